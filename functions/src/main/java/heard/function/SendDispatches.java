package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import heard.aws.AwsCarrier;
import heard.aws.Recent;
import heard.aws.SesCarrier;
import heard.aws.SnsCarrier;
import heard.aws.SqsOutbox;
import heard.dispatch.Briefing;
import heard.dispatch.Briefings;
import heard.dispatch.Decision;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Outbox;
import heard.dispatch.Parcel;
import heard.dispatch.Sender;
import heard.followup.Counting;
import heard.followup.FollowUpBriefing;
import heard.followup.FollowUpBriefings;
import heard.followup.FollowUpSender;
import heard.followup.Tallies;
import heard.reaction.CaseClock;
import heard.reaction.CasePolicy;
import heard.reaction.Enclosures;
import heard.reaction.NotArrived;
import heard.staff.Organisation;
import heard.staff.Organisations;
import heard.web.CaseLetters;
import heard.web.FollowUpLetters;
import java.time.Instant;
import java.time.InstantSource;

/** Woken by the outbox: reads what is to be sent, decides, writes it, sends it once. */
public final class SendDispatches implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Briefings briefings;
  private final Organisations organisations;
  private final CaseLetters letters;
  private final Attaching attaching;
  private final Enclosures enclosures;
  private final Sender sender;
  private final Sender clockSender;
  private final FollowUpBriefings followUps;
  private final FollowUpSender followUpSender;
  private final FollowUpLetters followUpLetters;
  private final Tallies tallies;
  private final InstantSource clock;

  public SendDispatches() {
    this(Wiring.onAws());
  }

  SendDispatches(Wiring wiring) {
    var parts = new Parts(wiring);
    var followUps = new FollowUpParts(wiring);
    var clients = wiring.clients();
    this.briefings = parts.briefings();
    this.organisations = parts.organisations();
    this.letters = new CaseLetters(parts.links(), parts.mailMarks());
    this.attaching = new Attaching(parts.photos());
    this.enclosures = parts.enclosures();
    this.sender =
        new Sender(
            parts.dispatches(),
            new AwsCarrier(
                new SesCarrier(clients.ses(), wiring.variable("CONFIGURATION_SET")),
                new SnsCarrier(clients.sns(), wiring.variable("STAFF_TOPIC_ARN")),
                followUps.tasks()));
    this.followUps = followUps.briefings();
    this.tallies = followUps.tallies();
    this.followUpSender =
        new FollowUpSender(
            followUps.timing(), followUps.ledger(), tallies, followUps.rivals(), sender);
    this.followUpLetters =
        new FollowUpLetters(
            parts.links(),
            wiring.variable("SENDER_ADDRESS"),
            new Recent<>(followUps.letters()::find, wiring.clock())::find);
    this.clockSender = new Sender(parts.dispatches(), new CaseParts(parts).caseClock());
    this.clock = wiring.clock();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    FollowUpBriefings.Reader reader = followUps.open();
    var counting = new Counting();
    var answer = Batch.each(event, "send", body -> send(SqsOutbox.read(body), reader, counting));
    counting.into(tallies);
    return answer;
  }

  private void send(Outbox.Ticket ticket, FollowUpBriefings.Reader reader, Counting counting) {
    if (ticket.subject().schedule().isPresent()) {
      reader.read(ticket).ifPresent(b -> counting.step(b.dispatch(), send(b)));
    } else {
      briefings.read(ticket.key(), ticket.subject()).ifPresent(this::sendOfCase);
    }
  }

  private Dispatch send(FollowUpBriefing briefing) {
    Instant now = clock.instant();
    Organisation organisation = organisations.current();
    return followUpSender.send(
        briefing,
        (ready, followUp) -> followUpLetters.write(ready, followUp, organisation, now),
        organisation,
        now);
  }

  private void sendOfCase(Briefing briefing) {
    Dispatch dispatch = briefing.dispatch();
    Instant now = clock.instant();
    Decision decision = CasePolicy.decide(briefing, now);
    if (dispatch.channel() == Channel.CLOCK) {
      clockSender.send(dispatch, decision, () -> CaseClock.parcel(dispatch), now);
    } else {
      Dispatch left = sender.send(dispatch, decision, () -> parcel(briefing), now);
      NotArrived.of(left, now).ifPresent(enclosures::add);
    }
  }

  private Parcel parcel(Briefing briefing) {
    return attaching.to(letters.write(briefing, organisations.current()), briefing);
  }
}
