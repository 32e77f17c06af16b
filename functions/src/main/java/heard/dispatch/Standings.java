package heard.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How things stand with every mailbox and number. Each change is one effect, however often. */
public interface Standings {
  /** As it stands; a fresh one when nothing is known. */
  Standing of(String mailbox);

  /** As these stand, by mailbox; those of which nothing is known are left out. */
  Map<String, Standing> of(Collection<String> mailboxes);

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

  /** Clears what is known of a mailbox, but not that nothing may go there. */
  void clear(String mailbox);
}
