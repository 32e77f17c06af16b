package heard.aws;

import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.dispatch.News;
import heard.dispatch.Outbox;
import heard.dispatch.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

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
    var all = partition(recipient).consistentRead(true).build();
    return dynamo.queryPaginator(all).items().stream()
        .map(item -> DispatchItem.read(new Row(item)))
        .toList();
  }

  @Override
  public List<Dispatch> to(String recipient, int most) {
    return dynamo.query(partition(recipient).limit(most).build()).items().stream()
        .map(item -> DispatchItem.read(new Row(item)))
        .toList();
  }

  private QueryRequest.Builder partition(String recipient) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("pk = :pk")
        .expressionAttributeValues(
            Map.of(":pk", Attributes.text(DispatchItem.partition(recipient))));
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
        : move(onceSeen(seen, next), message.get());
  }

  /** When what SES reports of a mail comes before us, its id is kept all the same. */
  private boolean move(Put row, Map<String, AttributeValue> message) {
    boolean collided = false;
    try {
      if (new Transaction().put(row).put(table, message).write(dynamo) < 0) {
        return true;
      }
    } catch (TransactionCanceledException met) {
      if (!Transaction.collided(met)) {
        throw met;
      }
      collided = true;
    }
    dynamo.putItem(p -> p.tableName(table).item(message));
    return collided && put(row);
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
    // The row keeps its place in the due index: an answer comes within moments, and until then it
    // is
    // looked at in vain at most. Moving it would cost the index two writes, in a transaction four.
    var row = new HashMap<>(DispatchItem.write(calling));
    row.put("dueAt", Attributes.at(seen.due()));
    var transaction = new Transaction().put(onceSeen(seen, calling).toBuilder().item(row).build());
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

  /** One write, and no read: what is reported moves a row on only from where it may be. */
  @Override
  public Optional<Dispatch> report(DispatchKey key, News news, String providerId) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":next", Attributes.text(news.state().name()));
    values.put(":why", Attributes.text(news.name()));
    values.put(":id", Attributes.text(providerId));
    var from = new ArrayList<String>();
    for (Dispatch.State state : news.moves()) {
      from.add(":s" + from.size());
      values.put(from.getLast(), Attributes.text(state.name()));
    }
    try {
      return Row.of(
              dynamo
                  .updateItem(
                      u ->
                          u.tableName(table)
                              .key(DispatchItem.key(key))
                              .updateExpression(
                                  "SET #state = :next, verdict = :why, providerId = :id"
                                      + " REMOVE due, dueAt")
                              .conditionExpression("#state IN (" + String.join(", ", from) + ")")
                              .expressionAttributeNames(Map.of("#state", "state"))
                              .expressionAttributeValues(values)
                              .returnValues(ReturnValue.ALL_NEW))
                  .attributes())
          .map(DispatchItem::read);
    } catch (ConditionalCheckFailedException nothingNew) {
      return Optional.empty();
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
        .map(DispatchItem::ticket)
        .toList();
  }

  @Override
  public void forget(String recipient) {
    to(recipient)
        .forEach(d -> dynamo.deleteItem(x -> x.tableName(table).key(DispatchItem.key(d.key()))));
  }
}
