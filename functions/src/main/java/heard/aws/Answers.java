package heard.aws;

import heard.dispatch.Carrier.Answer;
import heard.dispatch.Carrier.NotNow;
import heard.dispatch.Carrier.Refused;
import heard.dispatch.Carrier.Unclear;
import java.net.ConnectException;
import java.net.UnknownHostException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What a failed call to a provider means. "Not taken" is only what certainly did nothing; whatever
 * may have been taken is unclear.
 */
final class Answers {
  private Answers() {}

  static Answer of(AwsServiceException answered) {
    String code = answered.awsErrorDetails() == null ? "" : answered.awsErrorDetails().errorCode();
    if (answered.isThrottlingException() || answered.statusCode() == 429) {
      return new NotNow("THROTTLED");
    }
    if (answered.statusCode() >= 500 || answered.statusCode() < 400) {
      return new Unclear("PROVIDER_" + answered.statusCode());
    }
    return switch (code) {
      // The message or its recipient will not get better by waiting.
      case "MessageRejected",
          "BadRequestException",
          "InvalidParameter",
          "InvalidParameterValue",
          "OptedOut" ->
          new Refused(code);
      // A limit, a paused account, a missing right: ours to mend, and then it goes.
      default -> new NotNow(code.isEmpty() ? "HTTP_" + answered.statusCode() : code);
    };
  }

  static Answer of(SdkClientException unanswered) {
    for (Throwable cause = unanswered; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return new NotNow("NO_CONNECTION");
      }
    }
    return new Unclear("NO_ANSWER");
  }
}
