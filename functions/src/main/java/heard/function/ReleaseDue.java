package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import heard.aws.SesRate;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import heard.dispatch.Quota;
import heard.dispatch.Release;
import heard.reaction.React;
import heard.reaction.Reactions;
import heard.reaction.Reactions.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Each minute: what is due goes to the outbox, and what nobody has seen to for two minutes is seen
 * to now.
 */
public final class ReleaseDue implements RequestHandler<ScheduledEvent, @Nullable Void> {
  private static final Duration LEFT = Duration.ofMinutes(2);
  private static final int MOST = 100;

  private final Wiring wiring;
  private final React react;
  private final Reactions reactions;
  private final Dispatches ledger;
  private final Outbox outbox;
  private final SesRate rate;

  public ReleaseDue() {
    this(Wiring.onAws());
  }

  ReleaseDue(Wiring wiring) {
    var parts = new Parts(wiring);
    this.wiring = wiring;
    this.react = new CaseParts(parts).react();
    this.reactions = parts.reactions();
    this.ledger = parts.dispatches();
    this.outbox = parts.outbox();
    this.rate = new SesRate(wiring.clients().ses());
  }

  @Override
  public @Nullable Void handleRequest(ScheduledEvent tick, Context context) {
    Instant now = wiring.clock().instant();
    int failed = 0;
    List<Duty> left = reactions.left(now.minus(LEFT), MOST);
    for (Duty duty : left) {
      try {
        react.to(duty, now);
      } catch (RuntimeException failure) {
        failed++;
        Log.failed("sweep", duty.reference().text(), failure);
      }
    }
    Quota quota = rate.quota();
    int released = new Release(ledger, outbox, quota).run(now);
    if (quota.kindStopped()) {
      // An alarm listens: what is kind waits for tomorrow, or for a larger quota.
      Log.info("quota-used", Map.of("sent", quota.sent(), "perDay", quota.perDay()));
    }
    Log.info("released", Map.of("due", released, "swept", left.size(), "failed", failed));
    if (failed > 0) {
      // The others are done; the failure shows on the function's alarm.
      throw new IllegalStateException(failed + " of " + left.size() + " could not be seen to");
    }
    return null;
  }
}
