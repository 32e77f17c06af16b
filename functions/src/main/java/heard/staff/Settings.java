package heard.staff;

import heard.customer.Brand;
import heard.customer.Colour;
import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Market;
import heard.customer.Money;
import heard.customer.Phone;
import heard.customer.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings as documents: how the tables keep them and the API shows them, in the same words. */
public final class Settings {
  /** The address of a picture; no signs that end it in a page or a policy. */
  private static final String HTTPS = "https://[A-Za-z0-9.-]+(:[0-9]+)?/[^\\s\"'<>;,]*";

  private Settings() {}

  public static Market market(String id, Document d) {
    return new Market(
        id,
        d.read("currency", Settings::currency, "XXX"),
        d.zone("zone"),
        languages(d),
        d.read("smsSender", Settings::smsSender),
        d.maybe("turnTo"),
        brand(d));
  }

  private static Brand brand(Document d) {
    Optional<String> logo = d.maybe("brandLogo");
    if (logo.filter(address -> !address.matches(HTTPS)).isPresent()) {
      d.wrong("brandLogo", Problem.Code.NOT_HTTPS);
    }
    Optional<Colour> colour = d.read("brandColour", Colour::parse);
    if (colour.filter(c -> !c.readable()).isPresent()) {
      d.wrong("brandColour", Problem.Code.TOO_PALE);
    }
    return new Brand(
        d.maybe("brandName").orElse(Brand.HEARD.name()),
        logo.filter(address -> address.matches(HTTPS)),
        colour.filter(Colour::readable),
        d.maybe("brandSender"));
  }

  public static Map<String, Object> document(Market market) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("currency", market.currency());
    fields.put("zone", market.zone().getId());
    fields.put("languages", tags(market.languages()));
    market.smsSender().ifPresent(v -> fields.put("smsSender", v));
    market.turnTo().ifPresent(v -> fields.put("turnTo", v));
    if (!market.brand().name().equals(Brand.HEARD.name())) {
      fields.put("brandName", market.brand().name());
    }
    market.brand().logo().ifPresent(v -> fields.put("brandLogo", v));
    market.brand().colour().ifPresent(v -> fields.put("brandColour", v.hex()));
    market.brand().sender().ifPresent(v -> fields.put("brandSender", v));
    return fields;
  }

  public static Place place(String id, Document d) {
    String market = d.text("market");
    return new Place(
        id,
        d.text("name"),
        market,
        d.text("address"),
        HoursDocument.read(d.under("hours"), d.zone("zone"), market));
  }

  public static Map<String, Object> document(Place place) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", place.name());
    fields.put("market", place.market());
    fields.put("address", place.address());
    fields.put("zone", place.hours().zone().getId());
    fields.put("hours", HoursDocument.write(place.hours()));
    return fields;
  }

  public static Team team(String id, Document d) {
    return new Team(id, d.text("name"), d.maybe("place"), d.maybe("manager"));
  }

  public static Map<String, Object> document(Team team) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", team.name());
    team.place().ifPresent(v -> fields.put("place", v));
    team.manager().ifPresent(v -> fields.put("manager", v));
    return fields;
  }

  public static Colleague colleague(String id, Document d) {
    String country = d.maybe("country").orElse("NO");
    return new Colleague(
        id,
        d.text("name"),
        d.text("givenName"),
        d.choice("role", Role.class, Role.STAFF),
        d.text("place"),
        Set.copyOf(d.texts("teams")),
        d.readAs("email", Mailbox::parse, Problem.Code.NOT_AN_EMAIL),
        d.readAs("phone", typed -> Phone.parse(typed, country), Problem.Code.NOT_A_PHONE),
        languages(d),
        HoursDocument.read(d.under("hours"), d.zone("zone"), country),
        d.list("leave").stream().flatMap(l -> leave(l).stream()).toList(),
        d.yes("active", true));
  }

  public static Map<String, Object> document(Colleague colleague) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", colleague.name());
    fields.put("givenName", colleague.givenName());
    fields.put("role", colleague.role().name().toLowerCase(Locale.ROOT));
    fields.put("place", colleague.place());
    fields.put("teams", colleague.teams().stream().sorted().toList());
    colleague.email().ifPresent(v -> fields.put("email", v.address()));
    colleague.phone().ifPresent(v -> fields.put("phone", v.e164()));
    fields.put("languages", tags(colleague.languages()));
    fields.put("zone", colleague.hours().zone().getId());
    fields.put("country", colleague.hours().country());
    fields.put("hours", HoursDocument.write(colleague.hours()));
    fields.put(
        "leave",
        colleague.leave().stream()
            .map(l -> Map.of("from", l.from().toString(), "to", l.to().toString()))
            .toList());
    fields.put("active", colleague.active());
    return fields;
  }

  public static Authority authority(String id, Document d) {
    String currency = d.read("currency", Settings::currency, "XXX");
    return new Authority(
        id,
        amount(d, "perCase", currency),
        amount(d, "managerPerCase", currency),
        amount(d, "perCustomerAndYear", currency));
  }

  public static Map<String, Object> document(Authority authority) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("currency", authority.perCase().currency());
    fields.put("perCase", authority.perCase().amount().toPlainString());
    fields.put("managerPerCase", authority.managerPerCase().amount().toPlainString());
    fields.put("perCustomerAndYear", authority.perCustomerAndYear().amount().toPlainString());
    return fields;
  }

  private static Money amount(Document d, String field, String currency) {
    return d.read(field, text -> decimal(text).map(a -> new Money(a, currency)), zero(currency));
  }

  private static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  private static Optional<BigDecimal> decimal(String text) {
    return text.matches("[0-9]{1,9}([.][0-9]{1,2})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Optional<String> currency(String text) {
    return text.matches("[A-Z]{3}") ? Optional.of(text) : Optional.empty();
  }

  /** Networks carry no other; at least one letter tells it from a number. */
  private static Optional<String> smsSender(String text) {
    return text.matches("(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}") ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Colleague.Leave> leave(Document d) {
    LocalDate from = d.read("from", Settings::date, LocalDate.EPOCH);
    LocalDate to = d.read("to", Settings::date, LocalDate.EPOCH);
    if (to.isBefore(from)) {
      d.wrong("to", Problem.Code.UNKNOWN_VALUE);
      return Optional.empty();
    }
    return Optional.of(new Colleague.Leave(from, to));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static List<Language> languages(Document d) {
    List<String> tags = d.texts("languages");
    tags.stream()
        .filter(tag -> !Language.knows(tag))
        .forEach(tag -> d.wrong("languages", Problem.Code.UNKNOWN_VALUE));
    if (tags.isEmpty()) {
      d.wrong("languages", Problem.Code.MISSING);
      return List.of(Language.EN);
    }
    return tags.stream().map(Language::of).distinct().toList();
  }

  private static List<String> tags(List<Language> languages) {
    return languages.stream().map(Language::tag).toList();
  }
}
