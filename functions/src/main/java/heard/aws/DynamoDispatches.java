package heard.aws;

import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The ledger in the dispatches table. */
public final class DynamoDispatches implements Dispatches {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDispatches(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Dispatch> find(DispatchKey key) {
    return Row.of(
            dynamo
                .getItem(
                    get -> get.tableName(table).key(DispatchItem.key(key)).consistentRead(true))
                .item())
        .map(DispatchItem::read);
  }

  @Override
  public List<Dispatch> to(String recipient) {
    return dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", Attributes.text(DispatchItem.partition(recipient))))
                    .consistentRead(true))
        .items()
        .stream()
        .map(item -> DispatchItem.read(new Row(item)))
        .toList();
  }

  @Override
  public boolean plan(Dispatch dispatch) {
    return put(dispatch, Transaction.ABSENT, Map.of(), Map.of());
  }

  @Override
  public boolean move(Dispatch seen, Dispatch next) {
    return put(
        next,
        "#state = :state AND #at = :at AND calls = :calls",
        Map.of("#state", "state", "#at", "at"),
        Map.of(
            ":state", Attributes.text(seen.state().name()),
            ":at", Attributes.at(seen.due()),
            ":calls", Attributes.number(seen.calls())));
  }

  private boolean put(
      Dispatch dispatch,
      String condition,
      Map<String, String> names,
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> values) {
    try {
      dynamo.putItem(
          put -> {
            put.tableName(table).item(DispatchItem.write(dispatch)).conditionExpression(condition);
            if (!values.isEmpty()) {
              put.expressionAttributeNames(names).expressionAttributeValues(values);
            }
          });
      return true;
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }

  @Override
  public List<Outbox.Ticket> due(DispatchClass kind, int shard, Instant until, int most) {
    return dynamo
        .query(
            q ->
                q.tableName(table)
                    .indexName(DispatchItem.INDEX)
                    .keyConditionExpression("due = :shard AND dueAt <= :until")
                    .expressionAttributeValues(
                        Map.of(
                            ":shard", Attributes.text(DispatchItem.shard(kind, shard)),
                            ":until", Attributes.at(until)))
                    .limit(most))
        .items()
        .stream()
        .map(Row::new)
        .map(row -> new Outbox.Ticket(DispatchItem.keyOf(row), DispatchItem.subject(row)))
        .toList();
  }
}
