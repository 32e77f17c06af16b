package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.Dispatches;
import heard.dispatch.Standing;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes a planned follow-up into the ledger, or moves the one that stands there under its name.
 * Doing it again changes nothing.
 */
final class Planned {
  /** What was done. */
  static final String PLANNED = "PLANNED";

  private final FollowUpPolicy policy;
  private final Dispatches ledger;

  Planned(FollowUpPolicy policy, Dispatches ledger) {
    this.policy = policy;
    this.ledger = ledger;
  }

  /**
   * @param missed whether what is too late already is written down as expired: so it is when
   *     planning itself was late, and not when somebody tells us of what is long over
   * @return {@link #PLANNED}, or why not
   */
  String put(
      FollowUp followUp,
      ScheduleFile file,
      List<heard.customer.Occasion> bought,
      Organisation organisation,
      boolean missed,
      Counting counting,
      Instant now) {
    var facts =
        new Facts(
            file,
            followUp,
            Standing.fresh(""),
            Optional.empty(),
            Brakes.OFF,
            Condition.History.of(bought, followUp.customer(), followUp.occurrence().day()),
            organisation,
            now);
    Optional<Reason> never = policy.never(facts);
    Dispatch wanted = followUp.dispatch();
    if (never.isPresent()) {
      Reason why = never.get();
      if (why.notMeant()) {
        ledger.find(wanted.key()).ifPresent(stands -> stop(stands, why, counting));
      } else {
        write(skipped(wanted, facts, why), counting);
      }
      return why.name();
    }
    if (now.isAfter(followUp.slot().end())) {
      if (missed) {
        write(wanted.as(State.EXPIRED, followUp.slot().at(), Reason.TOO_LATE.name()), counting);
      }
      return Reason.TOO_LATE.name();
    }
    write(wanted, counting);
    return PLANNED;
  }

  private static Dispatch skipped(Dispatch wanted, Facts facts, Reason why) {
    return wanted
        .with(FollowUp.with(wanted.facts(), facts.codes()))
        .as(State.SKIPPED, wanted.due(), why.name());
  }

  private void write(Dispatch wanted, Counting counting) {
    if (ledger.plan(wanted)) {
      counting.stands(wanted);
    } else {
      ledger.find(wanted.key()).ifPresent(stands -> adjust(stands, wanted, counting));
    }
  }

  private void adjust(Dispatch stands, Dispatch wanted, Counting counting) {
    boolean comesBack = mayPass(stands) && wanted.state() == State.PENDING;
    boolean moves = stands.pending() && wanted.state() != State.EXPIRED && differ(stands, wanted);
    if ((comesBack || moves)
        && ledger.move(stands, wanted.after(stands.calls(), stands.providerId()))) {
      counting.gone(stands);
      counting.stands(wanted);
    }
  }

  private static boolean mayPass(Dispatch stands) {
    return (stands.state() == State.SKIPPED || stands.state() == State.CANCELLED)
        && stands.verdict().flatMap(Reason::of).filter(Reason::mayPass).isPresent();
  }

  /**
   * What waits for something else keeps waiting for it, unless its own day has moved; what a pause
   * held back comes back with the first plan after it.
   */
  private static boolean differ(Dispatch stands, Dispatch wanted) {
    boolean waits =
        stands.state() == State.DEFERRED
            || (stands.state() == State.HELD
                && !stands.verdict().equals(Optional.of(Reason.SCHEDULE_PAUSED.name())));
    boolean moved = !stands.goodUntil().equals(wanted.goodUntil());
    return wanted.state() != State.PENDING
        || moved
        || !stands.address().equals(wanted.address())
        || stands.channel() != wanted.channel()
        || (!waits && !stands.due().equals(wanted.due()));
  }

  /** Takes back what is not to happen any more. */
  void stop(Dispatch stands, Reason why, Counting counting) {
    Dispatch cancelled = stands.as(State.CANCELLED, stands.due(), why.name());
    if (stands.pending() && ledger.move(stands, cancelled)) {
      counting.step(stands, cancelled);
    }
  }
}
