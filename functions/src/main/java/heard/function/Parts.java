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
import heard.aws.S3Photos;
import heard.aws.SqsOutbox;
import heard.correspondence.Links;
import heard.correspondence.MailMarks;
import heard.correspondence.ReplyAddresses;
import heard.correspondence.Signatures;
import heard.customer.Mailbox;
import heard.dispatch.Outbox;
import heard.feedback.Intake;
import heard.feedback.Submissions;
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

  S3Photos photos() {
    return new S3Photos(wiring.clients().s3(), wiring.variable("PHOTOS_BUCKET"));
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

  byte[] secret(String variable) {
    return wiring.variable(variable).getBytes(StandardCharsets.UTF_8);
  }
}
