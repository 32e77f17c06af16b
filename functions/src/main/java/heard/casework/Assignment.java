package heard.casework;

import heard.customer.Language;
import heard.staff.Colleague;
import heard.time.Holidays;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Who of a team gets a case: somebody who reads its language, if one is at work within days; of
 * those somebody at work now, or else who is back first; of those the least loaded.
 */
public record Assignment(Holidays holidays) {
  /** For a reader somebody may wait over a weekend, but not over a holiday. */
  private static final Duration WORTH_WAITING = Duration.ofDays(3);

  private record Candidate(Colleague colleague, boolean reads, Instant from, int load) {}

  /**
   * @param language the one the customer writes in
   * @param load how many open cases a colleague holds
   */
  public Optional<Colleague> choose(
      List<Colleague> team, Language language, Instant now, ToIntFunction<Colleague> load) {
    return team.stream()
        .flatMap(c -> candidate(c, language, now, load).stream())
        .min(
            Comparator.comparing(Candidate::reads)
                .reversed()
                .thenComparing(Candidate::from)
                .thenComparingInt(Candidate::load)
                .thenComparing(c -> c.colleague().id()))
        .map(Candidate::colleague);
  }

  private Optional<Candidate> candidate(
      Colleague c, Language language, Instant now, ToIntFunction<Colleague> load) {
    return c.atWorkFrom(now, holidays)
        .map(
            from ->
                new Candidate(
                    c,
                    c.languages().contains(language) && from.isBefore(now.plus(WORTH_WAITING)),
                    from,
                    load.applyAsInt(c)));
  }
}
