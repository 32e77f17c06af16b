package heard.aws;

import heard.customer.Language;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.State;
import heard.dispatch.Dispatch.Subject;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A dispatch as an item: {@code TO#<recipient> / <reason>}. While something is still to be done
 * with it, it stands in the due index; it is kept thirteen months after.
 */
final class DispatchItem {
  static final String INDEX = "due";
  private static final String PREFIX = "TO#";
  private static final Duration KEPT = Duration.ofDays(396);

  private DispatchItem() {}

  static String partition(String recipient) {
    return PREFIX + recipient;
  }

  static Map<String, AttributeValue> key(DispatchKey key) {
    return Attributes.key(partition(key.recipient()), key.reason());
  }

  static DispatchKey keyOf(Row row) {
    return new DispatchKey(row.text("pk").substring(PREFIX.length()), row.text("sk"));
  }

  /** Owed and kind things fall due apart, so that what we owe never waits behind what is nice. */
  static String shard(DispatchClass kind, int number) {
    return switch (kind) {
      case OWED -> "due#" + number;
      case KIND -> "kind#" + number;
    };
  }

  static Map<String, AttributeValue> write(Dispatch d) {
    var item =
        new Attributes()
            .putAll(key(d.key()))
            .put("channel", d.channel().name())
            .put("kind", d.kind().name())
            .put("letter", d.letter())
            .put("lang", d.language().tag())
            .put("address", d.address())
            .put("state", d.state().name())
            .put("at", d.due())
            .putAt("goodUntil", d.goodUntil())
            .put("calls", d.calls())
            .put("providerId", d.providerId())
            .put("verdict", d.verdict())
            .put("facts", Attributes.document(d.facts()))
            .put("ttl", d.due().plus(KEPT).getEpochSecond())
            .putAll(subject(d.subject()));
    if (falling(d)) {
      item.put("due", shard(d.kind(), Math.floorMod(d.key().hashCode(), Dispatches.SHARDS)))
          .put("dueAt", d.due());
    }
    return item.map();
  }

  /** Whether time alone will bring it up again. */
  private static boolean falling(Dispatch d) {
    return switch (d.state()) {
      case PENDING, CALLING, HELD, DEFERRED -> true;
      case UNKNOWN -> d.verdict().filter(heard.dispatch.Sender.LISTED::equals).isEmpty();
      case SENT, DELIVERED, BOUNCED, REJECTED, SKIPPED, EXPIRED, CANCELLED -> false;
    };
  }

  static Dispatch read(Row row) {
    return new Dispatch(
        keyOf(row),
        Channel.valueOf(row.text("channel")),
        DispatchClass.valueOf(row.text("kind")),
        row.text("letter"),
        Language.of(row.text("lang")),
        row.maybe("address").orElse(""),
        subject(row),
        row.words("facts"),
        State.valueOf(row.text("state")),
        row.at("at"),
        row.maybeAt("goodUntil"),
        row.number("calls", 0),
        row.maybe("providerId"),
        row.maybe("verdict"));
  }

  /** As the due index has it. */
  static Outbox.Ticket ticket(Row row) {
    return Outbox.Ticket.of(keyOf(row), subject(row), row.maybe("address").orElse(""));
  }

  static Map<String, AttributeValue> subject(Subject s) {
    var attributes =
        new Attributes()
            .put("case", s.reference())
            .put("customer", s.customer())
            .put("schedule", s.schedule())
            .put("occasion", s.occasion());
    if (s.entry() > 0) {
      attributes.put("entry", s.entry());
    }
    return attributes.map();
  }

  static Subject subject(Row row) {
    return new Subject(
        row.maybe("case"),
        row.number("entry", 0),
        row.maybe("customer"),
        row.maybe("schedule"),
        row.maybe("occasion"));
  }
}
