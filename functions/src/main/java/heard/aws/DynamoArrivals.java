package heard.aws;

import heard.casework.Case;
import heard.correspondence.MailMarks;
import heard.customer.Mailbox;
import heard.feedback.Reference;
import heard.mail.Arrival;
import heard.mail.Arrivals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** The ledger of mail in the cases table, and the ids of what we sent in the dispatches table. */
public final class DynamoArrivals implements Arrivals {
  private static final String AGAIN =
      "attribute_not_exists(pk) OR outcome = :machine OR outcome = :quarantine";

  private final DynamoDbClient dynamo;
  private final String cases;
  private final String dispatches;

  public DynamoArrivals(DynamoDbClient dynamo, String cases, String dispatches) {
    this.dynamo = dynamo;
    this.cases = cases;
    this.dispatches = dispatches;
  }

  @Override
  public Background look(Inquiry inquiry) {
    Reference as = inquiry.as().reference();
    Set<Map<String, AttributeValue>> here = new LinkedHashSet<>();
    here.add(ArrivalItem.key(inquiry.object()));
    here.add(SubmissionItem.key(as));
    here.add(TallyItem.key(inquiry.sender()));
    for (Reference reference : inquiry.cases()) {
      here.add(CaseItem.key(reference));
      here.add(EnclosureItem.key(reference, as));
    }
    List<String> ids = inquiry.ids().stream().filter(MailMarks::ses).toList();
    Set<Map<String, AttributeValue>> sent = new LinkedHashSet<>();
    ids.forEach(id -> sent.add(MessageItem.key(MailMarks.bare(id))));
    Map<String, Row> found = read(here, sent);
    Optional<Row> holder = row(found, SubmissionItem.key(as));
    boolean opened = holder.filter(h -> h.text("key").equals(inquiry.as().key())).isPresent();
    boolean enclosed =
        inquiry.cases().stream().anyMatch(c -> found.containsKey(name(EnclosureItem.key(c, as))));
    return new Background(
        row(found, ArrivalItem.key(inquiry.object())).map(ArrivalItem::read),
        opened
            ? Optional.of(Twin.OPENED)
            : enclosed ? Optional.of(Twin.ENCLOSED) : Optional.empty(),
        holder.isPresent() && !opened,
        heads(found, inquiry.cases()),
        sent(found, ids),
        TallyItem.read(
            row(found, TallyItem.key(inquiry.sender())), inquiry.sender(), inquiry.hour()));
  }

  private static Map<Reference, Case> heads(Map<String, Row> found, Set<Reference> wanted) {
    var heads = new HashMap<Reference, Case>();
    for (Reference reference : wanted) {
      row(found, CaseItem.key(reference)).ifPresent(r -> heads.put(reference, CaseItem.read(r)));
    }
    return heads;
  }

  private static Map<String, Sent> sent(Map<String, Row> found, List<String> ids) {
    var sent = new HashMap<String, Sent>();
    for (String id : ids) {
      row(found, MessageItem.key(MailMarks.bare(id)))
          .ifPresent(r -> sent.put(id, MessageItem.read(r)));
    }
    return sent;
  }

  private Map<String, Row> read(
      Set<Map<String, AttributeValue>> here, Set<Map<String, AttributeValue>> sent) {
    var requests = new HashMap<String, KeysAndAttributes>();
    requests.put(cases, keys(here));
    if (!sent.isEmpty()) {
      requests.put(dispatches, keys(sent));
    }
    var response = dynamo.batchGetItem(batch -> batch.requestItems(requests));
    if (!response.unprocessedKeys().isEmpty()) {
      throw new IllegalStateException("the tables are too busy to answer in full");
    }
    var found = new HashMap<String, Row>();
    response.responses().values().stream()
        .flatMap(List::stream)
        .forEach(item -> found.put(name(item), new Row(item)));
    return found;
  }

  private static KeysAndAttributes keys(Set<Map<String, AttributeValue>> keys) {
    return KeysAndAttributes.builder().keys(new ArrayList<>(keys)).consistentRead(true).build();
  }

  private static Optional<Row> row(Map<String, Row> found, Map<String, AttributeValue> key) {
    return Optional.ofNullable(found.get(name(key)));
  }

  private static String name(Map<String, AttributeValue> item) {
    var row = new Row(item);
    return row.text("pk") + "\n" + row.text("sk");
  }

  @Override
  public Settled settle(Settlement s) {
    var transaction = new Transaction();
    if (s.again()) {
      var before =
          Map.of(
              ":machine", Attributes.text(Arrival.Outcome.MACHINE.name()),
              ":quarantine", Attributes.text(Arrival.Outcome.QUARANTINE.name()));
      transaction.put(cases, ArrivalItem.write(s.arrival()), AGAIN, before);
    } else {
      transaction.put(cases, ArrivalItem.write(s.arrival()), Transaction.ABSENT);
    }
    s.opens().ifPresent(o -> transaction.put(cases, SubmissionItem.write(o), Transaction.ABSENT));
    int adds = transaction.size();
    s.adds().ifPresent(e -> transaction.put(cases, EnclosureItem.write(e), Transaction.ABSENT));
    s.counted().ifPresent(after -> TallyItem.write(transaction, cases, s.seen(), after));
    s.dead().ifPresent(dead -> suppress(transaction, dead));
    int failed = transaction.write(dynamo);
    boolean twin = failed == adds && s.adds().isPresent();
    return failed < 0 ? Settled.DONE : twin ? Settled.TWIN : Settled.CHANGED;
  }

  /** Nothing kind goes to an address that is not there. */
  private void suppress(Transaction transaction, Mailbox dead) {
    transaction.update(
        dispatches,
        Attributes.key("STANDING#" + dead.comparable(), "STANDING"),
        "SET suppressed = :why ADD version :one",
        "attribute_exists(pk) OR attribute_not_exists(pk)",
        Map.of(":why", Attributes.text("BOUNCED"), ":one", Attributes.number(1)));
  }

  /** Which of these objects have their line in the ledger. */
  public Set<String> known(List<String> objects) {
    Set<Map<String, AttributeValue>> wanted = new LinkedHashSet<>();
    objects.forEach(object -> wanted.add(ArrivalItem.key(object)));
    return read(wanted, Set.of()).values().stream()
        .map(row -> ArrivalItem.read(row).object())
        .collect(Collectors.toSet());
  }
}
