package heard.aws;

import heard.casework.Change;
import heard.casework.Entry;
import heard.casework.Note;
import heard.casework.Stale;
import heard.dispatch.Dispatch;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.Trait;
import heard.mail.Enclosure;
import heard.reaction.Enclosures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Mails beside their case in the cases table, each put in by one transaction. */
public final class DynamoEnclosures implements Enclosures {
  private static final String DONE = "REMOVE todo, todoAt";
  private static final String WAITING = "attribute_exists(todo)";

  private final DynamoDbClient dynamo;
  private final String cases;
  private final DynamoDispatches ledger;

  public DynamoEnclosures(DynamoDbClient dynamo, String cases, String dispatches) {
    this.dynamo = dynamo;
    this.cases = cases;
    this.ledger = new DynamoDispatches(dynamo, dispatches);
  }

  @Override
  public void add(Enclosure enclosure) {
    new Transaction().put(cases, EnclosureItem.write(enclosure), Transaction.ABSENT).write(dynamo);
  }

  @Override
  public Optional<Enclosure> waiting(Reference into, Reference mail) {
    return Row.of(
            dynamo
                .getItem(
                    get ->
                        get.tableName(cases)
                            .key(EnclosureItem.key(into, mail))
                            .consistentRead(true))
                .item())
        .filter(row -> row.maybe("todo").isPresent())
        .map(EnclosureItem::read);
  }

  @Override
  public void join(Enclosure enclosure, Change change, List<Dispatch> dispatches) {
    Reference into = enclosure.into();
    var transaction =
        done(enclosure)
            .put(
                cases,
                CaseItem.write(change.next()),
                "version = :seen",
                Map.of(":seen", Attributes.number(change.next().version() - 1)));
    for (Entry entry : change.happened()) {
      transaction.put(cases, EntryItem.write(into, entry), Transaction.ABSENT);
    }
    for (Note note : change.noted()) {
      transaction.put(cases, EntryItem.write(into, note), Transaction.ABSENT);
    }
    // Told once for a case: it may stand there already.
    dispatches.forEach(ledger::plan);
    if (transaction.write(dynamo) > 0) {
      throw new Stale(into);
    }
  }

  @Override
  public void part(Enclosure enclosure, Submission opens) {
    String object = opens.facts().getOrDefault(Trait.MAIL, "");
    int failed =
        done(enclosure)
            .put(cases, SubmissionItem.write(opens), Transaction.ABSENT)
            .update(
                cases,
                ArrivalItem.key(object),
                "SET outcome = :case, about = :opens",
                "attribute_exists(pk)",
                Map.of(
                    ":case", Attributes.text("CASE"),
                    ":opens", Attributes.text(opens.reference().text())))
            .write(dynamo);
    if (failed > 0) {
      // It is a submission already, or its line of the ledger has gone: nothing is left to do.
      leave(enclosure);
    }
  }

  @Override
  public void leave(Enclosure enclosure) {
    done(enclosure).write(dynamo);
  }

  private Transaction done(Enclosure enclosure) {
    return new Transaction()
        .update(
            cases,
            EnclosureItem.key(enclosure.into(), enclosure.mail().reference()),
            DONE,
            WAITING,
            Map.of());
  }
}
