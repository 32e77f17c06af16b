package heard.aws;

import heard.casework.Routing;
import heard.casework.RoutingDocument;
import heard.casework.Routings;
import heard.customer.Document;
import heard.staff.Organisation;
import heard.staff.Organisations;
import heard.staff.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The settings table: {@code <KIND> / <id>}, each with its document under {@code doc}. */
public final class DynamoOrganisations implements Organisations, Routings {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Seen(Organisation organisation, Routing routing, Instant at) {}

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;
  private @Nullable Seen seen;

  public DynamoOrganisations(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Organisation current() {
    return seen().organisation();
  }

  @Override
  public Routing routing() {
    return seen().routing();
  }

  private synchronized Seen seen() {
    Instant now = clock.instant();
    Seen last = seen;
    if (last == null || last.at().plus(FRESH).isBefore(now) || last.at().isAfter(now)) {
      last =
          new Seen(
              new Organisation(
                  all("MARKET", Settings::market),
                  all("PLACE", Settings::place),
                  all("TEAM", Settings::team),
                  all("COLLEAGUE", Settings::colleague),
                  all("AUTHORITY", Settings::authority)),
              readRouting(),
              now);
      seen = last;
    }
    return last;
  }

  private Routing readRouting() {
    var routings = all("ROUTING", (id, document) -> RoutingDocument.read(document));
    Routing routing = routings.get("default");
    return routing == null
        ? new Routing(
            List.of(
                new Routing.Rule(Set.of(), Set.of(), Set.of(), Set.of(), Routing.Rule.EVERYBODY)))
        : routing;
  }

  private <T> Map<String, T> all(String kind, BiFunction<String, Document, T> reader) {
    var found = new LinkedHashMap<String, T>();
    dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Attributes.text(kind))))
        .items()
        .forEach(item -> read(new Row(item), reader, found));
    return found;
  }

  private static <T> void read(
      Row row, BiFunction<String, Document, T> reader, Map<String, T> found) {
    found.put(row.text("sk"), reader.apply(row.text("sk"), Document.of(document(row))));
  }

  /** The documents of a kind by their ids, as they are stored now. */
  public Map<String, Map<String, Object>> documents(String kind) {
    var found = new LinkedHashMap<String, Map<String, Object>>();
    dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Attributes.text(kind)))
                    .consistentRead(true))
        .items()
        .forEach(item -> found.put(new Row(item).text("sk"), document(new Row(item))));
    return found;
  }

  /** One document, as it is stored now. */
  public Optional<Map<String, Object>> document(String kind, String id) {
    return Row.of(
            dynamo
                .getItem(
                    get -> get.tableName(table).key(Attributes.key(kind, id)).consistentRead(true))
                .item())
        .map(DynamoOrganisations::document);
  }

  private static Map<String, Object> document(Row row) {
    return row.under("doc").map(Row::document).orElse(Map.of());
  }

  /** The organisation as it is stored now, for whoever is about to change it. */
  public Organisation latest() {
    forget();
    return current();
  }

  /** Stores a setting's document, replacing the one before. */
  public void put(String kind, String id, Map<String, Object> document) {
    Map<String, AttributeValue> item =
        new Attributes()
            .putAll(Attributes.key(kind, id))
            .put("doc", Attributes.document(document))
            .map();
    dynamo.putItem(put -> put.tableName(table).item(item));
    forget();
  }

  /**
   * The same, if it still is as it was seen.
   *
   * @param seen the document that is replaced; empty when there was none
   * @return false when somebody else was first
   */
  public boolean replace(
      String kind, String id, Map<String, Object> seen, Map<String, Object> document) {
    var item =
        new Attributes()
            .putAll(Attributes.key(kind, id))
            .put("doc", Attributes.document(document))
            .map();
    try {
      dynamo.putItem(
          put -> {
            put.tableName(table).item(item);
            if (seen.isEmpty()) {
              put.conditionExpression(Transaction.ABSENT);
            } else {
              put.conditionExpression("doc = :seen")
                  .expressionAttributeValues(Map.of(":seen", Attributes.document(seen)));
            }
          });
      return true;
    } catch (ConditionalCheckFailedException raced) {
      return false;
    } finally {
      forget();
    }
  }

  private synchronized void forget() {
    seen = null;
  }
}
