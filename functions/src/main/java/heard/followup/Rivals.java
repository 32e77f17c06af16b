package heard.followup;

import heard.dispatch.Decision;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks for what waits for the same customer in the same days and goes first, and for what has
 * wished them well for the same occasion already. It is asked only of what would go out, and reads
 * the ledger only where another schedule may stand against it.
 *
 * @param schedules all there are
 */
public record Rivals(Supplier<List<ScheduleFile>> schedules, Dispatches ledger) {
  /** How a case that was answered asks how it went. */
  private static final String ASKED = "survey#";

  /** More than anybody gets in the months that the ledger remembers. */
  private static final int MOST = 200;

  /** What stands against it. */
  public sealed interface Rival {
    /** The schedule's, or the letter where it is no schedule's. */
    String name();

    /** When it goes, or went. */
    Instant at();

    /** The code it is kept under, with the decision. */
    default String code() {
      return switch (this) {
        case First _ -> "first";
        case Wished _ -> "greeted";
      };
    }
  }

  /** What goes first. */
  public record First(String name, Instant at) implements Rival {}

  /** What wished them well for the same occasion. */
  public record Wished(String name, Instant at) implements Rival {}

  Optional<Rival> of(Facts f, FollowUpPolicy policy) {
    Optional<Rival> wished = policy.comesAfter(f) ? wished(f) : Optional.empty();
    return wished.isEmpty() && policy.decide(f) instanceof Decision.Send ? first(f) : wished;
  }

  private Optional<Rival> first(Facts f) {
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
        .map(d -> new First(d.subject().schedule().orElse(d.letter()), d.due()));
  }

  /** What went out under the same year's name by another schedule for the same occasion. */
  private Optional<Rival> wished(Facts f) {
    Set<String> same =
        schedules.get().stream()
            .flatMap(file -> file.active().stream())
            .filter(sameOccasion(f.schedule()))
            .map(schedule -> schedule.id() + "#" + f.occurrence().name())
            .collect(Collectors.toSet());
    return same.isEmpty()
        ? Optional.empty()
        : ledger.to(f.customer().id(), MOST).stream()
            .filter(d -> same.contains(d.key().reason()) && out(d))
            .min(Comparator.comparing(FollowUp::went))
            .map(d -> new Wished(d.subject().schedule().orElse(d.letter()), FollowUp.went(d)));
  }

  private static Predicate<Schedule> sameOccasion(Schedule schedule) {
    return other ->
        !other.id().equals(schedule.id())
            && other.anchor() == schedule.anchor()
            && other.season().equals(schedule.season());
  }

  /** Whether it reached them, as far as anybody knows: what came back did not. */
  private static boolean out(Dispatch d) {
    return switch (d.state()) {
      case CALLING, SENT, DELIVERED, UNKNOWN -> true;
      case PENDING, HELD, DEFERRED, BOUNCED, REJECTED, SKIPPED, EXPIRED, CANCELLED -> false;
    };
  }

  /** So near that the customer would hear from us twice within the days of the cap. */
  private static boolean near(Facts f, Instant due) {
    ZoneId zone = f.customer().zone();
    LocalDate end = f.now().atZone(zone).toLocalDate().plusDays(f.schedule().capDays());
    return due.atZone(zone).toLocalDate().isBefore(end);
  }
}
