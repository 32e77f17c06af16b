package heard.function;

import heard.casework.Act;
import heard.casework.Correct;
import heard.casework.HandOver;
import heard.casework.Offer;
import heard.casework.Promise;
import heard.casework.Remark;
import heard.casework.Remedy;
import heard.casework.Reply;
import heard.casework.Undertake;
import heard.customer.Document;
import heard.customer.Money;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * What another system asks to be done about a case, in the words of the API; what is wrong is noted
 * in the document.
 *
 * @param currency what amounts are in unless they say so
 */
record ActJson(Document fields, String currency) {

  /** What this action means; empty when there is no such action. */
  Optional<Act> read(String action) {
    return switch (action) {
      case "reply" -> Optional.of(new Reply(fields.text("text"), fields.yes("answered", false)));
      case "promise" -> Optional.of(undertake());
      case "remedy" -> Optional.of(offer());
      case "hand-over" ->
          Optional.of(new HandOver(fields.text("to"), fields.maybe("note").orElse("")));
      case "correct" -> Optional.of(correct());
      case "note" -> Optional.of(new Remark(fields.text("text")));
      default -> Optional.empty();
    };
  }

  /** The version it was decided on. */
  int version() {
    fields.text("version");
    return fields.number("version", 0);
  }

  /** A word for a kind of promise, or what is promised in words of one's own: then an answer. */
  private Act undertake() {
    String said = fields.text("what");
    Instant by = fields.read("by", ActJson::moment, Instant.EPOCH);
    Optional<Promise.What> what =
        Arrays.stream(Promise.What.values())
            .filter(w -> CaseJson.word(w).equalsIgnoreCase(said))
            .findFirst();
    return new Undertake(what.orElse(Promise.What.ANSWER), by, what.isPresent() ? "" : said);
  }

  private Act offer() {
    fields.text("kind");
    fields.text("basis");
    String in = fields.maybe("currency").orElse(currency);
    return new Offer(
        fields.choice("kind", Remedy.Kind.class, Remedy.Kind.APOLOGY),
        fields.read("amount", text -> money(text, in)),
        fields.choice("basis", Remedy.Basis.class, Remedy.Basis.GOODWILL),
        fields.maybe("text").orElse(""));
  }

  private Act correct() {
    return new Correct(
        fields.read("kind", Kind::of),
        fields.read("topic", Topic::of),
        fields.maybe("place"),
        fields
            .maybe("severity")
            .map(s -> fields.choice("severity", Severity.class, Severity.NORMAL)));
  }

  private static Optional<Money> money(String text, String currency) {
    try {
      return Optional.of(Money.of(text, currency));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
