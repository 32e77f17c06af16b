package heard.casework;

import java.time.Instant;

/**
 * Something we told a customer will happen by a moment.
 *
 * @param number counts the promises of one case, from 1
 * @param by the latest moment
 * @param renewals how often this word was put off before it broke
 */
public record Promise(int number, What what, Instant by, State state, int renewals) {
  /** What will have happened by then. */
  public enum What {
    /** A person has read it and written. */
    FIRST_WORD,
    /** They have an answer. */
    ANSWER,
    /** What they were offered has reached them. */
    REMEDY,
    /** The praised person has heard of it. */
    PRAISE_PASSED_ON
  }

  /** How it stands. */
  public enum State {
    OPEN,
    KEPT,
    BROKEN
  }

  public Promise kept() {
    return new Promise(number, what, by, State.KEPT, renewals);
  }

  public Promise broken() {
    return new Promise(number, what, by, State.BROKEN, renewals);
  }

  /** The same word by a later moment: only before it broke. */
  public Promise renewed(Instant later) {
    if (!later.isAfter(by)) {
      throw new IllegalArgumentException("renewed to " + later + ", not after " + by);
    }
    return new Promise(number + 1, what, later, State.OPEN, renewals + 1);
  }

  /** What follows once this one is kept. */
  public Promise next(What then, Instant moment) {
    return new Promise(number + 1, then, moment, State.OPEN, 0);
  }
}
