package heard.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The real clients, with credentials and region of the default provider: under SnapStart they come
 * from the container endpoint, not from the environment.
 */
public final class AwsClients implements Clients {
  private final Lazy<DynamoDbClient> dynamoDb =
      new Lazy<>(() -> with(DynamoDbClient.builder()).build());
  private final Lazy<SqsClient> sqs = new Lazy<>(() -> with(SqsClient.builder()).build());
  private final Lazy<SesV2Client> ses = new Lazy<>(() -> once(SesV2Client.builder()).build());
  private final Lazy<SnsClient> sns = new Lazy<>(() -> once(SnsClient.builder()).build());
  private final Lazy<S3Client> s3 = new Lazy<>(() -> with(S3Client.builder()).build());

  @Override
  public DynamoDbClient dynamoDb() {
    return dynamoDb.get();
  }

  @Override
  public SqsClient sqs() {
    return sqs.get();
  }

  @Override
  public SesV2Client ses() {
    return ses.get();
  }

  @Override
  public SnsClient sns() {
    return sns.get();
  }

  @Override
  public S3Client s3() {
    return s3.get();
  }

  private static <B extends AwsSyncClientBuilder<B, ?>> B with(B builder) {
    return builder.httpClientBuilder(
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(2))
            .socketTimeout(Duration.ofSeconds(8)));
  }

  private static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B once(B builder) {
    return with(builder)
        .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()));
  }
}
