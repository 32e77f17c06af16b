package heard.aws;

import heard.customer.Customer;
import heard.customer.CustomerDocument;
import heard.customer.Document;
import heard.customer.Mailbox;
import heard.customer.Phone;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A customer as an item: {@code CUSTOMER#<id> / CUSTOMER}, and one for each way they are reached:
 * {@code MAILBOX#<address or number> / CUSTOMER#<id>}.
 */
final class CustomerItem {
  static final String SORT = "CUSTOMER";
  static final String PREFIX = "CUSTOMER#";

  /** There while they chose their language themselves. */
  private static final String OWN_LANGUAGE = "ownLanguage";

  private CustomerItem() {}

  static Map<String, AttributeValue> key(String id) {
    return Attributes.key(PREFIX + id, SORT);
  }

  static String partition(Mailbox mailbox) {
    return "MAILBOX#" + mailbox.comparable();
  }

  static String partition(Phone phone) {
    return "MAILBOX#" + phone.e164();
  }

  /** The partitions of every way a customer is reached. */
  static List<String> partitions(Customer customer) {
    return Stream.concat(
            customer.email().map(CustomerItem::partition).stream(),
            customer.phone().map(CustomerItem::partition).stream())
        .toList();
  }

  static Map<String, AttributeValue> reached(String partition, String id) {
    return Attributes.key(partition, PREFIX + id);
  }

  static Map<String, AttributeValue> write(Customer customer) {
    return new Attributes()
        .putAll(key(customer.id()))
        .put("version", customer.version())
        .put("customer", Attributes.document(CustomerDocument.write(customer)))
        .yes(OWN_LANGUAGE, customer.ownLanguage())
        .map();
  }

  static Customer read(Row row) {
    Customer customer =
        CustomerDocument.read(
            row.text("pk").substring(PREFIX.length()),
            Document.of(row.under("customer").orElseThrow().document()),
            row.number("version", 1));
    return row.yes(OWN_LANGUAGE) ? customer.speaking(customer.language()) : customer;
  }
}
