package heard.mail;

import java.time.Instant;

/** Where mail waits to be taken in. */
public interface MailQueue {
  /** A raw mail whose notice never came. */
  void orphan(String object, Instant at);

  /**
   * A mail that was held, and that a person wants as a case.
   *
   * @param by the id of that colleague
   */
  void release(String object, String by);
}
