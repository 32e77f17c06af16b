package heard.local.access;

import heard.local.template.Stack;
import heard.local.template.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What DynamoDB is asked for. A transaction is judged by its parts, a batch by its own action on
 * each table; the leading key is the value of the partition key of the table or index.
 */
final class DynamoCalls {
  private final Stack stack;

  DynamoCalls(Stack stack) {
    this.stack = stack;
  }

  List<Call> of(String operation, DynamoDbRequest request) {
    String action = "dynamodb:" + operation;
    return switch (request) {
      case GetItemRequest r -> List.of(item(action, r.tableName(), r.key()));
      case PutItemRequest r -> List.of(item(action, r.tableName(), r.item()));
      case UpdateItemRequest r -> List.of(item(action, r.tableName(), r.key()));
      case DeleteItemRequest r -> List.of(item(action, r.tableName(), r.key()));
      case QueryRequest r -> List.of(query(action, r));
      case ScanRequest r ->
          List.of(new Call(action, resource(r.tableName(), Optional.ofNullable(r.indexName()))));
      case BatchGetItemRequest r ->
          r.requestItems().entrySet().stream()
              .map(t -> items(action, t.getKey(), t.getValue().keys()))
              .toList();
      case BatchWriteItemRequest r ->
          r.requestItems().entrySet().stream()
              .map(
                  t ->
                      items(
                          action, t.getKey(), t.getValue().stream().map(DynamoCalls::of).toList()))
              .toList();
      case TransactWriteItemsRequest r -> r.transactItems().stream().map(this::part).toList();
      case TransactGetItemsRequest r ->
          r.transactItems().stream()
              .map(t -> item("dynamodb:GetItem", t.get().tableName(), t.get().key()))
              .toList();
      default -> List.of(new Call(action, "*"));
    };
  }

  private Call part(TransactWriteItem part) {
    if (part.put() != null) {
      return item("dynamodb:PutItem", part.put().tableName(), part.put().item());
    }
    if (part.update() != null) {
      return item("dynamodb:UpdateItem", part.update().tableName(), part.update().key());
    }
    if (part.delete() != null) {
      return item("dynamodb:DeleteItem", part.delete().tableName(), part.delete().key());
    }
    return item(
        "dynamodb:ConditionCheckItem",
        part.conditionCheck().tableName(),
        part.conditionCheck().key());
  }

  private static Map<String, AttributeValue> of(WriteRequest write) {
    return write.putRequest() == null ? write.deleteRequest().key() : write.putRequest().item();
  }

  private Call item(String action, String table, Map<String, AttributeValue> item) {
    return items(action, table, List.of(item));
  }

  private Call items(String action, String table, List<Map<String, AttributeValue>> items) {
    String hash = stack.table(table).hash();
    List<String> leading = new ArrayList<>();
    for (Map<String, AttributeValue> item : items) {
      AttributeValue value = item.get(hash);
      if (value != null) {
        leading.add(text(value));
      }
    }
    return new Call(action, resource(table, Optional.empty()), leading(leading));
  }

  private Call query(String action, QueryRequest r) {
    Stack.Table table = stack.table(r.tableName());
    Optional<String> index = Optional.ofNullable(r.indexName());
    String hash =
        table.indexes().stream()
            .filter(i -> index.filter(i.name()::equals).isPresent())
            .findFirst()
            .map(Stack.Index::hash)
            .orElse(table.hash());
    return new Call(
        action,
        resource(r.tableName(), index),
        leading(equal(hash, r).map(List::of).orElse(List.of())));
  }

  /** What the key condition sets the partition key equal to. */
  private static Optional<String> equal(String hash, QueryRequest r) {
    Matcher terms =
        Pattern.compile("([#\\w.-]+)\\s*=\\s*(:\\w+)")
            .matcher(Optional.ofNullable(r.keyConditionExpression()).orElse(""));
    while (terms.find()) {
      String name = r.expressionAttributeNames().getOrDefault(terms.group(1), terms.group(1));
      @Nullable AttributeValue value = r.expressionAttributeValues().get(terms.group(2));
      if (name.equals(hash) && value != null) {
        return Optional.of(text(value));
      }
    }
    return Optional.empty();
  }

  private static Map<String, List<String>> leading(List<String> keys) {
    return keys.isEmpty() ? Map.of() : Map.of("dynamodb:LeadingKeys", keys);
  }

  private static String text(AttributeValue value) {
    return value.s() == null ? String.valueOf(value.n()) : value.s();
  }

  private static String resource(String table, Optional<String> index) {
    return Surroundings.arn(
        "dynamodb", "table/" + table + index.map(i -> "/index/" + i).orElse(""));
  }
}
