package heard.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The one public item of the settings table, {@code FORM / FORM}: the places the form offers. The
 * open door reads nothing else, and never on its way to taking a submission.
 */
public final class DynamoForm {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Seen(List<Offered> places, Instant at) {}

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;
  private @Nullable Seen seen;

  public DynamoForm(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /** A place to choose. */
  public record Offered(String id, String name) {}

  /** The places, by name. */
  public synchronized List<Offered> places() {
    Instant now = clock.instant();
    Seen last = seen;
    if (last == null || last.at().plus(FRESH).isBefore(now) || last.at().isAfter(now)) {
      last = new Seen(read(), now);
      seen = last;
    }
    return last.places();
  }

  /** The places as they were last read: no round trip. */
  public synchronized List<Offered> known() {
    return seen == null ? List.of() : seen.places();
  }

  private List<Offered> read() {
    Optional<Row> row =
        Row.of(
            dynamo.getItem(get -> get.tableName(table).key(Attributes.key("FORM", "FORM"))).item());
    return row.map(r -> r.words("places")).orElse(Map.of()).entrySet().stream()
        .map(e -> new Offered(e.getKey(), e.getValue()))
        .sorted(java.util.Comparator.comparing(Offered::name))
        .toList();
  }

  /** Replaces what the form offers; only settings do. */
  public void put(List<Offered> places) {
    var names = new LinkedHashMap<String, Object>();
    places.forEach(place -> names.put(place.id(), place.name()));
    dynamo.putItem(
        put ->
            put.tableName(table)
                .item(
                    new Attributes()
                        .putAll(Attributes.key("FORM", "FORM"))
                        .put("places", Attributes.document(names))
                        .map()));
  }
}
