package heard.mail;

import heard.customer.Mailbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a mail came, as the notice beside it tells.
 *
 * @param object the key of the raw mail
 * @param sender the envelope's (RFC 5321 §4.1.1.2); empty for a null one
 * @param recipients the envelope's, ours only
 * @param from who the header says wrote it, for mail that cannot be read
 * @param subject likewise
 */
public record Receipt(
    String object,
    Instant at,
    Optional<Mailbox> sender,
    List<Mailbox> recipients,
    Verdicts verdicts,
    Optional<Mailbox> from,
    String subject) {
  public Receipt {
    recipients = List.copyOf(recipients);
  }

  /** Of a raw mail that was found without a notice. */
  public static Receipt orphan(String object, Instant at) {
    return new Receipt(
        object, at, Optional.empty(), List.of(), Verdicts.UNKNOWN, Optional.empty(), "");
  }

  /** Whether its notice was lost, and with it all we could trust. */
  public boolean orphaned() {
    return verdicts.equals(Verdicts.UNKNOWN);
  }
}
