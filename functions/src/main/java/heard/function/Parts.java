package heard.function;

import heard.aws.DynamoArrivals;
import heard.aws.DynamoBriefings;
import heard.aws.DynamoCases;
import heard.aws.DynamoCustomers;
import heard.aws.DynamoDispatches;
import heard.aws.DynamoEnclosures;
import heard.aws.DynamoHeldMail;
import heard.aws.DynamoOrganisations;
import heard.aws.DynamoReactions;
import heard.aws.DynamoSubmissions;
import heard.aws.SqsAnsweredCases;
import heard.aws.SqsOutbox;
import heard.casework.Acting;
import heard.casework.Assignment;
import heard.casework.Charter;
import heard.correspondence.Links;
import heard.correspondence.MailMarks;
import heard.correspondence.ReplyAddresses;
import heard.correspondence.Signatures;
import heard.customer.Mailbox;
import heard.dispatch.Outbox;
import heard.feedback.Intake;
import heard.feedback.Submissions;
import heard.feedback.WordTriage;
import heard.mail.Reception;
import heard.reaction.CaseClock;
import heard.reaction.CaseOpener;
import heard.reaction.CaseStanding;
import heard.reaction.Limits;
import heard.reaction.Parties;
import heard.reaction.React;
import heard.time.Holidays;
import heard.time.PublicHolidays;
import heard.triage.FreeText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The parts that functions are put together from, by the names the template gives them. */
record Parts(Wiring wiring) {

  Intake intake(Submissions submissions) {
    return new Intake(submissions, secret("LINK_KEY"));
  }

  Duration firstWordWithin() {
    return Duration.parse(wiring.variable("FIRST_WORD_WITHIN"));
  }

  DynamoSubmissions submissions() {
    return new DynamoSubmissions(wiring.clients().dynamoDb(), wiring.variable("CASES_TABLE"));
  }

  DynamoCases cases() {
    return new DynamoCases(wiring.clients().dynamoDb(), wiring.variable("CASES_TABLE"));
  }

  DynamoDispatches dispatches() {
    return new DynamoDispatches(wiring.clients().dynamoDb(), wiring.variable("DISPATCHES_TABLE"));
  }

  DynamoReactions reactions() {
    return new DynamoReactions(
        wiring.clients().dynamoDb(),
        wiring.variable("CASES_TABLE"),
        wiring.variable("DISPATCHES_TABLE"));
  }

  DynamoBriefings briefings() {
    return new DynamoBriefings(
        wiring.clients().dynamoDb(),
        wiring.variable("DISPATCHES_TABLE"),
        wiring.variable("CASES_TABLE"),
        wiring.variable("CUSTOMERS_TABLE"));
  }

  DynamoCustomers customers() {
    return new DynamoCustomers(wiring.clients().dynamoDb(), wiring.variable("CUSTOMERS_TABLE"));
  }

  DynamoOrganisations organisations() {
    return new DynamoOrganisations(
        wiring.clients().dynamoDb(), wiring.variable("SETTINGS_TABLE"), wiring.clock());
  }

  Outbox outbox() {
    return new SqsOutbox(wiring.clients().sqs(), wiring.variable("OUTBOX_QUEUE_URL"));
  }

  Signatures signatures() {
    return new Signatures(List.of(secret("LINK_KEY"), secret("LINK_KEY_PREVIOUS")));
  }

  Links links() {
    return new Links(wiring.variable("BASE_URL"), signatures());
  }

  /** By which mail of ours is known again; answers come back only where mail is received. */
  MailMarks mailMarks() {
    var signatures = signatures();
    Mailbox sender = new Mailbox(wiring.variable("SENDER_ADDRESS"));
    Optional<ReplyAddresses> replies =
        wiring
            .choice("INBOX_ADDRESS")
            .flatMap(Mailbox::parse)
            .map(inbox -> new ReplyAddresses(inbox, signatures));
    String host = replies.map(r -> r.inbox().domain()).orElse(sender.domain());
    return new MailMarks(host, sender, replies, signatures);
  }

  DynamoEnclosures enclosures() {
    return new DynamoEnclosures(
        wiring.clients().dynamoDb(),
        wiring.variable("CASES_TABLE"),
        wiring.variable("DISPATCHES_TABLE"));
  }

  DynamoArrivals arrivals() {
    return new DynamoArrivals(
        wiring.clients().dynamoDb(),
        wiring.variable("CASES_TABLE"),
        wiring.variable("DISPATCHES_TABLE"));
  }

  DynamoHeldMail heldMail() {
    return new DynamoHeldMail(wiring.clients().dynamoDb(), wiring.variable("CASES_TABLE"));
  }

  Reception reception() {
    return new Reception(arrivals(), intake(submissions()), mailMarks());
  }

  Charter charter() {
    return Charter.nordic(new PublicHolidays());
  }

  /** What colleagues do with cases. */
  Acting acting() {
    return new Acting(cases(), organisations(), charter());
  }

  CaseClock caseClock() {
    return new CaseClock(
        cases(), dispatches(), outbox(), organisations(), charter(), wiring.clock());
  }

  byte[] secret(String variable) {
    return wiring.variable(variable).getBytes(StandardCharsets.UTF_8);
  }

  /** What sees to submissions and entries, with the organisation as it is at that moment. */
  React react() {
    var organisations = organisations();
    var cases = cases();
    var reactions = reactions();
    var customers = customers();
    var limits = new Limits(wiring.number("CONTACT_PER_HOUR"), wiring.number("NETWORK_PER_HOUR"));
    Holidays holidays = new PublicHolidays();
    return new React(
        submissions(),
        reactions,
        enclosures(),
        dispatches(),
        outbox(),
        new CaseStanding(
            new FollowUpParts(wiring).standings(), customers, dispatches(), outbox(), charter()),
        new SqsAnsweredCases(wiring.clients().sqs(), wiring.variable("OCCASIONS_QUEUE_URL")),
        () -> {
          var organisation = organisations.current();
          return new CaseOpener(
              organisation,
              organisations.routing(),
              new FreeText(
                  new WordTriage(id -> organisation.place(id).isPresent()),
                  List.copyOf(organisation.places().values()),
                  List.copyOf(organisation.colleagues().values())),
              Charter.nordic(holidays),
              new Assignment(holidays),
              new Parties(customers, organisation),
              limits,
              cases,
              reactions);
        });
  }
}
