package heard.aws;

import heard.casework.Case;
import heard.reaction.AnsweredCases;
import java.time.Instant;
import java.util.LinkedHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Answered cases on the queue of occasions. The event bus lets nobody else write such a message:
 * its rule takes customers and occasions only.
 */
public final class SqsAnsweredCases implements AnsweredCases {
  private final SqsClient sqs;
  private final String url;

  public SqsAnsweredCases(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  @Override
  public void add(Case about, Instant at) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("answered", about.reference().text());
    fields.put("customer", about.customer().id());
    fields.put("at", at.toString());
    about.understood().place().ifPresent(place -> fields.put("place", place));
    sqs.sendMessage(send -> send.queueUrl(url).messageBody(Json.write(fields)));
  }
}
