package heard.aws;

import heard.customer.Document;
import heard.followup.PlanPage;
import heard.followup.Plans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The pages to be planned, as a queue of small messages. */
public final class SqsPlanQueue implements Plans.Queue {
  private static final int BATCH = 10;

  private final SqsClient sqs;
  private final String url;

  public SqsPlanQueue(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  /** What a batch does not take flies: the tick begins the day again. */
  @Override
  public void add(List<PlanPage> pages) {
    for (int from = 0; from < pages.size(); from += BATCH) {
      var entries = new ArrayList<SendMessageBatchRequestEntry>();
      for (PlanPage page : pages.subList(from, Math.min(pages.size(), from + BATCH))) {
        entries.add(
            SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(entries.size()))
                .messageBody(write(page))
                .build());
      }
      var answer = sqs.sendMessageBatch(batch -> batch.queueUrl(url).entries(entries));
      if (!answer.failed().isEmpty()) {
        throw new IllegalStateException(answer.failed().size() + " pages were not taken");
      }
    }
  }

  private static String write(PlanPage page) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("schedule", page.schedule());
    fields.put("version", page.version());
    fields.put("day", page.day().toString());
    fields.put("part", page.part());
    fields.put("cursor", page.cursor());
    return Json.write(fields);
  }

  /** The page a message carries. */
  public static PlanPage read(String body) {
    Document d = Document.of(Json.read(body));
    return new PlanPage(
        d.text("schedule"),
        d.number("version", 1),
        LocalDate.parse(d.text("day")),
        d.number("part", 0),
        d.maybe("cursor").orElse(""));
  }
}
