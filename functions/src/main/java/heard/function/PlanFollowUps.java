package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import heard.aws.SqsPlanQueue;
import heard.followup.PlanPage;
import heard.followup.Planner;
import heard.followup.Plans;
import heard.followup.ScheduleFile;
import heard.followup.Schedules;
import heard.followup.Silence;
import heard.followup.Tallies;
import heard.staff.Organisations;
import heard.web.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each hour, begins the days that come into sight; from its queue, plans them page by page. One
 * function for both: they share what they may do, and both come as streams of JSON.
 */
public final class PlanFollowUps implements RequestStreamHandler {
  private final Planner planner;
  private final Plans.Queue queue;
  private final Schedules schedules;
  private final Tallies tallies;
  private final Organisations organisations;
  private final InstantSource clock;

  public PlanFollowUps() {
    this(Wiring.onAws());
  }

  PlanFollowUps(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    this.planner = parts.planner();
    this.queue = parts.planQueue();
    this.schedules = parts.schedules();
    this.tallies = parts.tallies();
    this.organisations = new Parts(wiring).organisations();
    this.clock = wiring.clock();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var fields =
        Json.object(new String(event.readAllBytes(), StandardCharsets.UTF_8)).orElse(Map.of());
    List<Map<String, Object>> failures = new ArrayList<>();
    if (fields.get("Records") instanceof List<?> records) {
      records.forEach(record -> page(record).ifPresent(failures::add));
    } else {
      Log.info("planned", Map.of("pages", planner.tick(queue, clock.instant())));
      silent(clock.instant());
    }
    answer.write(
        Json.write(Map.of("batchItemFailures", failures)).getBytes(StandardCharsets.UTF_8));
  }

  /** Says so for each day on which something was planned and nothing went out: an alarm listens. */
  private void silent(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    for (ScheduleFile file : schedules.all()) {
      var counted = tallies.of(file.id(), today.minusDays(Silence.DAYS), today);
      for (LocalDate day : Silence.of(file, counted, now)) {
        Log.info("silent", Map.of("schedule", file.id(), "day", day.toString()));
      }
    }
  }

  /** Plans one page and queues the next; answers what failed, for the queue to bring it again. */
  private Optional<Map<String, Object>> page(Object message) {
    var fields = (Map<?, ?>) message;
    String id = String.valueOf(fields.get("messageId"));
    try {
      PlanPage page = SqsPlanQueue.read(String.valueOf(fields.get("body")));
      Instant now = clock.instant();
      planner.run(page, organisations.current(), now).ifPresent(next -> queue.add(List.of(next)));
      return Optional.empty();
    } catch (RuntimeException failed) {
      Log.failed("plan", id, failed);
      return Optional.of(Map.of("itemIdentifier", id));
    }
  }
}
