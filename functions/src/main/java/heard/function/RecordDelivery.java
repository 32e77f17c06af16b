package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import heard.aws.DynamoBrakes;
import heard.aws.SesNews;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import heard.dispatch.MailHealth;
import heard.dispatch.MailHealths;
import heard.dispatch.News;
import heard.dispatch.Standing;
import heard.dispatch.Standing.Suppressed;
import heard.dispatch.Standings;
import heard.followup.Counting;
import heard.followup.Result;
import heard.followup.Tallies;
import heard.reaction.Enclosures;
import heard.reaction.NotArrived;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes in what SES reports of the mails it took: sent, delivered, bounced, called spam. What comes
 * back closes its mailbox to everything kind at once, and too much of it stops all that is kind.
 */
public final class RecordDelivery implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final MailHealth NOTHING = new MailHealth(0, 0, 0);

  private final Dispatches ledger;
  private final Standings standings;
  private final Enclosures enclosures;
  private final MailHealths healths;
  private final DynamoBrakes brakes;
  private final Tallies tallies;
  private final InstantSource clock;

  public RecordDelivery() {
    this(Wiring.onAws());
  }

  RecordDelivery(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    this.ledger = parts.ledger();
    this.standings = parts.standings();
    this.enclosures = new Parts(wiring).enclosures();
    this.healths = parts.mailHealths();
    this.brakes = parts.brakes();
    this.tallies = parts.tallies();
    this.clock = wiring.clock();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var counting = new Counting();
    var counted = new AtomicReference<>(NOTHING);
    var answer =
        Batch.each(
            event,
            "delivery",
            body ->
                SesNews.read(body)
                    .map(news -> record(news, counting))
                    .ifPresent(more -> counted.accumulateAndGet(more, MailHealth::plus)));
    count(counted.get());
    counting.into(tallies);
    return answer;
  }

  private MailHealth record(SesNews news, Counting counting) {
    Optional<Dispatch> moved = ledger.report(news.about(), news.what(), news.providerId());
    if (moved.isPresent()) {
      counting.add(moved.get(), Result.of(news.what()), 1);
      close(moved.get(), news.what());
      return counts(news.what());
    }
    return switch (news.what()) {
      case SPAM_REPORTED -> {
        // It comes after the delivery, which it does not move.
        ledger
            .find(news.about())
            .ifPresent(
                d -> {
                  counting.add(d, Result.SPAM_REPORTED, 1);
                  close(d, news.what());
                });
        yield counts(news.what());
      }
      case BOUNCED, REJECTED -> {
        // What took it in first may have ended before it told the others.
        ledger
            .find(news.about())
            .filter(d -> d.state() == news.what().state())
            .ifPresent(d -> close(d, news.what()));
        yield NOTHING;
      }
      case SENT, DELIVERED -> NOTHING;
    };
  }

  private void close(Dispatch dispatch, News what) {
    String mailbox = Standing.mailbox(dispatch.address());
    switch (what) {
      case BOUNCED -> standings.suppress(mailbox, Suppressed.BOUNCED);
      case SPAM_REPORTED -> standings.suppress(mailbox, Suppressed.SPAM_REPORTED);
      case SENT, DELIVERED, REJECTED -> {}
    }
    NotArrived.of(dispatch, clock.instant()).ifPresent(enclosures::add);
  }

  private static MailHealth counts(News what) {
    return switch (what) {
      case DELIVERED -> new MailHealth(1, 0, 0);
      case BOUNCED -> new MailHealth(1, 1, 0);
      case SPAM_REPORTED -> new MailHealth(0, 0, 1);
      case SENT, REJECTED -> NOTHING;
    };
  }

  private void count(MailHealth more) {
    if (more.equals(NOTHING)) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    healths.count(today, more);
    if (more.bounced() + more.reported() > 0 && healths.until(today).inTrouble()) {
      brakes.pull(DynamoBrakes.Brake.MAIL, "mail health", clock.instant());
      Log.info("mail-in-trouble", Map.of("day", today.toString()));
    }
  }
}
