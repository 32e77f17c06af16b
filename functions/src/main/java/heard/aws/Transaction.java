package heard.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Writes that happen together or not at all. */
final class Transaction {
  private final List<TransactWriteItem> items = new ArrayList<>();

  /** What every put of something new asks for. */
  static final String ABSENT = "attribute_not_exists(pk)";

  Transaction put(String table, Map<String, AttributeValue> item, String condition) {
    return put(table, item, condition, Map.of());
  }

  Transaction put(
      String table,
      Map<String, AttributeValue> item,
      String condition,
      Map<String, AttributeValue> values) {
    var put = Put.builder().tableName(table).item(item).conditionExpression(condition);
    if (!values.isEmpty()) {
      put.expressionAttributeValues(values);
    }
    items.add(TransactWriteItem.builder().put(put.build()).build());
    return this;
  }

  Transaction put(String table, Map<String, AttributeValue> item) {
    items.add(
        TransactWriteItem.builder().put(Put.builder().tableName(table).item(item).build()).build());
    return this;
  }

  Transaction put(Put put) {
    items.add(TransactWriteItem.builder().put(put).build());
    return this;
  }

  Transaction update(
      String table,
      Map<String, AttributeValue> key,
      String update,
      String condition,
      Map<String, AttributeValue> values) {
    var change =
        Update.builder()
            .tableName(table)
            .key(key)
            .updateExpression(update)
            .conditionExpression(condition);
    if (!values.isEmpty()) {
      change.expressionAttributeValues(new HashMap<>(values));
    }
    items.add(TransactWriteItem.builder().update(change.build()).build());
    return this;
  }

  Transaction delete(String table, Map<String, AttributeValue> key) {
    items.add(
        TransactWriteItem.builder()
            .delete(Delete.builder().tableName(table).key(key).build())
            .build());
    return this;
  }

  int size() {
    return items.size();
  }

  /**
   * Writes them.
   *
   * @return the number of the first item whose condition did not hold, or -1 when all were written
   * @throws TransactionCanceledException when it was another reason, such as a conflict: try again
   */
  int write(DynamoDbClient dynamo) {
    try {
      dynamo.transactWriteItems(write -> write.transactItems(items));
      return -1;
    } catch (TransactionCanceledException cancelled) {
      var reasons = cancelled.cancellationReasons();
      for (int i = 0; i < reasons.size(); i++) {
        if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
          return i;
        }
      }
      throw cancelled;
    }
  }

  /** Whether another transaction was at one of the items at that moment. */
  static boolean collided(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .anyMatch(reason -> "TransactionConflict".equals(reason.code()));
  }
}
