package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.Dispatches;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks for what waits for the same customer in the same days and goes first. It is asked only of
 * what would go out now, and reads the ledger only where something outranks it.
 *
 * @param schedules all there are
 */
public record Rivals(Supplier<List<ScheduleFile>> schedules, Dispatches ledger) {
  /** How a case that was answered asks how it went. */
  private static final String ASKED = "survey#";

  /** More than anybody gets in the months that the ledger remembers. */
  private static final int MOST = 200;

  /**
   * What goes first.
   *
   * @param name the schedule's, or the letter where it is no schedule's
   */
  public record Rival(String name, Instant due) {}

  Optional<Rival> of(Facts f) {
    int rank = f.schedule().priority();
    Set<String> first =
        schedules.get().stream()
            .flatMap(file -> file.planning().stream())
            .filter(schedule -> schedule.priority() < rank)
            .map(Schedule::id)
            .collect(Collectors.toSet());
    boolean asked = rank > Rank.SURVEY && !f.standing().complaints().isEmpty();
    if (f.schedule().capDays() == 0 || (first.isEmpty() && !asked)) {
      return Optional.empty();
    }
    return ledger.to(f.customer().id(), MOST).stream()
        .filter(d -> d.state() == State.PENDING || d.state() == State.DEFERRED)
        .filter(
            d ->
                d.subject()
                    .schedule()
                    .map(first::contains)
                    .orElse(asked && d.key().reason().startsWith(ASKED)))
        .filter(d -> near(f, d.due()))
        .min(Comparator.comparing(Dispatch::due))
        .map(d -> new Rival(d.subject().schedule().orElse(d.letter()), d.due()));
  }

  /** So near that the customer would hear from us twice within the days of the cap. */
  private static boolean near(Facts f, Instant due) {
    ZoneId zone = f.customer().zone();
    LocalDate end = f.now().atZone(zone).toLocalDate().plusDays(f.schedule().capDays());
    return due.atZone(zone).toLocalDate().isBefore(end);
  }
}
