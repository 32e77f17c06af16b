package heard.aws;

import heard.mail.MailQueue;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue that brings mail to be taken in. */
public final class SqsMail implements MailQueue {
  private final SqsClient sqs;
  private final String url;

  public SqsMail(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  @Override
  public void orphan(String object, Instant at) {
    send(Map.of("orphan", object, "at", at.toString()));
  }

  @Override
  public void release(String object, String by) {
    send(Map.of("release", object, "by", by));
  }

  private void send(Map<String, String> fields) {
    sqs.sendMessage(send -> send.queueUrl(url).messageBody(Json.write(fields)));
  }
}
