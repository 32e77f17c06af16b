package heard.aws;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The real clients, with the region of the default provider. */
public final class AwsClients implements Clients {
  private final Map<String, String> environment;
  private final Lazy<DynamoDbClient> dynamoDb =
      new Lazy<>(() -> with(DynamoDbClient.builder()).build());
  private final Lazy<SqsClient> sqs = new Lazy<>(() -> with(SqsClient.builder()).build());
  private final Lazy<SesV2Client> ses = new Lazy<>(() -> once(SesV2Client.builder()).build());
  private final Lazy<SnsClient> sns = new Lazy<>(() -> once(SnsClient.builder()).build());
  private final Lazy<S3Client> s3 = new Lazy<>(() -> with(S3Client.builder()).build());

  /**
   * @param environment the variables that Lambda sets
   */
  public AwsClients(Map<String, String> environment) {
    this.environment = environment;
  }

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

  private <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B with(B builder) {
    return builder
        .credentialsProvider(credentials())
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .socketTimeout(Duration.ofSeconds(8)));
  }

  /**
   * Lambda puts them into variables, and a person who waits need not wait for the rest of the
   * default chain to load. Under SnapStart there are none, for they would grow old in the snapshot:
   * the default chain finds the container endpoint then.
   */
  private AwsCredentialsProvider credentials() {
    return environment.containsKey("AWS_ACCESS_KEY_ID")
        ? EnvironmentVariableCredentialsProvider.create()
        : DefaultCredentialsProvider.builder().build();
  }

  private <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B once(B builder) {
    return with(builder)
        .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()));
  }
}
