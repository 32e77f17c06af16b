package heard.aws;

import heard.customer.CalendarKey;
import heard.customer.Occasion;
import heard.customer.Occasions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Occasions in the customers table, and the calendar as an index of it. */
public final class DynamoOccasions implements Occasions {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoOccasions(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Occasion> find(String customer, String id) {
    return get(OccasionItem.key(customer, id)).map(OccasionItem::read);
  }

  private Optional<Row> get(Map<String, AttributeValue> key) {
    return Row.of(dynamo.getItem(g -> g.tableName(table).key(key).consistentRead(true)).item());
  }

  @Override
  public List<Occasion> of(String customer) {
    var all = partition(customer).consistentRead(true).build();
    return dynamo.queryPaginator(all).items().stream()
        .map(item -> OccasionItem.read(new Row(item)))
        .toList();
  }

  @Override
  public List<Occasion> of(String customer, int most) {
    return dynamo.query(partition(customer).limit(most).build()).items().stream()
        .map(item -> OccasionItem.read(new Row(item)))
        .toList();
  }

  private QueryRequest.Builder partition(String customer) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
        .expressionAttributeValues(
            Map.of(
                ":pk", Attributes.text(CustomerItem.PREFIX + customer),
                ":prefix", Attributes.text(OccasionItem.PREFIX)));
  }

  @Override
  public void put(Occasion occasion, ZoneId zone) {
    var items = OccasionItem.write(occasion, zone);
    if (items.size() == 1 && occasion.revision() == 1) {
      dynamo.putItem(put -> put.tableName(table).item(items.getFirst()));
      return;
    }
    var transaction = new Transaction();
    items.forEach(item -> transaction.put(table, item));
    if (items.size() == 1) {
      transaction.delete(table, OccasionItem.promiseKey(occasion.customer(), occasion.id()));
    }
    transaction.write(dynamo);
  }

  @Override
  public void touched(String customer, LocalDate day) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(OccasionItem.lastContact(customer, day))
                  .conditionExpression("attribute_not_exists(pk) OR #day < :day")
                  .expressionAttributeNames(Map.of("#day", "day"))
                  .expressionAttributeValues(Map.of(":day", Attributes.text(day.toString()))));
    } catch (ConditionalCheckFailedException laterIsKnown) {
      return;
    }
  }

  @Override
  public Optional<LocalDate> lastContact(String customer) {
    return get(OccasionItem.lastContactKey(customer)).map(row -> LocalDate.parse(row.text("day")));
  }

  @Override
  public Page at(CalendarKey key, int shard, Optional<String> after, int most) {
    var query = at(key, shard).toBuilder().limit(most);
    after.ifPresent(cursor -> query.exclusiveStartKey(start(key, shard, cursor)));
    var answer = dynamo.query(query.build());
    List<Entry> entries =
        answer.items().stream().map(item -> OccasionItem.entry(new Row(item))).toList();
    return new Page(
        entries, Row.of(answer.lastEvaluatedKey()).map(r -> r.text("pk") + "\n" + r.text("sk")));
  }

  private static Map<String, AttributeValue> start(CalendarKey key, int shard, String cursor) {
    int cut = cursor.indexOf('\n');
    return new Attributes()
        .putAll(Attributes.key(cursor.substring(0, cut), cursor.substring(cut + 1)))
        .put(OccasionItem.INDEX, OccasionItem.calendar(key, shard))
        .map();
  }

  @Override
  public int count(CalendarKey key) {
    int count = 0;
    for (int shard = 0; shard < CalendarKey.SHARDS; shard++) {
      var query = at(key, shard).toBuilder().select(Select.COUNT).build();
      count += dynamo.queryPaginator(query).stream().mapToInt(page -> page.count()).sum();
    }
    return count;
  }

  private QueryRequest at(CalendarKey key, int shard) {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(OccasionItem.INDEX)
        .keyConditionExpression("calendar = :at")
        .expressionAttributeValues(
            Map.of(":at", Attributes.text(OccasionItem.calendar(key, shard))))
        .build();
  }
}
