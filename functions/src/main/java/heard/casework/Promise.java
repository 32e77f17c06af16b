package heard.casework;

import java.time.Instant;
import java.util.Map;

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

  /** Kept, if it was open and is not over yet; broken, if it is. */
  Promise settled(Instant now) {
    return state != State.OPEN ? this : now.isAfter(by) ? broken() : kept();
  }

  /** As the facts of the entry that makes it. */
  public Map<String, String> facts() {
    return Map.of(
        Fact.PROMISE, Integer.toString(number), Fact.WHAT, what.name(), Fact.BY, by.toString());
  }

  /** The same word by a later moment: only before it broke. */
  public Promise renewed(Instant later) {
    return renewed(what, later);
  }

  /** Put off, and perhaps another word from now on. */
  Promise renewed(What then, Instant later) {
    if (!later.isAfter(by)) {
      throw new IllegalArgumentException("renewed to " + later + ", not after " + by);
    }
    return new Promise(number + 1, then, later, State.OPEN, renewals + 1);
  }

  /** By an earlier moment: that puts nothing off. */
  Promise sooner(What then, Instant earlier) {
    return new Promise(number + 1, then, earlier, State.OPEN, renewals);
  }

  /** What follows once this one is kept. */
  public Promise next(What then, Instant moment) {
    return new Promise(number + 1, then, moment, State.OPEN, 0);
  }
}
