package heard.mail;

import heard.feedback.Reference;
import heard.feedback.Submission;

/**
 * A mail on its way into a case: written beside it first, put in when the case is at hand.
 *
 * @param into the case
 * @param from whose words they are
 * @param mail what it says; should it turn out to be another matter, it becomes a case under the
 *     reference it has here
 */
public record Enclosure(Reference into, From from, Submission mail) {
  /** Whose words they are. */
  public enum From {
    CUSTOMER,
    COLLEAGUE,
    /** Either, whichever of them has the address it came from. */
    PARTY,
    /** Out of office, or another robot. */
    MACHINE,
    /** A mail server: what we wrote did not arrive. */
    BOUNCE,
    /** Nobody: what we wrote was called for twice, and no answer ever came. */
    SILENCE,
    /** One of very many of one sender: kept, and nobody is called for each. */
    FLOOD
  }
}
