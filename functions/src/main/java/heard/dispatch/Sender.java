package heard.dispatch;

import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Sends one dispatch once.
 *
 * <p>The conditional write from PENDING to CALLING is the claim. What falls due again in CALLING or
 * UNKNOWN got no answer: owed things are called for once more, kind ones never, and a case is woken
 * until it says that it was.
 */
public final class Sender {
  /** How long an answer, or the news of a delivery, is waited for. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  /** What was throttled together does not come back together. */
  private static final int AGAIN_FROM = 20;

  private static final int AGAIN_WITHIN = 40;
  private static final int MOST_CALLS_IN_DOUBT = 2;

  private final Dispatches ledger;
  private final Carrier carrier;

  public Sender(Dispatches ledger, Carrier carrier) {
    this.ledger = ledger;
    this.carrier = carrier;
  }

  /**
   * @param dispatch as read just now
   * @param decision what the policy says of it
   * @param parcel makes what goes out; an {@link Unwritable} rejects the dispatch
   * @return how it was left; as it was read when somebody else was first, whose word stands
   */
  public Dispatch send(Dispatch dispatch, Decision decision, Supplier<Parcel> parcel, Instant now) {
    return send(dispatch, decision, parcel, ledger::move, now);
  }

  /**
   * The same, with a claim of the caller's own that writes more than the ledger's row.
   *
   * @param claim takes the dispatch as read and as CALLING; false when something has changed since
   */
  public Dispatch send(
      Dispatch dispatch,
      Decision decision,
      Supplier<Parcel> parcel,
      BiPredicate<Dispatch, Dispatch> claim,
      Instant now) {
    return switch (dispatch.state()) {
      case PENDING, HELD, DEFERRED -> decided(dispatch, decision, parcel, claim, now);
      case CALLING, UNKNOWN -> unanswered(dispatch, decision, parcel, claim, now);
      case SENT, DELIVERED, BOUNCED, REJECTED, SKIPPED, EXPIRED, CANCELLED -> dispatch;
    };
  }

  private Dispatch decided(
      Dispatch d,
      Decision decision,
      Supplier<Parcel> parcel,
      BiPredicate<Dispatch, Dispatch> claim,
      Instant now) {
    if (d.due().isAfter(now)) {
      return d;
    }
    if (late(d, now)) {
      return moved(d, d.as(State.EXPIRED, d.due(), "TOO_LATE"));
    }
    return switch (decision) {
      case Decision.Send() -> call(d, parcel, claim, now);
      case Decision.Hold(Instant until, String reason) -> moved(d, d.as(State.HELD, until, reason));
      case Decision.Defer(Instant at, String reason) -> moved(d, d.as(State.DEFERRED, at, reason));
      case Decision.Skip(String reason) -> moved(d, d.as(State.SKIPPED, d.due(), reason));
    };
  }

  /** A call whose answer never came, or said nothing. */
  private Dispatch unanswered(
      Dispatch d,
      Decision decision,
      Supplier<Parcel> parcel,
      BiPredicate<Dispatch, Dispatch> claim,
      Instant now) {
    if (d.due().isAfter(now) || d.verdict().filter(LISTED::equals).isPresent()) {
      return d;
    }
    if (d.channel() == Channel.CLOCK) {
      // To wake a case once more does no harm, and to give up would break a promise unseen.
      return decided(d, decision, parcel, claim, now);
    }
    boolean again =
        d.kind() == DispatchClass.OWED
            && d.calls() < MOST_CALLS_IN_DOUBT
            && !late(d, now)
            && decision instanceof Decision.Send;
    return again ? call(d, parcel, claim, now) : moved(d, d.as(State.UNKNOWN, d.due(), LISTED));
  }

  private static boolean late(Dispatch d, Instant now) {
    return d.goodUntil().filter(until -> until.isBefore(now)).isPresent();
  }

  /** Nobody will know whether it arrived; it stands on the list for a person. */
  public static final String LISTED = "NEVER_ANSWERED";

  private Dispatch call(
      Dispatch d, Supplier<Parcel> parcel, BiPredicate<Dispatch, Dispatch> claim, Instant now) {
    Parcel ready;
    try {
      ready = parcel.get();
    } catch (Unwritable unwritable) {
      return moved(d, d.as(State.REJECTED, d.due(), unwritable.code()));
    }
    Dispatch calling =
        d.as(State.CALLING, now.plus(PATIENCE), "SEND").after(d.calls() + 1, Optional.empty());
    if (!claim.test(d, calling)) {
      return d;
    }
    return moved(calling, settled(calling, carrier.carry(ready), now));
  }

  /** Some time later, each dispatch at a moment of its own. */
  static Instant again(Dispatch d, Instant now) {
    return now.plusSeconds(AGAIN_FROM + Math.floorMod(d.key().hashCode(), AGAIN_WITHIN));
  }

  private static Dispatch settled(Dispatch d, Carrier.Answer answer, Instant now) {
    return switch (answer) {
      case Carrier.Taken(String id) ->
          d.as(State.SENT, d.due(), "SEND").after(d.calls(), Optional.of(id));
      // A call that certainly did nothing does not count as one in doubt.
      case Carrier.NotNow(String reason) ->
          d.as(State.PENDING, again(d, now), reason).after(d.calls() - 1, Optional.empty());
      case Carrier.Refused(String reason) -> d.as(State.REJECTED, d.due(), reason);
      case Carrier.Unclear(String reason) -> d.as(State.UNKNOWN, d.due(), reason);
    };
  }

  /** When an event was first, what it wrote stands. */
  private Dispatch moved(Dispatch seen, Dispatch next) {
    return ledger.move(seen, next) ? next : seen;
  }
}
