package heard.aws;

import heard.followup.Brakes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What stops everything kind, in the settings table: {@code BRAKE / ALL} and {@code BRAKE / MAIL}.
 */
public final class DynamoBrakes {
  private static final String KIND = "BRAKE";

  /** Which brake. */
  public enum Brake {
    ALL,
    MAIL
  }

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoBrakes(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  static List<Map<String, AttributeValue>> keys() {
    return List.of(Attributes.key(KIND, Brake.ALL.name()), Attributes.key(KIND, Brake.MAIL.name()));
  }

  static Brakes read(List<Row> rows) {
    return new Brakes(on(rows, Brake.ALL), on(rows, Brake.MAIL));
  }

  private static boolean on(List<Row> rows, Brake brake) {
    return rows.stream()
        .anyMatch(r -> r.text("pk").equals(KIND) && r.text("sk").equals(brake.name()));
  }

  public Brakes current() {
    return read(
        dynamo
            .query(
                q ->
                    q.tableName(table)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", Attributes.text(KIND)))
                        .consistentRead(true))
            .items()
            .stream()
            .map(Row::new)
            .toList());
  }

  /**
   * Pulls a brake.
   *
   * @param by who did
   */
  public void pull(Brake brake, String by, Instant at) {
    var item =
        new Attributes()
            .putAll(Attributes.key(KIND, brake.name()))
            .put("by", by)
            .put("since", at)
            .map();
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  public void release(Brake brake) {
    dynamo.deleteItem(d -> d.tableName(table).key(Attributes.key(KIND, brake.name())));
  }
}
