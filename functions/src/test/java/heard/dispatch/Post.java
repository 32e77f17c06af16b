package heard.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A mail provider on a bad day: it throttles, takes mail and loses the answer, or takes none and
 * loses that answer too. Of what it took it reports, sometimes twice, late, early, or never.
 */
final class Post implements Carrier {
  /** A report on its way. */
  record Report(Instant at, DispatchKey about, News news) {}

  private final Random chance;
  private final Simulation simulation;
  private final List<Report> reports = new ArrayList<>();
  final Map<DispatchKey, Integer> taken = new HashMap<>();
  final Map<DispatchKey, Integer> doubtful = new HashMap<>();
  final Set<DispatchKey> heard = new HashSet<>();

  Post(Random chance, Simulation simulation) {
    this.chance = chance;
    this.simulation = simulation;
  }

  @Override
  public Answer carry(Parcel parcel) {
    simulation.step("before the call", parcel.key());
    int luck = chance.nextInt(100);
    if (luck < 3) {
      return new NotNow("THROTTLED");
    }
    boolean lostAnswer = luck < 7;
    boolean takes = luck >= 5;
    if (takes) {
      taken.merge(parcel.key(), 1, Integer::sum);
      report(parcel.key());
    }
    if (lostAnswer) {
      doubtful.merge(parcel.key(), 1, Integer::sum);
      simulation.step("after the call", parcel.key());
      return new Unclear("TIMEOUT");
    }
    simulation.step("after the call", parcel.key());
    return new Taken("0100-" + parcel.key().recipient());
  }

  private void report(DispatchKey about) {
    for (var news : List.of(News.SENT, News.DELIVERED)) {
      int luck = chance.nextInt(100);
      int copies = luck < 30 ? 0 : luck < 40 ? 2 : 1;
      for (int copy = 0; copy < copies; copy++) {
        reports.add(new Report(simulation.now().plus(delay()), about, news));
      }
    }
    if (chance.nextInt(20) == 0) {
      tell(simulation.now());
    }
  }

  private Duration delay() {
    int luck = chance.nextInt(100);
    return luck < 5
        ? Duration.ofHours(6)
        : luck < 20 ? Duration.ZERO : Duration.ofSeconds(chance.nextInt(90));
  }

  /** Hands over the reports that have arrived by now. */
  void tell(Instant now) {
    var arrived = reports.stream().filter(r -> !r.at().isAfter(now)).toList();
    reports.removeAll(new HashSet<>(arrived));
    for (var report : arrived) {
      heard.add(report.about());
      simulation.record(report);
    }
  }

  boolean silent() {
    return reports.isEmpty();
  }
}
