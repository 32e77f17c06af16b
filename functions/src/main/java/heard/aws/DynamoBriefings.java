package heard.aws;

import heard.dispatch.Briefing;
import heard.dispatch.Briefings;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchKey;
import heard.feedback.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Briefings from the tables, in one strongly consistent batch. */
public final class DynamoBriefings implements Briefings {
  private final DynamoDbClient dynamo;
  private final String dispatches;
  private final String cases;
  private final String customers;

  public DynamoBriefings(DynamoDbClient dynamo, String dispatches, String cases, String customers) {
    this.dynamo = dynamo;
    this.dispatches = dispatches;
    this.cases = cases;
    this.customers = customers;
  }

  @Override
  public Optional<Briefing> read(DispatchKey key, Dispatch.Subject subject) {
    var wanted = new HashMap<String, List<Map<String, AttributeValue>>>();
    want(wanted, dispatches, DispatchItem.key(key));
    subject
        .reference()
        .map(Reference::new)
        .ifPresent(
            reference -> {
              want(wanted, cases, CaseItem.key(reference));
              if (subject.entry() > 0) {
                want(wanted, cases, EntryItem.key(reference, subject.entry()));
              }
            });
    subject.customer().ifPresent(id -> want(wanted, customers, CustomerItem.key(id)));
    var found = read(wanted);
    return find(found, dispatches, "")
        .map(
            row ->
                new Briefing(
                    DispatchItem.read(row),
                    find(found, cases, CaseItem.SORT).map(CaseItem::read),
                    find(found, cases, EntryItem.ENTRY).map(EntryItem::read),
                    find(found, customers, CustomerItem.SORT).map(CustomerItem::read)));
  }

  private Map<String, List<Map<String, AttributeValue>>> read(
      Map<String, List<Map<String, AttributeValue>>> wanted) {
    var requests = new HashMap<String, KeysAndAttributes>();
    wanted.forEach(
        (table, keys) ->
            requests.put(
                table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build()));
    var response = dynamo.batchGetItem(batch -> batch.requestItems(requests));
    if (!response.unprocessedKeys().isEmpty()) {
      throw new IllegalStateException("the tables are too busy to answer in full");
    }
    return response.responses();
  }

  private static void want(
      Map<String, List<Map<String, AttributeValue>>> wanted,
      String table,
      Map<String, AttributeValue> key) {
    wanted.computeIfAbsent(table, t -> new ArrayList<>()).add(key);
  }

  private static Optional<Row> find(
      Map<String, List<Map<String, AttributeValue>>> found, String table, String sort) {
    return found.getOrDefault(table, List.of()).stream()
        .map(Row::new)
        .filter(row -> row.text("sk").startsWith(sort))
        .findFirst();
  }
}
