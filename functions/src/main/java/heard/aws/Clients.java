package heard.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The doors to AWS, each opened when it is first needed. */
public interface Clients {
  DynamoDbClient dynamoDb();

  SqsClient sqs();

  /** Without retries: sending has no idempotency token, so a repeated call is a second mail. */
  SesV2Client ses();

  /** Without retries, for the same reason. */
  SnsClient sns();

  S3Client s3();
}
