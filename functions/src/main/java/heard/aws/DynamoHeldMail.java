package heard.aws;

import heard.mail.Arrival;
import heard.mail.HeldMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Held mail in the ledger of the cases table. */
public final class DynamoHeldMail implements HeldMail {
  private final DynamoDbClient dynamo;
  private final String cases;

  public DynamoHeldMail(DynamoDbClient dynamo, String cases) {
    this.dynamo = dynamo;
    this.cases = cases;
  }

  @Override
  public Optional<Arrival> find(String object) {
    return Row.of(dynamo.getItem(get -> get.tableName(cases).key(ArrivalItem.key(object))).item())
        .map(ArrivalItem::read);
  }

  @Override
  public List<Arrival> held(Arrival.Outcome outcome, int most) {
    return dynamo
        .query(
            q ->
                q.tableName(cases)
                    .indexName("desk")
                    .keyConditionExpression("desk = :desk")
                    .expressionAttributeValues(
                        Map.of(":desk", Attributes.text(ArrivalItem.desk(outcome))))
                    .scanIndexForward(false)
                    .limit(most))
        .items()
        .stream()
        .map(item -> ArrivalItem.read(new Row(item)))
        .toList();
  }
}
