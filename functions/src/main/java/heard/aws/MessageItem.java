package heard.aws;

import heard.customer.Mailbox;
import heard.feedback.Reference;
import heard.mail.Arrivals.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A mail of ours by the id SES gave it, {@code MESSAGE#<id> / MESSAGE}: answers refer to it. */
final class MessageItem {
  static final String PREFIX = "MESSAGE#";
  static final String SORT = "MESSAGE";
  private static final Duration KEPT = Duration.ofDays(400);

  private MessageItem() {}

  static Map<String, AttributeValue> key(String id) {
    return Attributes.key(PREFIX + id, SORT);
  }

  static Map<String, AttributeValue> write(String id, String reference, String to, Instant at) {
    return new Attributes()
        .putAll(key(id))
        .put("case", reference)
        .put("to", new Mailbox(to).comparable())
        .put("ttl", at.plus(KEPT).getEpochSecond())
        .map();
  }

  static Sent read(Row row) {
    return new Sent(new Reference(row.text("case")), row.text("to"));
  }
}
