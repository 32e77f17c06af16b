package heard.casework;

import heard.staff.Colleague;
import heard.time.Holidays;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Who of a team gets a case: somebody at work now, or else who is back first; of those the least
 * loaded.
 */
public record Assignment(Holidays holidays) {
  private record Candidate(Colleague colleague, Instant from, int load) {}

  /**
   * @param load how many open cases a colleague holds
   */
  public Optional<Colleague> choose(
      List<Colleague> team, Instant now, ToIntFunction<Colleague> load) {
    return team.stream()
        .flatMap(c -> candidate(c, now, load).stream())
        .min(
            Comparator.comparing(Candidate::from)
                .thenComparingInt(Candidate::load)
                .thenComparing(c -> c.colleague().id()))
        .map(Candidate::colleague);
  }

  private Optional<Candidate> candidate(Colleague c, Instant now, ToIntFunction<Colleague> load) {
    return c.atWorkFrom(now, holidays).map(from -> new Candidate(c, from, load.applyAsInt(c)));
  }
}
