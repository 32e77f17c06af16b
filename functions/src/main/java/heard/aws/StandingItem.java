package heard.aws;

import heard.dispatch.Standing;
import heard.dispatch.Standing.Contact;
import heard.dispatch.Standing.Suppressed;
import heard.dispatch.Standing.What;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A standing as an item: {@code STANDING#<mailbox> / STANDING}. Each complaint is an attribute of
 * its own, {@code case#<reference>}, so that it is set and taken away without reading the rest.
 */
final class StandingItem {
  static final String SORT = "STANDING";
  static final String PREFIX = "STANDING#";
  private static final String COMPLAINT = "case#";
  private static final String OPEN = "open";

  private StandingItem() {}

  static Map<String, AttributeValue> key(String mailbox) {
    return Attributes.key(PREFIX + mailbox, SORT);
  }

  static String complaint(String reference) {
    return COMPLAINT + reference;
  }

  static AttributeValue complaint(Optional<Instant> quiet) {
    return quiet.map(Attributes::at).orElse(Attributes.text(OPEN));
  }

  static Map<String, AttributeValue> write(Standing standing) {
    var item =
        new Attributes()
            .putAll(key(standing.mailbox()))
            .put("contacts", contacts(standing.contacts()))
            .put("suppressed", standing.suppressed().map(Enum::name))
            .put("version", standing.version());
    standing.complaints().forEach((ref, quiet) -> item.put(complaint(ref), complaint(quiet)));
    return item.map();
  }

  static AttributeValue contacts(List<Contact> contacts) {
    return AttributeValue.fromL(contacts.stream().map(StandingItem::contact).toList());
  }

  private static AttributeValue contact(Contact c) {
    return AttributeValue.fromM(
        new Attributes()
            .put("at", c.at())
            .put("what", c.what().name())
            .put("customer", c.customer())
            .put("about", c.about())
            .map());
  }

  static Standing read(Row row) {
    var complaints = new HashMap<String, Optional<Instant>>();
    row.item().keySet().stream()
        .filter(name -> name.startsWith(COMPLAINT))
        .forEach(
            name ->
                complaints.put(
                    name.substring(COMPLAINT.length()),
                    row.maybe(name).filter(v -> !v.equals(OPEN)).map(Instant::parse)));
    return new Standing(
        row.text("pk").substring(PREFIX.length()),
        complaints,
        row.rows("contacts").stream().map(StandingItem::contact).toList(),
        row.maybe("suppressed").map(Suppressed::valueOf),
        row.number("version", 0));
  }

  private static Contact contact(Row row) {
    return new Contact(
        row.at("at"), What.valueOf(row.text("what")), row.text("customer"), row.text("about"));
  }
}
