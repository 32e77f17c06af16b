package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The least that stores anything: the SDK, its lightest HTTP client, one conditional write. */
public final class BareHandler implements RequestStreamHandler {
  private final DynamoDbClient dynamo =
      DynamoDbClient.builder()
          .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();
  private final String table = System.getenv("CASES_TABLE");

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    byte[] said = event.readAllBytes();
    dynamo.putItem(
        put ->
            put.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("BARE#" + UUID.randomUUID()),
                        "sk", AttributeValue.fromS("BARE"),
                        "said", AttributeValue.fromS(new String(said, StandardCharsets.UTF_8))))
                .conditionExpression("attribute_not_exists(pk)"));
    answer.write("{\"statusCode\":201}".getBytes(StandardCharsets.UTF_8));
  }
}
