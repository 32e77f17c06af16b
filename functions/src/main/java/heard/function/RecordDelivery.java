package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import heard.aws.SesNews;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import java.util.Optional;

/** Takes in what SES reports of the mails it took: sent, delivered, bounced, called spam. */
public final class RecordDelivery implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final int TRIES = 3;

  private final Dispatches ledger;

  public RecordDelivery() {
    this(Wiring.onAws());
  }

  RecordDelivery(Wiring wiring) {
    this.ledger = new Parts(wiring).dispatches();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return Batch.each(event, "delivery", body -> SesNews.read(body).ifPresent(this::record));
  }

  private void record(SesNews news) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Dispatch> dispatch = ledger.find(news.about());
      Optional<Dispatch> next = dispatch.flatMap(d -> news.what().after(d, news.providerId()));
      if (next.isEmpty() || ledger.move(dispatch.orElseThrow(), next.get())) {
        return;
      }
    }
    throw new IllegalStateException("lost every race for " + news.providerId());
  }
}
