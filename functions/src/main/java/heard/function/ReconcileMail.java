package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import heard.aws.DynamoArrivals;
import heard.aws.S3Mails;
import heard.aws.S3Mails.Stored;
import heard.aws.SqsMail;
import heard.mail.MailQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * Once a night: looks at every raw mail that is kept, and has those taken in that nobody was told
 * of. Its count proves that none is lost.
 */
public final class ReconcileMail implements RequestHandler<ScheduledEvent, @Nullable Void> {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int BATCH = 100;

  private final S3Mails mails;
  private final DynamoArrivals arrivals;
  private final MailQueue queue;
  private final InstantSource clock;

  public ReconcileMail() {
    this(Wiring.onAws());
  }

  ReconcileMail(Wiring wiring) {
    var clients = wiring.clients();
    this.mails = new S3Mails(clients.s3(), wiring.variable("MAIL_BUCKET"));
    this.arrivals = new Parts(wiring).arrivals();
    this.queue = new SqsMail(clients.sqs(), wiring.variable("MAIL_QUEUE_URL"));
    this.clock = wiring.clock();
  }

  @Override
  public @Nullable Void handleRequest(ScheduledEvent tick, Context context) {
    Instant now = clock.instant();
    Iterator<List<Stored>> batches =
        mails
            .all()
            .filter(mail -> mail.at().isBefore(now.minus(PATIENCE)))
            .gather(Gatherers.windowFixed(BATCH))
            .iterator();
    int looked = 0;
    int orphans = 0;
    while (batches.hasNext()) {
      List<Stored> batch = batches.next();
      looked += batch.size();
      orphans += reconcile(batch);
    }
    Log.info("reconciled", Map.of("mails", looked, "orphans", orphans));
    return null;
  }

  private int reconcile(List<Stored> batch) {
    Set<String> known = arrivals.known(batch.stream().map(Stored::object).toList());
    List<Stored> orphans = batch.stream().filter(m -> !known.contains(m.object())).toList();
    orphans.forEach(m -> queue.orphan(m.object(), m.at()));
    return orphans.size();
  }
}
