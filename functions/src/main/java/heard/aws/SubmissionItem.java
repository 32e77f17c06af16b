package heard.aws;

import heard.customer.Language;
import heard.customer.Mailbox;
import heard.feedback.Channel;
import heard.feedback.Feedback;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Submission;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A submission as an item: {@code SUBMISSION#<reference> / SUBMISSION}. Its {@code todo} key stands
 * until its case is opened.
 */
final class SubmissionItem {
  static final String PREFIX = "SUBMISSION#";
  static final String SORT = "SUBMISSION";

  private SubmissionItem() {}

  static Map<String, AttributeValue> key(Reference reference) {
    return Attributes.key(PREFIX + reference, SORT);
  }

  static Map<String, AttributeValue> write(Submission s) {
    var item =
        new Attributes()
            .putAll(fields(s))
            .putAll(key(s.reference()))
            .put("todo", Todo.shard(s.reference()))
            .put("todoAt", s.receivedAt());
    return item.map();
  }

  /** Without its key. */
  static Map<String, AttributeValue> fields(Submission s) {
    Feedback f = s.feedback();
    var item = new Attributes();
    if (!s.facts().isEmpty()) {
      item.put("facts", Attributes.document(s.facts()));
    }
    return item.put("at", s.receivedAt())
        .put("key", s.key())
        .put("body", s.body())
        .put("channel", s.channel().name())
        .put("network", s.network())
        .put("doubt", s.doubt().map(Enum::name))
        .put("kind", f.kind().name())
        .put("message", f.message())
        .put("name", f.name())
        .put("email", f.email().map(Mailbox::address))
        .put("phone", f.phone())
        .put("lang", f.language().tag())
        .put("place", f.place())
        .put("topic", f.topic())
        .put("product", f.product())
        .put("orderNo", f.orderNumber())
        .put("happened", f.happenedOn())
        .put("wanted", f.wanted())
        .put("needed", f.neededBy())
        .put("praised", f.praised())
        .yes("mayTell", f.mayTell())
        .yes("mayShare", f.mayShare())
        .put("contact", f.contact().name())
        .put("callWhen", f.callWhen())
        .map();
  }

  static Submission read(Row row) {
    return read(new Reference(row.text("pk").substring(PREFIX.length())), row);
  }

  static Submission read(Reference reference, Row row) {
    Feedback feedback =
        new Feedback(
            Kind.valueOf(row.text("kind")),
            row.text("message"),
            row.maybe("name"),
            row.maybe("email").map(Mailbox::new),
            row.maybe("phone"),
            Language.of(row.text("lang")),
            row.maybe("place"),
            row.maybe("topic"),
            row.maybe("product"),
            row.maybe("orderNo"),
            row.maybe("happened"),
            row.maybe("wanted"),
            row.maybe("needed"),
            row.maybe("praised"),
            row.yes("mayTell"),
            row.yes("mayShare"),
            Feedback.Contact.valueOf(row.text("contact")),
            row.maybe("callWhen"));
    return new Submission(
        reference,
        feedback,
        Channel.valueOf(row.text("channel")),
        row.at("at"),
        row.text("key"),
        row.text("body"),
        row.maybe("network"),
        row.maybe("doubt").map(Submission.Doubt::valueOf),
        row.words("facts"));
  }
}
