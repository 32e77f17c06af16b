package heard.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a case's time-line that its customer may read. What only staff may read is a {@link
 * Note}, another type, so that no page can mistake one for the other.
 *
 * @param number from 1, in the order things happened
 * @param by who did it: the customer, a colleague's id, or Heard itself
 * @param text the words, as written
 * @param facts what else belongs to it, as codes
 */
public record Entry(
    int number,
    Instant at,
    What what,
    By by,
    Optional<String> who,
    Optional<String> text,
    Map<String, String> facts) {
  public Entry {
    facts = Map.copyOf(facts);
  }

  /** Who did something. */
  public enum By {
    CUSTOMER,
    STAFF,
    HEARD
  }

  /** What happened. */
  public enum What {
    RECEIVED,
    OWNED,
    UNDERSTOOD,
    MISUNDERSTOOD,
    CUSTOMER_WROTE,
    PHOTO,
    NOT_SATISFIED,
    ACCEPTED,
    WITHDRAWN,
    STAFF_WROTE,
    ANSWERED,
    PROMISED,
    PROMISE_RENEWED,
    PROMISE_BROKEN,
    REMEDY,
    HANDED_OVER,
    CORRECTED,
    PRAISE_PASSED_ON,
    PRAISE_ANSWERED,
    SCORED,
    /** Nobody holds it any more; the team does. */
    GIVEN_BACK,
    /** Its owner asked to be reminded. */
    SET_ASIDE,
    /** Its owner asked a manager for more than they may give alone. */
    APPROVAL_ASKED,
    APPROVAL_REFUSED,
    LINKED
  }
}
