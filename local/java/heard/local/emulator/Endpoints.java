package heard.local.emulator;

import heard.aws.Clients;
import heard.local.template.Surroundings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Where the stand-ins listen, and clients for them. */
public record Endpoints(URI dynamoDb, URI sqs, URI s3, URI ses, URI sns) {
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  private static final SdkHttpClient HTTP =
      UrlConnectionHttpClient.builder()
          .connectionTimeout(Duration.ofSeconds(2))
          .socketTimeout(Duration.ofSeconds(30))
          .build();

  /**
   * @param interceptors what looks at every call
   */
  public Clients clients(List<ExecutionInterceptor> interceptors) {
    return new Connected(
        with(DynamoDbClient.builder(), dynamoDb, interceptors, true).build(),
        with(SqsClient.builder(), sqs, interceptors, true).build(),
        with(SesV2Client.builder(), ses, interceptors, false).build(),
        with(SnsClient.builder(), sns, interceptors, false).build(),
        with(S3Client.builder().forcePathStyle(true), s3, interceptors, true).build());
  }

  public DynamoDbStreamsClient streams() {
    return with(DynamoDbStreamsClient.builder(), dynamoDb, List.of(), true).build();
  }

  private static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B with(
      B builder, URI endpoint, List<ExecutionInterceptor> interceptors, boolean retries) {
    ClientOverrideConfiguration.Builder settings = ClientOverrideConfiguration.builder();
    interceptors.forEach(settings::addExecutionInterceptor);
    if (!retries) {
      settings.retryStrategy(DefaultRetryStrategy.doNotRetry());
    }
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(Surroundings.REGION))
        .credentialsProvider(CREDENTIALS)
        .httpClient(HTTP)
        .overrideConfiguration(settings.build());
  }

  private record Connected(
      DynamoDbClient dynamoDb, SqsClient sqs, SesV2Client ses, SnsClient sns, S3Client s3)
      implements Clients {}
}
