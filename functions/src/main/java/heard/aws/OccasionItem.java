package heard.aws;

import heard.customer.Birthday;
import heard.customer.CalendarKey;
import heard.customer.Customer;
import heard.customer.Document;
import heard.customer.Occasion;
import heard.customer.OccasionDocument;
import heard.customer.Occasions;
import heard.customer.Plausible;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What has a day in the calendar, each an item of its own: {@code CUSTOMER#<id>} with {@code
 * OCCASION#<id>}, {@code PROMISE#<id>} for the day something was promised for, and {@code
 * DAY#birthday}, {@code DAY#everyone} and {@code DAY#lastContact}.
 */
final class OccasionItem {
  static final String INDEX = "calendar";
  static final String PREFIX = "OCCASION#";
  private static final String PROMISE = "PROMISE#";
  private static final String BIRTHDAY = "DAY#birthday";
  private static final String EVERYONE = "DAY#everyone";
  private static final String LAST_CONTACT = "DAY#lastContact";

  private OccasionItem() {}

  static String calendar(CalendarKey key, int shard) {
    return key.text() + "#" + shard;
  }

  static Map<String, AttributeValue> key(String customer, String id) {
    return Attributes.key(CustomerItem.PREFIX + customer, PREFIX + id);
  }

  static Map<String, AttributeValue> promiseKey(String customer, String id) {
    return Attributes.key(CustomerItem.PREFIX + customer, PROMISE + id);
  }

  static Map<String, AttributeValue> lastContactKey(String customer) {
    return Attributes.key(CustomerItem.PREFIX + customer, LAST_CONTACT);
  }

  /** The occasion, and where something is promised the day it is promised for. */
  static List<Map<String, AttributeValue>> write(Occasion occasion, ZoneId zone) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    var key = CalendarKey.occasion(occasion.kind(), occasion.moment().day(zone));
    items.add(item(key(occasion.customer(), occasion.id()), occasion, key));
    occasion
        .promisedFor()
        .map(day -> CalendarKey.promised(occasion.kind(), day))
        .ifPresent(
            k -> items.add(item(promiseKey(occasion.customer(), occasion.id()), occasion, k)));
    return items;
  }

  private static Map<String, AttributeValue> item(
      Map<String, AttributeValue> key, Occasion occasion, CalendarKey day) {
    var item =
        new Attributes()
            .putAll(key)
            .put("occasion", Attributes.document(OccasionDocument.write(occasion)));
    if (occasion.over().isEmpty()) {
      item.put(INDEX, calendar(day, CalendarKey.shard(occasion.customer())));
    }
    return item.map();
  }

  static Occasion read(Row row) {
    return OccasionDocument.read(Document.of(row.under("occasion").orElseThrow().document()));
  }

  static Occasions.Entry entry(Row row) {
    return new Occasions.Entry(
        row.text("pk").substring(CustomerItem.PREFIX.length()),
        row.under("occasion").map(found -> read(row)));
  }

  /** The birthday's item; empty when there is none anybody can have. */
  static Optional<Map<String, AttributeValue>> birthday(Customer customer) {
    return customer
        .birthday()
        .filter(birthday -> !Plausible.placeholder(birthday))
        .map(Birthday::day)
        .map(CalendarKey::birthday)
        .map(key -> day(customer.id(), BIRTHDAY, key).map());
  }

  static Map<String, AttributeValue> birthdayKey(String customer) {
    return Attributes.key(CustomerItem.PREFIX + customer, BIRTHDAY);
  }

  static Map<String, AttributeValue> everyone(String customer) {
    return day(customer, EVERYONE, CalendarKey.everyone()).map();
  }

  static Map<String, AttributeValue> lastContact(String customer, LocalDate day) {
    return day(customer, LAST_CONTACT, CalendarKey.lastContact(day))
        .put("day", day.toString())
        .map();
  }

  private static Attributes day(String customer, String sort, CalendarKey key) {
    return new Attributes()
        .putAll(Attributes.key(CustomerItem.PREFIX + customer, sort))
        .put(INDEX, calendar(key, CalendarKey.shard(customer)));
  }
}
