package heard.local.access;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.SesV2Request;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.SnsRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Lets one function do what its role says and refuses the rest the way AWS does. */
public final class Judge implements ExecutionInterceptor {
  private static final String DENIED =
      "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";

  private final String function;
  private final Permissions permissions;
  private final Calls calls;

  public Judge(String function, Permissions permissions, Calls calls) {
    this.function = function;
    this.permissions = permissions;
    this.calls = calls;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    for (Call call : calls.of(operation, context.request())) {
      if (!permissions.allow(call)) {
        throw refusal(call, context.request());
      }
    }
  }

  /** Who may not list a bucket does not learn that an object is missing. */
  @Override
  public SdkHttpResponse modifyHttpResponse(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return hidden(context)
        ? context.httpResponse().toBuilder().statusCode(403).build()
        : context.httpResponse();
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return hidden(context)
        ? Optional.of(new ByteArrayInputStream(DENIED.getBytes(StandardCharsets.UTF_8)))
        : context.responseBody();
  }

  private boolean hidden(Context.ModifyHttpResponse context) {
    int status = context.httpResponse().statusCode();
    return context.request() instanceof S3Request r
        && (status == 404 || status == 403)
        && !permissions.allow(BucketCalls.of("ListObjectsV2", r).getFirst());
  }

  private AwsServiceException refusal(Call call, SdkRequest request) {
    String message =
        function
            + " is not authorized to perform: "
            + call.action()
            + " on resource: "
            + call.resource()
            + (call.keys().isEmpty() ? "" : " with " + call.keys());
    return switch (request) {
      case DynamoDbRequest r ->
          of(DynamoDbException.builder(), 400, "AccessDeniedException", message);
      case SesV2Request r -> of(SesV2Exception.builder(), 403, "AccessDeniedException", message);
      case S3Request r -> of(S3Exception.builder(), 403, "AccessDenied", message);
      case SnsRequest r ->
          of(AuthorizationErrorException.builder(), 403, "AuthorizationError", message);
      default -> of(SqsException.builder(), 403, "AccessDenied", message);
    };
  }

  private static AwsServiceException of(
      AwsServiceException.Builder builder, int status, String code, String message) {
    return builder
        .statusCode(status)
        .message(message)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }
}
