package heard.mail;

import heard.mail.Arrivals.Tally;

/**
 * Holds when every mark of a machine is missing: counts what one sender sends within an hour.
 *
 * @param cases that one sender may open; what is more goes into one more, the flood
 * @param replies to cases that one sender may write before nobody is called for each
 */
public record Breaker(int cases, int replies) {
  /** Ten cases and thirty answers an hour: more than people write. */
  public static final Breaker DEFAULT = new Breaker(10, 30);

  boolean opensFlood(Tally tally) {
    return tally.cases() >= cases && tally.flood().isEmpty();
  }

  boolean tired(Tally tally) {
    return tally.replies() >= replies;
  }
}
