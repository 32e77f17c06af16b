package heard.reaction;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Charter;
import heard.casework.Entry;
import heard.casework.Fact;
import heard.casework.Remedy;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.Dispatches;
import heard.feedback.Kind;
import heard.time.LocalWish;
import heard.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a customer is asked how it went: three working days after the answer, one after the remedy
 * has reached them, the same day where the answer told them what to do. One case, one question:
 * once it has gone out it never goes again.
 */
record Surveys(Charter charter, Dispatches ledger) {
  /** What a survey is for. */
  static final String REASON = "survey";

  private static final int AFTER_ANSWER = 3;
  private static final LocalTime AT = LocalTime.of(10, 0);
  private static final Duration TRIED = Duration.ofHours(3);
  private static final LocalTime LATEST = LocalTime.of(20, 0);
  private static final LocalTime NEXT_MORNING = LocalTime.of(9, 0);

  /** Plans or moves what an entry gives reason to; doing it again changes nothing. */
  void see(Case about, Entry entry) {
    if (about.understood().kind() == Kind.COMPLIMENT) {
      return;
    }
    switch (entry.what()) {
      case ANSWERED -> {
        boolean instruction = entry.facts().containsKey(Fact.INSTRUCTION);
        ask(
            about,
            instruction ? "did-it-help" : REASON,
            instruction ? sameDay(about, entry.at()) : day(about, entry.at(), AFTER_ANSWER),
            true);
      }
      case REMEDY -> {
        boolean reached = Remedy.read(entry.facts()).state() == Remedy.State.CONFIRMED;
        if (reached && about.state() != CaseState.OPEN) {
          ask(about, REASON, day(about, entry.at(), 1), true);
        }
      }
      case ACCEPTED -> ask(about, REASON, day(about, entry.at(), AFTER_ANSWER), false);
      default -> {
        // Nothing else ends anything.
      }
    }
  }

  private void ask(Case about, String letter, Instant due, boolean moves) {
    Optional<Dispatch> asked = Notices.kindly(about, REASON + "#" + about.reference(), letter, due);
    asked.ifPresent(
        fresh ->
            ledger
                .find(fresh.key())
                .ifPresentOrElse(
                    seen -> {
                      boolean again = seen.pending() || seen.state() == State.SKIPPED;
                      if (moves && again && !(seen.pending() && seen.due().equals(due))) {
                        ledger.move(seen, fresh);
                      }
                    },
                    () -> ledger.plan(fresh)));
  }

  private Instant day(Case about, Instant from, int workingDays) {
    var zone = about.customer().zone();
    LocalDate day =
        new WorkingDays(charter.holidays(), about.customer().country())
            .after(from.atZone(zone).toLocalDate(), workingDays);
    return new LocalWish(day, AT, zone).at();
  }

  /** Some hours to try it, and never at night. */
  private static Instant sameDay(Case about, Instant from) {
    ZonedDateTime then = from.plus(TRIED).atZone(about.customer().zone());
    LocalDate today = from.atZone(about.customer().zone()).toLocalDate();
    var latest = new LocalWish(today, LATEST, about.customer().zone()).at();
    if (!then.toInstant().isAfter(latest)) {
      return then.toLocalTime().isBefore(NEXT_MORNING)
          ? new LocalWish(today, NEXT_MORNING, about.customer().zone()).at()
          : then.toInstant();
    }
    return from.plus(TRIED.dividedBy(2)).isBefore(latest)
        ? latest
        : new LocalWish(today.plusDays(1), NEXT_MORNING, about.customer().zone()).at();
  }
}
