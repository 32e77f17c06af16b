package heard.dispatch;

import heard.dispatch.Dispatch.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends one dispatch once.
 *
 * <p>The conditional write from PENDING to CALLING is the claim. What falls due again in CALLING or
 * UNKNOWN got no answer: owed things are called for once more, kind ones never.
 */
public final class Sender {
  /** How long an answer, or the news of a delivery, is waited for. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final Duration AGAIN = Duration.ofSeconds(30);
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
   * @return how the ledger has it now
   */
  public Dispatch send(Dispatch dispatch, Decision decision, Supplier<Parcel> parcel, Instant now) {
    return switch (dispatch.state()) {
      case PENDING, HELD, DEFERRED -> decided(dispatch, decision, parcel, now);
      case CALLING, UNKNOWN -> unanswered(dispatch, decision, parcel, now);
      case SENT, DELIVERED, BOUNCED, REJECTED, SKIPPED, EXPIRED, CANCELLED -> dispatch;
    };
  }

  private Dispatch decided(Dispatch d, Decision decision, Supplier<Parcel> parcel, Instant now) {
    if (d.due().isAfter(now)) {
      return d;
    }
    if (d.goodUntil().filter(until -> until.isBefore(now)).isPresent()) {
      return moved(d, with(d, State.EXPIRED, d.due(), "TOO_LATE"));
    }
    return switch (decision) {
      case Decision.Send() -> call(d, parcel, now);
      case Decision.Hold(Instant until, String reason) ->
          moved(d, with(d, State.HELD, until, reason));
      case Decision.Defer(Instant at, String reason) ->
          moved(d, with(d, State.DEFERRED, at, reason));
      case Decision.Skip(String reason) -> moved(d, with(d, State.SKIPPED, d.due(), reason));
    };
  }

  /** A call whose answer never came, or said nothing. */
  private Dispatch unanswered(Dispatch d, Decision decision, Supplier<Parcel> parcel, Instant now) {
    if (d.due().isAfter(now) || d.verdict().filter(LISTED::equals).isPresent()) {
      return d;
    }
    boolean again =
        d.kind() == DispatchClass.OWED
            && d.calls() < MOST_CALLS_IN_DOUBT
            && decision instanceof Decision.Send;
    return again ? call(d, parcel, now) : moved(d, with(d, State.UNKNOWN, d.due(), LISTED));
  }

  /** Nobody will know whether it arrived; it stands on the list for a person. */
  public static final String LISTED = "NEVER_ANSWERED";

  private Dispatch call(Dispatch d, Supplier<Parcel> parcel, Instant now) {
    Parcel ready;
    try {
      ready = parcel.get();
    } catch (Unwritable unwritable) {
      return moved(d, with(d, State.REJECTED, d.due(), unwritable.code()));
    }
    Dispatch calling =
        new Dispatch(
            d.key(),
            d.channel(),
            d.kind(),
            d.letter(),
            d.language(),
            d.address(),
            d.subject(),
            State.CALLING,
            now.plus(PATIENCE),
            d.goodUntil(),
            d.calls() + 1,
            Optional.empty(),
            Optional.of("SEND"));
    if (!ledger.move(d, calling)) {
      return d;
    }
    return moved(calling, settled(calling, carrier.carry(ready), now));
  }

  private static Dispatch settled(Dispatch d, Carrier.Answer answer, Instant now) {
    return switch (answer) {
      case Carrier.Taken(String id) ->
          new Dispatch(
              d.key(),
              d.channel(),
              d.kind(),
              d.letter(),
              d.language(),
              d.address(),
              d.subject(),
              State.SENT,
              d.due(),
              d.goodUntil(),
              d.calls(),
              Optional.of(id),
              d.verdict());
      case Carrier.NotNow(String reason) -> notTaken(d, now.plus(AGAIN), reason);
      case Carrier.Refused(String reason) -> with(d, State.REJECTED, d.due(), reason);
      case Carrier.Unclear(String reason) -> with(d, State.UNKNOWN, d.due(), reason);
    };
  }

  /** A call that certainly did nothing does not count as one in doubt. */
  private static Dispatch notTaken(Dispatch d, Instant again, String reason) {
    return new Dispatch(
        d.key(),
        d.channel(),
        d.kind(),
        d.letter(),
        d.language(),
        d.address(),
        d.subject(),
        State.PENDING,
        again,
        d.goodUntil(),
        d.calls() - 1,
        Optional.empty(),
        Optional.of(reason));
  }

  /** When an event was first, what it wrote stands. */
  private Dispatch moved(Dispatch seen, Dispatch next) {
    return ledger.move(seen, next) ? next : ledger.find(seen.key()).orElse(seen);
  }

  private static Dispatch with(Dispatch d, State state, Instant due, String verdict) {
    return new Dispatch(
        d.key(),
        d.channel(),
        d.kind(),
        d.letter(),
        d.language(),
        d.address(),
        d.subject(),
        state,
        due,
        d.goodUntil(),
        d.calls(),
        d.providerId(),
        Optional.of(verdict));
  }
}
