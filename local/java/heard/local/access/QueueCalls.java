package heard.local.access;

import heard.local.template.Surroundings;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** What SQS is asked for: a batch needs what its single form needs. */
final class QueueCalls {
  private QueueCalls() {}

  static List<Call> of(String operation, SqsRequest request) {
    String single =
        operation.endsWith("Batch")
            ? operation.substring(0, operation.length() - "Batch".length())
            : operation;
    Optional<String> url = request.getValueForField("QueueUrl", String.class);
    return List.of(
        new Call(
            "sqs:" + single,
            url.map(u -> Surroundings.arn("sqs", u.substring(u.lastIndexOf('/') + 1)))
                .orElse("*")));
  }
}
