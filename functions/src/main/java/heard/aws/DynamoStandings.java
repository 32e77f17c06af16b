package heard.aws;

import heard.dispatch.Standing;
import heard.dispatch.Standing.Contact;
import heard.dispatch.Standings;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Standings in the dispatches table. Every change counts up the version that claims rely on. */
public final class DynamoStandings implements Standings {
  private static final int BATCH = 100;
  private static final String COUNTED = "version = if_not_exists(version, :none) + :one";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoStandings(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Standing of(String mailbox) {
    return Row.of(
            dynamo
                .getItem(
                    get -> get.tableName(table).key(StandingItem.key(mailbox)).consistentRead(true))
                .item())
        .map(StandingItem::read)
        .orElseGet(() -> Standing.fresh(mailbox));
  }

  @Override
  public Map<String, Standing> of(Collection<String> mailboxes) {
    var found = new HashMap<String, Standing>();
    List<String> all = mailboxes.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += BATCH) {
      var keys =
          all.subList(from, Math.min(all.size(), from + BATCH)).stream()
              .map(StandingItem::key)
              .toList();
      var batch = Map.of(table, KeysAndAttributes.builder().keys(keys).build());
      dynamo.batchGetItem(get -> get.requestItems(batch)).responses().values().stream()
          .flatMap(List::stream)
          .map(item -> StandingItem.read(new Row(item)))
          .forEach(standing -> found.put(standing.mailbox(), standing));
    }
    return found;
  }

  @Override
  public void complaint(String mailbox, String reference, Optional<Instant> quiet) {
    change(
        mailbox,
        "SET #it = :it, " + COUNTED,
        "attribute_not_exists(#it) OR #it <> :it",
        StandingItem.complaint(reference),
        Map.of(":it", StandingItem.complaint(quiet)));
  }

  @Override
  public void settled(String mailbox, String reference) {
    change(
        mailbox,
        "REMOVE #it SET " + COUNTED,
        "attribute_exists(#it)",
        StandingItem.complaint(reference),
        Map.of());
  }

  @Override
  public void contacted(String mailbox, Contact contact) {
    change(
        mailbox,
        "SET #it = list_append(if_not_exists(#it, :empty), :it), " + COUNTED,
        "attribute_not_exists(#it) OR NOT contains(#it, :same)",
        "contacts",
        Map.of(
            ":empty", AttributeValue.fromL(List.of()),
            ":it", StandingItem.contacts(List.of(contact)),
            ":same", StandingItem.contacts(List.of(contact)).l().getFirst()));
  }

  @Override
  public void suppress(String mailbox, Standing.Suppressed why) {
    change(
        mailbox,
        "SET #it = :it, " + COUNTED,
        "attribute_not_exists(#it) OR #it <> :it",
        "suppressed",
        Map.of(":it", Attributes.text(why.name())));
  }

  private void change(
      String mailbox,
      String update,
      String condition,
      String name,
      Map<String, AttributeValue> values) {
    var all = new HashMap<>(values);
    all.put(":none", Attributes.number(0));
    all.put(":one", Attributes.number(1));
    try {
      dynamo.updateItem(
          u ->
              u.tableName(table)
                  .key(StandingItem.key(mailbox))
                  .updateExpression(update)
                  .conditionExpression(condition)
                  .expressionAttributeNames(Map.of("#it", name))
                  .expressionAttributeValues(all));
    } catch (ConditionalCheckFailedException standsAlready) {
      return;
    }
  }

  @Override
  public void clear(String mailbox) {
    Standing standing = of(mailbox);
    if (standing.suppressed().isEmpty()) {
      dynamo.deleteItem(d -> d.tableName(table).key(StandingItem.key(mailbox)));
    } else {
      dynamo.putItem(
          p ->
              p.tableName(table)
                  .item(
                      StandingItem.write(
                          new Standing(
                              mailbox,
                              Map.of(),
                              List.of(),
                              standing.suppressed(),
                              standing.version() + 1))));
    }
  }
}
