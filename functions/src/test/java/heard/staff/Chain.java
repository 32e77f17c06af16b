package heard.staff;

import heard.customer.Brand;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Market;
import heard.customer.Money;
import heard.customer.Phone;
import heard.time.OpeningHours;
import heard.time.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A small chain to test with: a shop in each of three countries and a service centre. */
public final class Chain {
  public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  public static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  private Chain() {}

  /** Ane and Bo in Oslo, Cecilia in Stockholm, Deniz without a mailbox in Helsinki, Eva for all. */
  public static Organisation organisation() {
    return organisation(
        colleague("ane", "oslo", OSLO, "NO"),
        colleague("bo", "oslo", OSLO, "NO"),
        colleague("cecilia", "stockholm", STOCKHOLM, "SE"),
        byPhone(colleague("deniz", "helsinki", HELSINKI, "FI")),
        colleague("eva", "service", OSLO, "NO"));
  }

  public static Organisation organisation(Colleague... colleagues) {
    return new Organisation(
        byId(
            Market::id,
            List.of(
                market("NO", "NOK", OSLO, Language.NB),
                market("SE", "SEK", STOCKHOLM, Language.SV),
                market("FI", "EUR", HELSINKI, Language.FI))),
        byId(
            Place::id,
            List.of(
                new Place("oslo", "Storo", "NO", "Vitaminveien 7, Oslo", shop(OSLO, "NO")),
                new Place("stockholm", "Farsta", "SE", "Torget 1, Farsta", shop(STOCKHOLM, "SE")),
                new Place("helsinki", "Kamppi", "FI", "Katu 1, Helsinki", shop(HELSINKI, "FI")))),
        byId(
            Team::id,
            List.of(
                new Team("oslo", "Storo", Optional.of("oslo"), Optional.of("ane")),
                new Team("stockholm", "Farsta", Optional.of("stockholm"), Optional.empty()),
                new Team("helsinki", "Kamppi", Optional.of("helsinki"), Optional.empty()),
                new Team("service", "Service", Optional.empty(), Optional.of("eva")))),
        byId(Colleague::id, List.of(colleagues)),
        Map.of("NO", new Authority("NO", nok("500"), nok("2000"), nok("1500"))));
  }

  /** Somebody at work from 8 to 16, Monday to Friday, in the team of their shop. */
  public static Colleague colleague(String id, String place, ZoneId zone, String country) {
    return new Colleague(
        id,
        id + " Etternavn",
        id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1),
        Role.STAFF,
        place,
        Set.of(place),
        Optional.of(new Mailbox(id + "@example.com")),
        Optional.of(new Phone("+4740000000")),
        List.of(Language.NB),
        office(zone, country),
        List.of(),
        true);
  }

  private static Colleague byPhone(Colleague c) {
    return new Colleague(
        c.id(),
        c.name(),
        c.givenName(),
        c.role(),
        c.place(),
        c.teams(),
        Optional.empty(),
        Optional.of(new Phone("+358401234567")),
        List.of(Language.FI),
        c.hours(),
        c.leave(),
        true);
  }

  private static Market market(String id, String currency, ZoneId zone, Language language) {
    return new Market(
        id,
        currency,
        zone,
        List.of(language, Language.EN),
        Optional.of("Heard"),
        Optional.empty(),
        Brand.HEARD);
  }

  private static Money nok(String amount) {
    return Money.of(amount, "NOK");
  }

  /** Monday to Friday, 8 to 16. */
  public static OpeningHours office(ZoneId zone, String country) {
    var week = week(8, 16);
    week.remove(DayOfWeek.SATURDAY);
    return new OpeningHours(zone, country, week, Map.of());
  }

  /** Monday to Saturday, 10 to 20. */
  public static OpeningHours shop(ZoneId zone, String country) {
    return new OpeningHours(zone, country, week(10, 20), Map.of());
  }

  private static EnumMap<DayOfWeek, List<Span>> week(int from, int to) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, List.of(new Span(LocalTime.of(from, 0), LocalTime.of(to, 0))));
    }
    week.remove(DayOfWeek.SUNDAY);
    return week;
  }

  private static <T> Map<String, T> byId(Function<T, String> id, List<T> things) {
    return things.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
