package heard.aws;

import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.Dispatches;
import heard.followup.Waiting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * What waits of a schedule, out of the due index: it holds only what is still to go, so looking
 * through it costs by what is planned for the next days and not by who there is.
 */
public final class DynamoWaiting implements Waiting {
  private static final int AT_ONCE = 100;

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoWaiting(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Some of(String schedule, int most) {
    List<Row> keys =
        Arrays.stream(DispatchClass.values())
            .flatMap(
                kind ->
                    IntStream.range(0, Dispatches.SHARDS)
                        .mapToObj(shard -> DispatchItem.shard(kind, shard)))
            .parallel()
            .flatMap(shard -> rows(shard, schedule))
            .toList();
    List<Row> some = keys.subList(0, Math.min(most, keys.size()));
    return new Some(pending(some), some.size(), keys.size());
  }

  private Stream<Row> rows(String shard, String schedule) {
    return dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .indexName(DispatchItem.INDEX)
                    .keyConditionExpression("due = :shard")
                    .filterExpression("schedule = :schedule")
                    .expressionAttributeValues(
                        Map.of(
                            ":shard", Attributes.text(shard),
                            ":schedule", Attributes.text(schedule))))
        .items()
        .stream()
        .map(Row::new);
  }

  /** The rows themselves: the index is late, and knows neither states nor days. */
  private List<Dispatch> pending(List<Row> keys) {
    var found = new ArrayList<Dispatch>();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      read(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)).stream()
              .map(row -> DispatchItem.key(DispatchItem.keyOf(row)))
              .toList())
          .filter(Dispatch::pending)
          .forEach(found::add);
    }
    return found;
  }

  private Stream<Dispatch> read(List<Map<String, AttributeValue>> keys) {
    var answer =
        dynamo.batchGetItem(
            b -> b.requestItems(Map.of(table, KeysAndAttributes.builder().keys(keys).build())));
    if (!answer.unprocessedKeys().isEmpty()) {
      throw new IllegalStateException("the ledger is too busy to answer in full");
    }
    return answer.responses().getOrDefault(table, List.of()).stream()
        .map(item -> DispatchItem.read(new Row(item)));
  }
}
