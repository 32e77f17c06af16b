package heard.customer;

import heard.customer.Consent.Basis;
import heard.customer.Consent.Purpose;
import heard.customer.Customer.Flag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A customer as a document: how the tables keep one and the API shows one, in the same words. */
public final class CustomerDocument {
  private static final int LONGEST_ID = 64;
  private static final Map<String, Integer> LONGEST =
      Map.of("name", 200, "givenName", 100, "postalAddress", 500, "place", LONGEST_ID);
  private static final int MOST = 100;

  /** Clocks differ, and days begin earlier in the east. */
  private static final Duration SKEW = Duration.ofDays(1);

  private static final Map<String, String> HOME =
      Map.of(
          "NO", "Europe/Oslo",
          "SE", "Europe/Stockholm",
          "FI", "Europe/Helsinki",
          "DK", "Europe/Copenhagen");

  private CustomerDocument() {}

  public static Customer read(String id, Document d, int version) {
    String country = d.read("country", CustomerDocument::country, "NO");
    return new Customer(
        id,
        d.text("name"),
        d.maybe("givenName"),
        d.readAs("email", Mailbox::parse, Problem.Code.NOT_AN_EMAIL),
        d.readAs("phone", typed -> Phone.parse(typed, country), Problem.Code.NOT_A_PHONE),
        d.maybe("postalAddress"),
        country,
        d.read("language", CustomerDocument::language, Language.EN),
        zone(d, country),
        d.maybe("place"),
        d.readAs("birthday", Birthday::parse, Problem.Code.NOT_PLAUSIBLE),
        d.list("consents").stream().map(CustomerDocument::consent).toList(),
        Set.copyOf(d.texts("declined")),
        Set.copyOf(d.choices("flags", Flag.class)),
        Set.copyOf(d.texts("tags")),
        version);
  }

  /**
   * A customer as another system tells of them. A zone is a place and never an offset, for offsets
   * know nothing of summer; where none is told it is their country's.
   *
   * @param now after which nobody can have said yes or no
   */
  public static Told told(String id, Document d, Instant now) {
    if (id.length() > LONGEST_ID || id.chars().anyMatch(c -> c <= ' ' || c == '#')) {
      d.wrong("id", Problem.Code.UNREADABLE);
    }
    d.text("name");
    d.maybe("zone")
        .filter(zone -> !ZoneId.getAvailableZoneIds().contains(zone))
        .ifPresent(zone -> d.wrong("zone", Problem.Code.UNKNOWN_VALUE));
    for (Document consent : d.list("consents")) {
      consent.text("purpose");
      consent.text("basis");
      consent
          .read("at", CustomerDocument::instant)
          .filter(at -> at.isAfter(now.plus(SKEW)))
          .ifPresent(at -> consent.wrong("at", Problem.Code.NOT_PLAUSIBLE));
    }
    tooLong(d);
    return new Told(read(id, d, 1), d.names().contains("declined"));
  }

  private static void tooLong(Document d) {
    LONGEST.forEach(
        (field, most) ->
            d.maybe(field)
                .filter(text -> text.length() > most)
                .ifPresent(text -> d.wrong(field, Problem.Code.TOO_LONG)));
    for (String field : List.of("declined", "tags")) {
      List<String> texts = d.texts(field);
      if (texts.size() > MOST || texts.stream().anyMatch(text -> text.length() > LONGEST_ID)) {
        d.wrong(field, Problem.Code.TOO_LONG);
      }
    }
    if (d.list("consents").size() > MOST) {
      d.wrong("consents", Problem.Code.TOO_LONG);
    }
  }

  private static ZoneId zone(Document d, String country) {
    return d.maybe("zone").isEmpty() && HOME.containsKey(country)
        ? ZoneId.of(HOME.getOrDefault(country, ""))
        : d.zone("zone");
  }

  public static Map<String, Object> write(Customer customer) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", customer.name());
    customer.givenName().ifPresent(v -> fields.put("givenName", v));
    customer.email().ifPresent(v -> fields.put("email", v.address()));
    customer.phone().ifPresent(v -> fields.put("phone", v.e164()));
    customer.postalAddress().ifPresent(v -> fields.put("postalAddress", v));
    fields.put("country", customer.country());
    fields.put("language", customer.language().tag());
    fields.put("zone", customer.zone().getId());
    customer.place().ifPresent(v -> fields.put("place", v));
    customer.birthday().ifPresent(v -> fields.put("birthday", v.toString()));
    fields.put("consents", customer.consents().stream().map(CustomerDocument::fields).toList());
    fields.put("declined", customer.declined().stream().sorted().toList());
    fields.put("flags", customer.flags().stream().map(f -> word(f)).sorted().toList());
    fields.put("tags", customer.tags().stream().sorted().toList());
    return fields;
  }

  private static Consent consent(Document d) {
    return new Consent(
        d.choice("purpose", Purpose.class, Purpose.SERVICE),
        d.maybe("channel"),
        d.choice("basis", Basis.class, Basis.CONSENT),
        d.yes("granted", false),
        d.read("at", CustomerDocument::instant, Instant.EPOCH),
        d.text("source"));
  }

  private static Map<String, Object> fields(Consent consent) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("purpose", word(consent.purpose()));
    consent.channel().ifPresent(v -> fields.put("channel", v));
    fields.put("basis", word(consent.basis()));
    fields.put("granted", consent.granted());
    fields.put("at", consent.at().toString());
    fields.put("source", consent.source());
    return fields;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> country(String text) {
    return List.of(Locale.getISOCountries()).contains(text) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Language> language(String tag) {
    return Language.knows(tag) ? Optional.of(Language.of(tag)) : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
