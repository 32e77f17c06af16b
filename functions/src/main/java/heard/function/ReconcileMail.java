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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each quarter of an hour: finds raw mails that nobody was told of and has them taken in. Once a
 * night it looks at all that are kept, so that the count proves that none is lost.
 */
public final class ReconcileMail implements RequestHandler<ScheduledEvent, @Nullable Void> {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration RECENT = Duration.ofHours(3);
  private static final int NIGHT = 2;
  private static final int QUARTER = 15;
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
    var utc = now.atOffset(ZoneOffset.UTC);
    boolean all = utc.getHour() == NIGHT && utc.getMinute() < QUARTER;
    Instant from = all ? Instant.EPOCH : now.minus(RECENT);
    List<Stored> stored =
        mails
            .all()
            .filter(m -> m.at().isAfter(from) && m.at().isBefore(now.minus(PATIENCE)))
            .toList();
    int orphans = 0;
    for (int i = 0; i < stored.size(); i += BATCH) {
      orphans += reconcile(stored.subList(i, Math.min(stored.size(), i + BATCH)));
    }
    Log.info("reconciled", Map.of("all", all, "mails", stored.size(), "orphans", orphans));
    return null;
  }

  private int reconcile(List<Stored> batch) {
    Set<String> known = arrivals.known(batch.stream().map(Stored::object).toList());
    List<Stored> orphans = batch.stream().filter(m -> !known.contains(m.object())).toList();
    orphans.forEach(m -> queue.orphan(m.object(), m.at()));
    return orphans.size();
  }
}
