package heard.aws;

import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.Submissions;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Submissions in the cases table. */
public final class DynamoSubmissions implements Submissions {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoSubmissions(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Submission> add(Submission submission) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(SubmissionItem.write(submission))
                  .conditionExpression("attribute_not_exists(pk)")
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Optional.empty();
    } catch (ConditionalCheckFailedException taken) {
      return Optional.of(SubmissionItem.read(new Row(taken.item())));
    }
  }

  @Override
  public Optional<Submission> find(Reference reference) {
    return Row.of(
            dynamo
                .getItem(
                    get ->
                        get.tableName(table)
                            .key(SubmissionItem.key(reference))
                            .consistentRead(true))
                .item())
        .map(SubmissionItem::read);
  }
}
