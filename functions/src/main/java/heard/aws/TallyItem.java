package heard.aws;

import heard.feedback.Reference;
import heard.mail.Arrivals.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How much mail one sender sends: {@code COUNT#mail#<sender> / COUNT}, with the counts of the hour
 * it last did.
 */
final class TallyItem {
  private static final Duration KEPT = Duration.ofDays(2);

  private TallyItem() {}

  static Map<String, AttributeValue> key(String sender) {
    return Attributes.key("COUNT#mail#" + sender, "COUNT");
  }

  static Tally read(Optional<Row> row, String sender, Instant hour) {
    return row.map(
            r ->
                new Tally(
                    sender,
                    r.at("hour"),
                    r.number("cases", 0),
                    r.number("replies", 0),
                    r.maybe("flood").map(Reference::new),
                    r.number("version", 0)))
        .orElseGet(() -> Tally.none(sender, hour))
        .at(hour);
  }

  /** Written only over what was seen. */
  static void write(Transaction transaction, String table, Tally seen, Tally counted) {
    var item =
        new Attributes()
            .putAll(key(counted.sender()))
            .put("hour", counted.hour())
            .put("cases", counted.cases())
            .put("replies", counted.replies())
            .put("flood", counted.flood().map(Reference::text))
            .put("version", counted.version())
            .put("ttl", counted.hour().plus(KEPT).getEpochSecond());
    if (seen.version() == 0) {
      transaction.put(table, item.map(), Transaction.ABSENT);
    } else {
      var before = Map.of(":seen", Attributes.number(seen.version()));
      transaction.put(table, item.map(), "version = :seen", before);
    }
  }
}
