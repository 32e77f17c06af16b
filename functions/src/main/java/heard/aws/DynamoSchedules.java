package heard.aws;

import heard.followup.ScheduleFile;
import heard.followup.Schedules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Schedules in the settings table. */
public final class DynamoSchedules implements Schedules {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoSchedules(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<ScheduleFile> find(String id) {
    if (!Attributes.canBeKey(id)) {
      return Optional.empty();
    }
    return Row.of(
            dynamo
                .getItem(get -> get.tableName(table).key(ScheduleItem.key(id)).consistentRead(true))
                .item())
        .map(ScheduleItem::read);
  }

  @Override
  public List<ScheduleFile> all() {
    return dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Attributes.text(ScheduleItem.KIND)))
                    .consistentRead(true))
        .items()
        .stream()
        .map(item -> ScheduleItem.read(new Row(item)))
        .toList();
  }

  @Override
  public boolean put(ScheduleFile file) {
    try {
      dynamo.putItem(
          put -> {
            put.tableName(table).item(ScheduleItem.write(file));
            if (file.revision() == 1) {
              put.conditionExpression(Transaction.ABSENT);
            } else {
              put.conditionExpression("version = :seen")
                  .expressionAttributeValues(
                      Map.of(":seen", Attributes.number(file.revision() - 1)));
            }
          });
      return true;
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }
}
