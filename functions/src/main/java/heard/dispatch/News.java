package heard.dispatch;

import heard.dispatch.Dispatch.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a mail provider reports of something it took. News come late, twice and out of order, so
 * they only ever move a dispatch forward.
 */
public enum News {
  SENT(State.SENT),
  DELIVERED(State.DELIVERED),
  BOUNCED(State.BOUNCED),
  /** Comes after the delivery, and says so much more that it is kept as the reason. */
  SPAM_REPORTED(State.DELIVERED),
  REJECTED(State.REJECTED);

  private final State state;

  News(State state) {
    this.state = state;
  }

  /**
   * The dispatch after this news; empty when it says nothing new.
   *
   * @param providerId what the provider calls it
   */
  public Optional<Dispatch> after(Dispatch d, String providerId) {
    boolean called = this == SPAM_REPORTED && !d.verdict().equals(Optional.of(name()));
    if (rank(state) < rank(d.state()) || (rank(state) == rank(d.state()) && !called)) {
      return Optional.empty();
    }
    return Optional.of(d.as(state, d.due(), name()).after(d.calls(), Optional.of(providerId)));
  }

  /** The states that this news moves on. */
  public List<State> moves() {
    return Arrays.stream(State.values()).filter(from -> rank(from) < rank(state)).toList();
  }

  public State state() {
    return state;
  }

  private static int rank(State state) {
    return switch (state) {
      case PENDING, CALLING, UNKNOWN, HELD, DEFERRED -> 0;
      case SENT -> 1;
      case DELIVERED -> 2;
      case BOUNCED, REJECTED, SKIPPED, EXPIRED, CANCELLED -> 3;
    };
  }
}
