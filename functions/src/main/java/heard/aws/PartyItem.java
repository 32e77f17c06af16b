package heard.aws;

import heard.casework.Party;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.feedback.Feedback.Contact;
import java.time.ZoneId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The customer inside a case's item. */
final class PartyItem {
  private PartyItem() {}

  static AttributeValue write(Party p) {
    return AttributeValue.fromM(
        new Attributes()
            .put("id", p.id())
            .yes("known", p.known())
            .put("name", p.name())
            .put("email", p.email().map(Mailbox::address))
            .put("phone", p.phone().map(Phone::e164))
            .put("contact", p.contact().name())
            .put("lang", p.language().tag())
            .put("country", p.country())
            .put("zone", p.zone().getId())
            .map());
  }

  static Party read(Row row) {
    return new Party(
        row.text("id"),
        row.yes("known"),
        row.maybe("name"),
        row.maybe("email").map(Mailbox::new),
        row.maybe("phone").map(Phone::new),
        Contact.valueOf(row.text("contact")),
        Language.of(row.text("lang")),
        row.text("country"),
        ZoneId.of(row.text("zone")));
  }
}
