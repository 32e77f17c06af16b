package heard.local.time;

import heard.local.Json;
import heard.local.function.LocalFunction;
import heard.local.template.Source;
import heard.local.template.Surroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The functions that a schedule wakes. */
public final class Ticks {
  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final List<Tick> often = new ArrayList<>();
  private final List<Tick> seldom = new ArrayList<>();

  private record Tick(LocalFunction function, Source.Schedule schedule, Expression when) {}

  public Ticks(Collection<LocalFunction> functions) {
    for (LocalFunction function : functions) {
      for (Source.Schedule schedule : function.spec().sources(Source.Schedule.class)) {
        Expression when = Expression.of(schedule.expression(), ZoneId.of(schedule.zone()));
        boolean eachMinute = when instanceof Expression.Rate(Duration every) && every.equals(OFTEN);
        (eachMinute ? often : seldom).add(new Tick(function, schedule, when));
      }
    }
  }

  /** Runs what ticks every minute. */
  void minute(Instant now) {
    often.forEach(tick -> run(tick, now));
  }

  /** When something ticks that ticks less often than every minute. */
  Optional<Instant> nextSeldom(Instant after) {
    return seldom.stream().flatMap(t -> t.when().after(after).stream()).min(Instant::compareTo);
  }

  /** Runs what ticks less often and had a tick after one moment and up to another. */
  void seldom(Instant after, Instant upTo) {
    for (Tick tick : seldom) {
      if (tick.when().after(after).filter(at -> !at.isAfter(upTo)).isPresent()) {
        run(tick, upTo);
      }
    }
  }

  /** A failed run is printed; the next tick comes anyway, as on AWS. */
  private static void run(Tick tick, Instant now) {
    String event = tick.schedule().input().orElseGet(() -> usual(tick.schedule().id(), now));
    tick.function().wake(event.getBytes(StandardCharsets.UTF_8));
  }

  private static String usual(String id, Instant now) {
    return Json.write(
        Map.of(
            "version",
            "0",
            "id",
            UUID.randomUUID().toString(),
            "detail-type",
            "Scheduled Event",
            "source",
            "aws.events",
            "account",
            Surroundings.ACCOUNT,
            "time",
            now.toString(),
            "region",
            Surroundings.REGION,
            "resources",
            List.of(Surroundings.arn("events", "rule/" + id)),
            "detail",
            Map.of()));
  }
}
