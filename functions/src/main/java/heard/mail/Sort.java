package heard.mail;

import heard.customer.Mailbox;
import java.util.List;
import java.util.Optional;

/** What kind of thing a mail is: written by a person, or by a machine. */
public sealed interface Sort {
  /**
   * Somebody wrote it.
   *
   * @param quiet why no machine of ours may answer all the same; empty when it may
   */
  record Person(Optional<Quiet> quiet) implements Sort {}

  /**
   * A mail of ours, or one sent in our name, did not arrive.
   *
   * @param to whom it did not reach
   * @param lasting whether trying again is of no use
   * @param status such as {@code 5.1.1} (RFC 3463); empty when none is told
   * @param about message ids of the mail that came back
   */
  record Bounced(Optional<Mailbox> to, boolean lasting, String status, List<String> about)
      implements Sort {}

  /** It has not arrived yet, and is still being tried. */
  record Delayed() implements Sort {}

  /** Somebody pressed "spam" (RFC 5965). */
  record SpamReport(List<String> about) implements Sort {}

  /** Somebody is out of office. */
  record Away() implements Sort {}

  /**
   * Any other robot.
   *
   * @param marker by what we know it
   */
  record Automatic(String marker) implements Sort {}

  /** We sent it ourselves, or another installation of Heard did. */
  record Own() implements Sort {}

  /** Why a mail that a person wrote is not answered by a machine. */
  enum Quiet {
    /** It came through a list: everybody on it would read the answer. */
    LIST,
    /** Its sender asks machines not to answer. */
    ASKED_NOT_TO,
    /** Nobody reads the address it came from. */
    NO_REPLY,
    /** It came without a return path (RFC 3834 §2). */
    NO_RETURN_PATH
  }

  /** Whether a person may have written it. */
  default boolean human() {
    return this instanceof Person;
  }
}
