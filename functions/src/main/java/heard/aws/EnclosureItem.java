package heard.aws;

import heard.feedback.Reference;
import heard.mail.Enclosure;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A mail on its way into a case as an item beside it: {@code CASE#<reference> / MAIL#<its own>}.
 * Its {@code todo} key stands until it is put in.
 */
final class EnclosureItem {
  static final String PREFIX = "MAIL#";

  private EnclosureItem() {}

  static Map<String, AttributeValue> key(Reference into, Reference mail) {
    return Attributes.key(CaseItem.partition(into), PREFIX + mail);
  }

  static Reference mail(String sort) {
    return new Reference(sort.substring(PREFIX.length()));
  }

  static Map<String, AttributeValue> write(Enclosure e) {
    return new Attributes()
        .putAll(SubmissionItem.fields(e.mail()))
        .putAll(key(e.into(), e.mail().reference()))
        .put("whose", e.from().name())
        .put("todo", Todo.shard(e.into()))
        .put("todoAt", e.mail().receivedAt())
        .map();
  }

  static Enclosure read(Row row) {
    return new Enclosure(
        new Reference(row.text("pk").substring(CaseItem.PREFIX.length())),
        Enclosure.From.valueOf(row.text("whose")),
        SubmissionItem.read(mail(row.text("sk")), row));
  }
}
