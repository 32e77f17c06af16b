package heard.aws;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.Cases;
import heard.casework.CasesContract;
import heard.casework.Entry;
import heard.dispatch.Carrier;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.dispatch.DispatchesContract;
import heard.dispatch.Outbox.Ticket;
import heard.dispatch.Parcel;
import heard.dispatch.Standings;
import heard.dispatch.StandingsContract;
import heard.feedback.Reference;
import heard.feedback.Submissions;
import heard.feedback.SubmissionsContract;
import heard.reaction.Opening;
import heard.reaction.Reactions;
import heard.reaction.ReactionsContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What the adapters must do wherever AWS, or what stands in for it, answers. */
abstract class PortsContract {
  abstract Backend backend();

  int atOnce() {
    return 4;
  }

  @Nested
  class KeepingSubmissions extends SubmissionsContract {
    @Override
    protected Submissions submissions() {
      return new DynamoSubmissions(backend().clients().dynamoDb(), backend().table("cases"));
    }
  }

  @Nested
  class KeepingCases extends CasesContract {
    @Override
    protected int atOnce() {
      return PortsContract.this.atOnce();
    }

    @Override
    protected Cases cases() {
      return new DynamoCases(backend().clients().dynamoDb(), backend().table("cases"));
    }

    @Override
    protected void opened(Case opened, List<Entry> entries) {
      var dynamo = backend().clients().dynamoDb();
      var transaction =
          new Transaction()
              .put(backend().table("cases"), CaseItem.write(opened), Transaction.ABSENT);
      entries.forEach(
          entry ->
              transaction.put(
                  backend().table("cases"), EntryItem.write(opened.reference(), entry)));
      assertThat(transaction.write(dynamo)).isEqualTo(-1);
    }
  }

  @Nested
  class KeepingDispatches extends DispatchesContract {
    @Override
    protected int atOnce() {
      return PortsContract.this.atOnce();
    }

    @Override
    protected Dispatches ledger() {
      return new DynamoDispatches(backend().clients().dynamoDb(), backend().table("dispatches"));
    }

    @Override
    protected Standings standings() {
      return new DynamoStandings(backend().clients().dynamoDb(), backend().table("dispatches"));
    }
  }

  @Nested
  class KeepingStandings extends StandingsContract {
    @Override
    protected Standings standings() {
      return new DynamoStandings(backend().clients().dynamoDb(), backend().table("dispatches"));
    }
  }

  @Nested
  class KeepingReactions extends ReactionsContract {
    @Override
    protected int atOnce() {
      return PortsContract.this.atOnce();
    }

    @Override
    protected Reactions reactions() {
      return new DynamoReactions(
          backend().clients().dynamoDb(), backend().table("cases"), backend().table("dispatches"));
    }

    @Override
    protected Submissions submissions() {
      return new DynamoSubmissions(backend().clients().dynamoDb(), backend().table("cases"));
    }

    @Override
    protected Cases cases() {
      return new DynamoCases(backend().clients().dynamoDb(), backend().table("cases"));
    }

    @Override
    protected Dispatches ledger() {
      return new DynamoDispatches(backend().clients().dynamoDb(), backend().table("dispatches"));
    }

    @Override
    protected boolean insist(Opening opening) {
      while (true) {
        try {
          return reactions().open(opening);
        } catch (TransactionCanceledException conflict) {
          assertThat(Transaction.collided(conflict)).isTrue();
        }
      }
    }
  }

  @Test
  void a_ticket_comes_out_of_the_outbox_as_it_went_in() {
    // One of its own: nobody else may take the ticket out.
    String name = "tickets-" + System.nanoTime();
    String url = backend().clients().sqs().createQueue(c -> c.queueName(name)).queueUrl();
    var outbox = new SqsOutbox(backend().clients().sqs(), url);
    var ticket =
        new Ticket(
            new DispatchKey("anna", "notice#H-7K2M-PQ34"),
            Dispatch.Subject.ofCase("H-7K2M-PQ34", 3));
    outbox.add(List.of(ticket));
    var messages =
        backend()
            .clients()
            .sqs()
            .receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(5))
            .messages();
    assertThat(messages).extracting(m -> SqsOutbox.read(m.body())).containsExactly(ticket);
  }

  @Test
  void a_photo_is_kept_byte_by_byte_and_one_that_is_not_there_is_not_found() {
    var photos = new S3Photos(backend().clients().s3(), backend().bucket("photos"));
    var reference = new Reference("H-7K2M-PQ34");
    photos.put(reference, "one.png", "image/png", new byte[] {1, 2, 3});
    assertThat(photos.find(reference, "one.png"))
        .hasValueSatisfying(b -> assertThat(b).containsExactly(1, 2, 3));
    assertThat(photos.find(reference, "other.png")).isEmpty();
  }

  @Test
  void a_mail_and_a_text_are_taken() {
    var mail =
        new SesCarrier(backend().clients().ses(), backend().stack().configurationSets().getFirst())
            .carry(parcel(Channel.EMAIL, "kari@example.com", "Heard <feedback@example.com>"));
    var text =
        new SnsCarrier(backend().clients().sns(), "arn:aws:sns:eu-north-1:123456789012:staff")
            .carry(parcel(Channel.SMS, "+4740012345", "Heard"));
    assertThat(mail).isInstanceOf(Carrier.Taken.class);
    assertThat(text).isInstanceOf(Carrier.Taken.class);
  }

  private static Parcel parcel(Channel channel, String to, String from) {
    return new Parcel(
        new DispatchKey("kari", "acknowledgement#H-7K2M-PQ34"),
        channel,
        to,
        from,
        "Vi har hørt deg",
        "Hei, å ä ö",
        "<p>Hei, å ä ö</p>",
        Map.of(),
        List.of());
  }
}
