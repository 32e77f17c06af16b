package heard.aws;

import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.Submissions;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
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

  /**
   * A store that makes the same call and never stores anything: its condition cannot hold. The
   * connection is closed after it, so that a snapshot keeps none.
   */
  public Submissions rehearsal() {
    return new Submissions() {
      @Override
      public Optional<Submission> add(Submission submission) {
        try {
          dynamo.putItem(
              put ->
                  put.tableName(table)
                      .item(SubmissionItem.write(submission))
                      .conditionExpression("attribute_exists(pk) AND attribute_not_exists(pk)")
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD)
                      .overrideConfiguration(o -> o.putHeader("Connection", "close")));
        } catch (ConditionalCheckFailedException asMeant) {
          // What a write that is taken answers with: never seen here, and slow to load.
          PutItemResponse.builder().build();
          return Optional.empty();
        }
        throw new IllegalStateException("an impossible condition held");
      }

      @Override
      public Optional<Submission> find(Reference reference) {
        return Optional.empty();
      }
    };
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
