package heard.aws;

import heard.customer.Brand;
import heard.customer.Colour;
import heard.customer.Language;
import heard.customer.Market;
import heard.staff.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The one public item of the settings table, {@code FORM / FORM}: the places the form offers, and
 * whose form it is. The open door reads nothing else, and never on its way to taking a submission.
 */
public final class DynamoForm {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Seen(Offer offer, Instant at) {}

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;
  private @Nullable Seen seen;

  public DynamoForm(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /**
   * A place to choose.
   *
   * @param market the id of its market
   */
  public record Offered(String id, String name, String market) {}

  /**
   * What the form has to offer.
   *
   * @param brands by the id of the market
   */
  public record Offer(List<Offered> places, Map<String, Brand> brands) {
    static final Offer NONE = new Offer(List.of(), Map.of());

    public Offer {
      places = List.copyOf(places);
      brands = Map.copyOf(brands);
    }

    /** Whose form it is to somebody in this place, or else to somebody who speaks so. */
    public Brand brand(String place, Language spoken) {
      String market =
          places.stream()
              .filter(p -> p.id().equals(place))
              .map(Offered::market)
              .findFirst()
              .orElseGet(() -> Market.of(spoken));
      return brands.getOrDefault(market, Brand.HEARD);
    }
  }

  /** What there is now, or was a minute ago. */
  public synchronized Offer offer() {
    Instant now = clock.instant();
    Seen last = seen;
    if (last == null || last.at().plus(FRESH).isBefore(now) || last.at().isAfter(now)) {
      last = new Seen(read(), now);
      seen = last;
    }
    return last.offer();
  }

  /** The same as it was last read: no round trip. */
  public synchronized Offer known() {
    return seen == null ? Offer.NONE : seen.offer();
  }

  private Offer read() {
    return Row.of(
            dynamo.getItem(get -> get.tableName(table).key(Attributes.key("FORM", "FORM"))).item())
        .map(row -> new Offer(places(row), brands(row)))
        .orElse(Offer.NONE);
  }

  private static List<Offered> places(Row row) {
    Map<String, String> markets = row.words("markets");
    return row.words("places").entrySet().stream()
        .map(e -> new Offered(e.getKey(), e.getValue(), markets.getOrDefault(e.getKey(), "")))
        .sorted(Comparator.comparing(Offered::name))
        .toList();
  }

  private static Map<String, Brand> brands(Row row) {
    Map<String, String> logos = row.words("logos");
    Map<String, String> colours = row.words("colours");
    var brands = new LinkedHashMap<String, Brand>();
    row.words("brands")
        .forEach(
            (market, name) ->
                brands.put(
                    market,
                    new Brand(
                        name,
                        Optional.ofNullable(logos.get(market)),
                        Optional.ofNullable(colours.get(market)).flatMap(Colour::parse),
                        Optional.empty())));
    return brands;
  }

  /** Replaces what the form offers; only settings do. */
  public void put(Collection<Place> places, Collection<Market> markets) {
    var names = new LinkedHashMap<String, Object>();
    var where = new LinkedHashMap<String, Object>();
    places.forEach(place -> names.put(place.id(), place.name()));
    places.forEach(place -> where.put(place.id(), place.market()));
    var brands = new LinkedHashMap<String, Object>();
    var logos = new LinkedHashMap<String, Object>();
    var colours = new LinkedHashMap<String, Object>();
    for (Market market : markets) {
      brands.put(market.id(), market.brand().name());
      market.brand().logo().ifPresent(logo -> logos.put(market.id(), logo));
      market.brand().colour().ifPresent(colour -> colours.put(market.id(), colour.hex()));
    }
    dynamo.putItem(
        put ->
            put.tableName(table)
                .item(
                    new Attributes()
                        .putAll(Attributes.key("FORM", "FORM"))
                        .put("places", Attributes.document(names))
                        .put("markets", Attributes.document(where))
                        .put("brands", Attributes.document(brands))
                        .put("logos", Attributes.document(logos))
                        .put("colours", Attributes.document(colours))
                        .map()));
  }
}
