package heard.aws;

import heard.dispatch.MailHealth;
import heard.dispatch.MailHealths;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The count of what became of our mail, in the dispatches table: {@code HEALTH / <day>}. */
public final class DynamoMailHealths implements MailHealths {
  private static final String KEY = "HEALTH";
  private static final int KEPT_DAYS = 60;
  private static final int LOOKED_BACK = 30;

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoMailHealths(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void count(LocalDate day, MailHealth more) {
    long until = day.plusDays(KEPT_DAYS).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    dynamo.updateItem(
        u ->
            u.tableName(table)
                .key(Attributes.key(KEY, day.toString()))
                .updateExpression(
                    "ADD sent :sent, bounced :bounced, reported :reported SET #ttl = :ttl")
                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                .expressionAttributeValues(
                    Map.of(
                        ":sent", Attributes.number(more.sent()),
                        ":bounced", Attributes.number(more.bounced()),
                        ":reported", Attributes.number(more.reported()),
                        ":ttl", Attributes.number(until))));
  }

  @Override
  public void forget() {
    dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Attributes.text(KEY))))
        .items()
        .forEach(
            item ->
                dynamo.deleteItem(
                    d -> d.tableName(table).key(Attributes.key(KEY, new Row(item).text("sk")))));
  }

  @Override
  public MailHealth until(LocalDate day) {
    var rows =
        dynamo
            .query(
                q ->
                    q.tableName(table)
                        .keyConditionExpression("pk = :pk AND sk <= :day")
                        .expressionAttributeValues(
                            Map.of(
                                ":pk", Attributes.text(KEY),
                                ":day", Attributes.text(day.toString())))
                        .scanIndexForward(false)
                        .limit(LOOKED_BACK))
            .items();
    var health = new MailHealth(0, 0, 0);
    for (var item : rows) {
      Row row = new Row(item);
      health =
          health.plus(
              new MailHealth(
                  row.number("sent", 0), row.number("bounced", 0), row.number("reported", 0)));
      if (health.enough()) {
        return health;
      }
    }
    return health;
  }
}
