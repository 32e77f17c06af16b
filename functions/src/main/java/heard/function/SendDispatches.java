package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import heard.aws.AwsCarrier;
import heard.aws.SesCarrier;
import heard.aws.SnsCarrier;
import heard.aws.SqsOutbox;
import heard.dispatch.Briefing;
import heard.dispatch.Briefings;
import heard.dispatch.Decision;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Outbox;
import heard.dispatch.Sender;
import heard.reaction.CaseClock;
import heard.reaction.CasePolicy;
import heard.staff.Organisations;
import heard.web.CaseLetters;
import java.time.Instant;
import java.time.InstantSource;

/** Woken by the outbox: reads what is to be sent, decides, writes it, sends it once. */
public final class SendDispatches implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Briefings briefings;
  private final Organisations organisations;
  private final CaseLetters letters;
  private final Sender sender;
  private final Sender clockSender;
  private final InstantSource clock;

  public SendDispatches() {
    this(Wiring.onAws());
  }

  SendDispatches(Wiring wiring) {
    var parts = new Parts(wiring);
    var clients = wiring.clients();
    this.briefings = parts.briefings();
    this.organisations = parts.organisations();
    this.letters = new CaseLetters(parts.links(), parts.mailMarks());
    this.sender =
        new Sender(
            parts.dispatches(),
            new AwsCarrier(
                new SesCarrier(clients.ses(), wiring.variable("CONFIGURATION_SET")),
                new SnsCarrier(clients.sns(), wiring.variable("STAFF_TOPIC_ARN"))));
    this.clockSender = new Sender(parts.dispatches(), parts.caseClock());
    this.clock = wiring.clock();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return Batch.each(event, "send", body -> send(SqsOutbox.read(body)));
  }

  private void send(Outbox.Ticket ticket) {
    briefings.read(ticket.key(), ticket.subject()).ifPresent(this::send);
  }

  private void send(Briefing briefing) {
    Dispatch dispatch = briefing.dispatch();
    Instant now = clock.instant();
    Decision decision = CasePolicy.decide(briefing, now);
    if (dispatch.channel() == Channel.CLOCK) {
      clockSender.send(dispatch, decision, () -> CaseClock.parcel(dispatch), now);
    } else {
      sender.send(dispatch, decision, () -> letters.write(briefing, organisations.current()), now);
    }
  }
}
