package heard.aws;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.correspondence.Letters;
import heard.customer.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Letters in the settings table. */
public final class DynamoLetters implements Letters {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoLetters(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<LetterFile> find(String id) {
    if (!Attributes.canBeKey(id)) {
      return Optional.empty();
    }
    return rows("pk = :pk AND sk = :sk", LetterItem.KIND, Optional.of(id))
        .map(LetterItem::read)
        .findFirst();
  }

  @Override
  public List<LetterFile> all() {
    return rows("pk = :pk", LetterItem.KIND, Optional.empty()).map(LetterItem::read).toList();
  }

  private Stream<Row> rows(String condition, String partition, Optional<String> sort) {
    var values = new TreeMap<>(Map.of(":pk", Attributes.text(partition)));
    sort.ifPresent(sk -> values.put(":sk", Attributes.text(sk)));
    return dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression(condition)
                    .expressionAttributeValues(values)
                    .consistentRead(true))
        .items()
        .stream()
        .map(Row::new);
  }

  @Override
  public boolean put(LetterFile file) {
    if (file.version() > 0) {
      // First: a version that goes out is always kept. What lost the race is written over.
      dynamo.putItem(put -> put.tableName(table).item(LetterItem.version(file)));
    }
    try {
      dynamo.putItem(
          put -> {
            put.tableName(table).item(LetterItem.write(file));
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

  @Override
  public boolean remove(LetterFile file) {
    try {
      dynamo.deleteItem(
          x ->
              x.tableName(table)
                  .key(LetterItem.key(file.id()))
                  .conditionExpression("version = :seen")
                  .expressionAttributeValues(Map.of(":seen", Attributes.number(file.revision()))));
      return true;
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }

  @Override
  public SortedMap<Integer, Map<Language, LetterText>> versions(String id) {
    var versions = new TreeMap<Integer, Map<Language, LetterText>>();
    rows("pk = :pk", LetterItem.versions(id), Optional.empty())
        .forEach(row -> versions.put(Integer.valueOf(row.text("sk")), LetterItem.version(row)));
    return versions;
  }
}
