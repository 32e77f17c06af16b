package heard.local.access;

import heard.local.template.Stack;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Request;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.SnsRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/**
 * What a request of the SDK asks for, in the terms of IAM; several things, where it names several.
 */
public final class Calls {
  private final DynamoCalls dynamo;
  private final MailCalls mail;

  public Calls(Stack stack) {
    this.dynamo = new DynamoCalls(stack);
    this.mail = new MailCalls(stack);
  }

  /**
   * @param operation as the SDK names it, such as {@code PutItem}
   */
  public List<Call> of(String operation, SdkRequest request) {
    return switch (request) {
      case DynamoDbRequest r -> dynamo.of(operation, r);
      case SqsRequest r -> QueueCalls.of(operation, r);
      case S3Request r -> BucketCalls.of(operation, r);
      case SendEmailRequest r -> mail.send(r);
      case SesV2Request r -> List.of(new Call("ses:" + operation, "*"));
      case PublishRequest r ->
          List.of(new Call("sns:Publish", r.topicArn() == null ? "*" : r.topicArn()));
      case SnsRequest r -> List.of(new Call("sns:" + operation, "*"));
      default -> List.of(new Call("unknown:" + operation, "*"));
    };
  }
}
