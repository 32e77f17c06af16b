package heard.aws;

import heard.casework.Case;
import heard.dispatch.Dispatch;
import heard.feedback.Reference;
import heard.reaction.Opening;
import heard.reaction.Reactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

/** The outcomes of reactions: cases, dispatches and the end of a duty in one transaction. */
public final class DynamoReactions implements Reactions {
  private static final Duration COUNTED_FOR = Duration.ofDays(2);

  private final DynamoDbClient dynamo;
  private final String cases;
  private final String dispatches;
  private final DynamoDispatches ledger;

  public DynamoReactions(DynamoDbClient dynamo, String cases, String dispatches) {
    this.dynamo = dynamo;
    this.cases = cases;
    this.dispatches = dispatches;
    this.ledger = new DynamoDispatches(dynamo, dispatches);
  }

  @Override
  public boolean open(Opening opening) {
    Case opened = opening.opened();
    var transaction =
        new Transaction()
            .put(cases, CaseItem.write(opened), Transaction.ABSENT)
            .update(
                cases,
                SubmissionItem.key(opened.reference()),
                "REMOVE todo, todoAt",
                "attribute_exists(pk)",
                Map.of());
    opening
        .entries()
        .forEach(entry -> transaction.put(cases, EntryItem.write(opened.reference(), entry)));
    opening
        .more()
        .forEach(part -> transaction.put(cases, SubmissionItem.write(part), Transaction.ABSENT));
    if (opened.held().isPresent()) {
      // The word that something is held goes once an hour: it may stand there already.
      opening.dispatches().forEach(ledger::plan);
    } else {
      planned(transaction, opening.dispatches());
    }
    int failed = transaction.write(dynamo);
    if (failed > 0) {
      throw new IllegalStateException("opening " + opened.reference() + " failed at " + failed);
    }
    return failed < 0;
  }

  /** All of them are new: their keys hold the reference and the entry, each seen to once. */
  private void planned(Transaction transaction, List<Dispatch> planned) {
    for (Dispatch dispatch : planned) {
      transaction.put(dispatches, DispatchItem.write(dispatch));
    }
  }

  @Override
  public Optional<Waiting> waiting(Reference reference, int entry) {
    var rows =
        dynamo
            .transactGetItems(
                get ->
                    get.transactItems(
                        read(CaseItem.key(reference)), read(EntryItem.key(reference, entry))))
            .responses();
    Optional<Row> head = Row.of(rows.get(0).item());
    Optional<Row> line = Row.of(rows.get(1).item()).filter(row -> row.maybe("todo").isPresent());
    return head.flatMap(h -> line.map(l -> new Waiting(CaseItem.read(h), EntryItem.read(l))));
  }

  private TransactGetItem read(Map<String, AttributeValue> key) {
    return TransactGetItem.builder().get(get -> get.tableName(cases).key(key)).build();
  }

  @Override
  public void follow(Reference reference, int entry, List<Dispatch> follows) {
    var transaction =
        new Transaction()
            .update(
                cases,
                EntryItem.key(reference, entry),
                "REMOVE todo, todoAt",
                "attribute_exists(todo)",
                Map.of());
    planned(transaction, follows);
    transaction.write(dynamo);
  }

  @Override
  public int count(String key, Instant hour, Reference reference, int most) {
    try {
      var counted =
          dynamo.updateItem(
              update ->
                  update
                      .tableName(cases)
                      .key(Attributes.key("COUNT#" + key + "#" + hour, "COUNT"))
                      .updateExpression("ADD seen :reference SET #ttl = :ttl")
                      .conditionExpression(
                          "attribute_not_exists(seen) OR size(seen) < :most OR contains(seen, :it)")
                      .expressionAttributeNames(Map.of("#ttl", "ttl"))
                      .expressionAttributeValues(
                          Map.of(
                              ":reference",
                              AttributeValue.fromSs(List.of(reference.text())),
                              ":it",
                              Attributes.text(reference.text()),
                              ":most",
                              Attributes.number(most),
                              ":ttl",
                              Attributes.number(hour.plus(COUNTED_FOR).getEpochSecond())))
                      .returnValues(ReturnValue.ALL_NEW));
      return new Row(counted.attributes()).set("seen").size();
    } catch (ConditionalCheckFailedException full) {
      return most;
    }
  }

  @Override
  public List<Duty> left(Instant before, int most) {
    var left = new ArrayList<Duty>();
    for (int shard = 0; shard < Todo.SHARDS; shard++) {
      String todo = Todo.shard(shard);
      dynamo
          .query(
              q ->
                  q.tableName(cases)
                      .indexName(Todo.INDEX)
                      .keyConditionExpression("todo = :todo AND todoAt < :before")
                      .expressionAttributeValues(
                          Map.of(":todo", Attributes.text(todo), ":before", Attributes.at(before)))
                      .limit(most))
          .items()
          .forEach(item -> left.add(duty(new Row(item))));
    }
    return left;
  }

  private static Duty duty(Row row) {
    return duty(row.text("pk"), row.text("sk"));
  }

  /** The duty behind the key of an item that carries a {@code todo}. */
  public static Duty duty(String pk, String sk) {
    Reference reference = new Reference(pk.substring(pk.indexOf('#') + 1));
    if (sk.startsWith(EnclosureItem.PREFIX)) {
      return new Duty(reference, 0, Optional.of(EnclosureItem.mail(sk)));
    }
    return new Duty(reference, sk.equals(SubmissionItem.SORT) ? 0 : EntryItem.number(sk));
  }
}
