package heard.aws;

import heard.feedback.Reference;
import heard.mail.Arrival;
import heard.mail.Arrival.Outcome;
import heard.mail.Verdicts;
import heard.mail.Verdicts.Verdict;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A line of the ledger of mail as an item: {@code MAIL#<object> / MAIL}. What a person may want to
 * look at stands in the desk index, by when it came.
 */
final class ArrivalItem {
  static final String PREFIX = "MAIL#";
  static final String SORT = "MAIL";
  private static final Duration KEPT = Duration.ofDays(400);

  private ArrivalItem() {}

  static Map<String, AttributeValue> key(String object) {
    return Attributes.key(PREFIX + object, SORT);
  }

  static String desk(Outcome outcome) {
    return "MAIL#" + outcome.name();
  }

  static Map<String, AttributeValue> write(Arrival a) {
    Verdicts v = a.verdicts();
    var item =
        new Attributes()
            .putAll(key(a.object()))
            .put("at", a.at())
            .put("outcome", a.outcome().name())
            .put("reason", a.reason())
            .put("about", a.reference().map(Reference::text))
            .put("from", a.from())
            .put("subject", a.subject())
            .put("spf", v.spf().name())
            .put("dkim", v.dkim().name())
            .put("dmarc", v.dmarc().name())
            .put("spam", v.spam().name())
            .put("virus", v.virus().name())
            .put("ttl", a.at().plus(KEPT).getEpochSecond());
    if (a.outcome() == Outcome.QUARANTINE || a.outcome() == Outcome.MACHINE) {
      item.put("desk", desk(a.outcome())).put("deskAt", a.at());
    }
    return item.map();
  }

  static Arrival read(Row row) {
    return new Arrival(
        row.text("pk").substring(PREFIX.length()),
        row.at("at"),
        Outcome.valueOf(row.text("outcome")),
        row.text("reason"),
        row.maybe("about").map(Reference::new),
        row.text("from"),
        row.text("subject"),
        new Verdicts(
            Verdict.of(row.text("spf")),
            Verdict.of(row.text("dkim")),
            Verdict.of(row.text("dmarc")),
            Verdict.of(row.text("spam")),
            Verdict.of(row.text("virus"))));
  }
}
