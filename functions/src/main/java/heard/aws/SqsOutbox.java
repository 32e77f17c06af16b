package heard.aws;

import heard.customer.Document;
import heard.dispatch.Dispatch.Subject;
import heard.dispatch.DispatchKey;
import heard.dispatch.Outbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The outbox as a queue of small messages. What a batch does not take falls due again. */
public final class SqsOutbox implements Outbox {
  private static final int BATCH = 10;

  private final SqsClient sqs;
  private final String url;

  public SqsOutbox(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  @Override
  public void add(List<Ticket> tickets) {
    for (int from = 0; from < tickets.size(); from += BATCH) {
      var entries = new ArrayList<SendMessageBatchRequestEntry>();
      for (Ticket ticket : tickets.subList(from, Math.min(tickets.size(), from + BATCH))) {
        entries.add(
            SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(entries.size()))
                .messageBody(write(ticket))
                .build());
      }
      sqs.sendMessageBatch(batch -> batch.queueUrl(url).entries(entries));
    }
  }

  @Override
  public int waiting() {
    return Integer.parseInt(
        sqs.getQueueAttributes(
                get ->
                    get.queueUrl(url)
                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
            .attributes()
            .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }

  private static String write(Ticket ticket) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("to", ticket.key().recipient());
    fields.put("reason", ticket.key().reason());
    Subject subject = ticket.subject();
    subject.reference().ifPresent(v -> fields.put("case", v));
    fields.put("entry", subject.entry());
    subject.customer().ifPresent(v -> fields.put("customer", v));
    subject.schedule().ifPresent(v -> fields.put("schedule", v));
    subject.occasion().ifPresent(v -> fields.put("occasion", v));
    ticket.mailbox().ifPresent(v -> fields.put("mailbox", v));
    return Json.write(fields);
  }

  /** The ticket a message carries. */
  public static Ticket read(String body) {
    Document d = Document.of(Json.read(body));
    return new Ticket(
        new DispatchKey(d.text("to"), d.text("reason")),
        new Subject(
            d.maybe("case"),
            d.number("entry", 0),
            d.maybe("customer"),
            d.maybe("schedule"),
            d.maybe("occasion")),
        d.maybe("mailbox"));
  }
}
