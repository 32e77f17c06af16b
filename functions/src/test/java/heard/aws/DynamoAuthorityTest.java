package heard.aws;

import heard.casework.AuthorityContract;
import heard.casework.Case;
import heard.casework.Cases;
import heard.casework.Entry;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Authority with cases in DynamoDB Local, which decides about transactions as DynamoDB does. */
class DynamoAuthorityTest extends AuthorityContract {
  private static final String TABLE = "cases";
  private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create(null, true);
  private static final DynamoDbClient DYNAMO = LOCAL.dynamoDbClient();

  @BeforeAll
  static void create() {
    DYNAMO.createTable(
        table ->
            table
                .tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)))
                .attributeDefinitions(List.of(text("pk"), text("sk"))));
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  @AfterAll
  static void end() {
    LOCAL.shutdown();
  }

  @Override
  protected Cases cases() {
    return new DynamoCases(DYNAMO, TABLE);
  }

  @Override
  protected void opened(Case opened, List<Entry> entries) {
    var transaction = new Transaction().put(TABLE, CaseItem.write(opened));
    entries.forEach(e -> transaction.put(TABLE, EntryItem.write(opened.reference(), e)));
    transaction.write(DYNAMO);
  }

  /** As many as a build can wait for; {@code -Dheard.rounds=200} for the whole measure. */
  @Override
  protected int rounds() {
    return Integer.getInteger("heard.rounds", 2);
  }
}
