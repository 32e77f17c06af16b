package heard.dispatch;

import java.time.Instant;
import java.util.Optional;

/** How things stand with every mailbox and number. Each change is one effect, however often. */
public interface Standings {
  /** As it stands; a fresh one when nothing is known. */
  Standing of(String mailbox);

  /**
   * Notes how a complaint stands.
   *
   * @param quiet from when on it holds nothing back; empty while it is open
   */
  void complaint(String mailbox, String reference, Optional<Instant> quiet);

  /** A complaint that is over. */
  void settled(String mailbox, String reference);

  /** Something we said that was not claimed with it. */
  void contacted(String mailbox, Standing.Contact contact);

  void suppress(String mailbox, Standing.Suppressed why);

  /** Forgets what is known of a mailbox, but not that nothing may go there. */
  void forget(String mailbox);
}
