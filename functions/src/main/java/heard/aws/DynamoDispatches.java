package heard.aws;

import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import heard.dispatch.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;

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
    return put(
        Put.builder()
            .tableName(table)
            .item(DispatchItem.write(dispatch))
            .conditionExpression(Transaction.ABSENT)
            .build());
  }

  @Override
  public boolean move(Dispatch seen, Dispatch next) {
    Optional<Map<String, AttributeValue>> message = message(seen, next);
    return message.isEmpty()
        ? put(onceSeen(seen, next))
        : new Transaction().put(onceSeen(seen, next)).put(table, message.get()).write(dynamo) < 0;
  }

  /** The id that SES gave a mail about a case: answers will refer to it. */
  private static Optional<Map<String, AttributeValue>> message(Dispatch seen, Dispatch next) {
    boolean mail = next.channel() == Dispatch.Channel.EMAIL && seen.providerId().isEmpty();
    return next.providerId()
        .filter(id -> mail)
        .flatMap(
            id ->
                next.subject()
                    .reference()
                    .map(about -> MessageItem.write(id, about, next.address(), next.due())));
  }

  /** The row as it shall be, if it still is as it was read. */
  private Put onceSeen(Dispatch seen, Dispatch next) {
    return Put.builder()
        .tableName(table)
        .item(DispatchItem.write(next))
        .conditionExpression("#state = :state AND #at = :at AND calls = :calls")
        .expressionAttributeNames(Map.of("#state", "state", "#at", "at"))
        .expressionAttributeValues(
            Map.of(
                ":state", Attributes.text(seen.state().name()),
                ":at", Attributes.at(seen.due()),
                ":calls", Attributes.number(seen.calls())))
        .build();
  }

  private boolean put(Put put) {
    try {
      dynamo.putItem(
          p ->
              p.tableName(put.tableName())
                  .item(put.item())
                  .conditionExpression(put.conditionExpression())
                  .expressionAttributeNames(put.expressionAttributeNames())
                  .expressionAttributeValues(put.expressionAttributeValues()));
      return true;
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }

  @Override
  public boolean claim(Dispatch seen, Dispatch calling, Standing standing) {
    var item = StandingItem.write(standing);
    var transaction = new Transaction().put(onceSeen(seen, calling));
    if (standing.version() == 1) {
      transaction.put(table, item, Transaction.ABSENT);
    } else {
      transaction.put(
          table,
          item,
          "version = :seen",
          Map.of(":seen", Attributes.number(standing.version() - 1)));
    }
    return transaction.write(dynamo) < 0;
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
