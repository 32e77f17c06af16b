package heard.casework;

import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.feedback.Feedback.Contact;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * The customer, as one case knows them.
 *
 * @param id the customer's id, or one derived from how they are reached when we do not know them
 * @param known whether the id is a customer's
 * @param country ISO 3166-1: whose working days they count in
 */
public record Party(
    String id,
    boolean known,
    Optional<String> name,
    Optional<Mailbox> email,
    Optional<Phone> phone,
    Contact contact,
    Language language,
    String country,
    ZoneId zone) {

  /**
   * The id of somebody we do not know, always the same for the same way to reach them.
   *
   * @param reachedBy a comparable mailbox, an E.164 number, or failing both the case's reference
   */
  public static String stranger(String reachedBy) {
    return "s-" + UUID.nameUUIDFromBytes(reachedBy.getBytes(StandardCharsets.UTF_8));
  }
}
