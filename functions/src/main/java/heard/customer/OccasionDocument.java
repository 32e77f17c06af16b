package heard.customer;

import heard.customer.Occasion.Kind;
import heard.customer.Occasion.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An occasion as a document: how the tables keep one and the API takes one, in the same words. */
public final class OccasionDocument {
  private static final List<String> ATTRIBUTES =
      List.of("amount", "currency", "product", "place", "order", "promisedBy");
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_ATTRIBUTE = 200;

  private OccasionDocument() {}

  public static Occasion read(Document d) {
    return new Occasion(
        id(d, "id"),
        id(d, "customer"),
        d.choice("kind", Kind.class, Kind.PURCHASE),
        moment(d),
        attributes(d.under("attributes")),
        d.maybe("over"),
        d.number("revision", 1));
  }

  /** As another system tells it: what only we know is not taken from it. */
  public static Occasion told(Document d) {
    Occasion read = read(d);
    d.text("kind");
    if (!read.kind().told()) {
      d.wrong("kind", Problem.Code.UNKNOWN_VALUE);
    }
    return new Occasion(
        read.id(),
        read.customer(),
        read.kind(),
        read.moment(),
        read.attributes(),
        Optional.empty(),
        1);
  }

  public static Map<String, Object> write(Occasion occasion) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", occasion.id());
    fields.put("customer", occasion.customer());
    fields.put("kind", word(occasion.kind()));
    switch (occasion.moment()) {
      case Occasion.At(Instant instant) -> fields.put("at", instant.toString());
      case Occasion.On(LocalDate date) -> fields.put("on", date.toString());
    }
    fields.put("attributes", new LinkedHashMap<>(occasion.attributes()));
    occasion.over().ifPresent(why -> fields.put("over", why));
    fields.put("revision", occasion.revision());
    return fields;
  }

  /** The contract's word for a kind. */
  public static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String id(Document d, String field) {
    String id = d.text(field);
    if (id.length() > LONGEST_ID) {
      d.wrong(field, Problem.Code.TOO_LONG);
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      d.wrong(field, Problem.Code.UNREADABLE);
    }
    return id;
  }

  private static Moment moment(Document d) {
    Optional<Moment> at = d.read("at", OccasionDocument::instant).map(Occasion.At::new);
    Optional<Moment> on = d.read("on", OccasionDocument::date).map(Occasion.On::new);
    if (d.maybe("at").isEmpty() && d.maybe("on").isEmpty()) {
      d.wrong("at", Problem.Code.MISSING);
    }
    return at.or(() -> on).orElse(new Occasion.On(LocalDate.EPOCH));
  }

  private static Map<String, String> attributes(Document d) {
    var attributes = new LinkedHashMap<String, String>();
    for (String name : ATTRIBUTES) {
      d.maybe(name).ifPresent(value -> attributes.put(name, value));
    }
    attributes.forEach(
        (name, value) -> {
          if (value.length() > LONGEST_ATTRIBUTE) {
            d.wrong(name, Problem.Code.TOO_LONG);
          }
        });
    d.read("amount", OccasionDocument::amount);
    d.read("currency", text -> Optional.of(text).filter(t -> t.matches("[A-Z]{3}")));
    d.read("promisedBy", OccasionDocument::promised);
    return attributes;
  }

  private static Optional<String> amount(String text) {
    return Optional.of(text).filter(t -> t.matches("[0-9]{1,12}([.][0-9]{1,2})?"));
  }

  private static Optional<LocalDate> promised(String text) {
    return date(text)
        .or(() -> instant(text).map(at -> LocalDate.ofInstant(at, java.time.ZoneOffset.UTC)));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(OccasionDocument::sane);
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(OccasionDocument::sane);
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** What stands in a table where nobody knew the date, or in a typing mistake. */
  private static boolean sane(LocalDate date) {
    return date.getYear() > 1970 && date.getYear() < 2200;
  }

  private static boolean sane(Instant instant) {
    return sane(LocalDate.ofInstant(instant, java.time.ZoneOffset.UTC));
  }
}
