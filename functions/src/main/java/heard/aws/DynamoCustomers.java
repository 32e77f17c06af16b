package heard.aws;

import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Mailbox;
import heard.customer.Phone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Customers in their table. */
public final class DynamoCustomers implements Customers {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoCustomers(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Customer> find(String id) {
    if (!Attributes.canBeKey(id)) {
      return Optional.empty();
    }
    return Row.of(
            dynamo
                .getItem(get -> get.tableName(table).key(CustomerItem.key(id)).consistentRead(true))
                .item())
        .map(CustomerItem::read);
  }

  /** Not strongly consistent: for planning, which is decided again before anything is sent. */
  @Override
  public Map<String, Customer> find(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var keys = ids.stream().distinct().map(CustomerItem::key).toList();
    var batch = Map.of(table, KeysAndAttributes.builder().keys(keys).build());
    var answer = dynamo.batchGetItem(get -> get.requestItems(batch));
    if (!answer.unprocessedKeys().isEmpty()) {
      throw new IllegalStateException("the customers' table is too busy to answer in full");
    }
    return answer.responses().getOrDefault(table, List.of()).stream()
        .map(item -> CustomerItem.read(new Row(item)))
        .collect(Collectors.toMap(Customer::id, customer -> customer));
  }

  @Override
  public List<String> withMailbox(Mailbox mailbox) {
    return under(CustomerItem.partition(mailbox));
  }

  @Override
  public List<String> withPhone(Phone phone) {
    return under(CustomerItem.partition(phone));
  }

  private List<String> under(String partition) {
    return items(partition)
        .map(item -> new Row(item).text("sk").substring(CustomerItem.PREFIX.length()))
        .toList();
  }

  private Stream<Map<String, AttributeValue>> items(String partition) {
    return dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Attributes.text(partition))))
        .items()
        .stream();
  }

  @Override
  public boolean put(Customer customer) {
    Optional<Customer> before = find(customer.id());
    if (before.map(Customer::version).orElse(0) != customer.version() - 1) {
      return false;
    }
    var transaction = new Transaction();
    if (before.isEmpty()) {
      transaction
          .put(table, CustomerItem.write(customer), Transaction.ABSENT)
          .put(table, OccasionItem.everyone(customer.id()));
    } else {
      transaction.put(
          table,
          CustomerItem.write(customer),
          "version = :seen",
          Map.of(":seen", Attributes.number(customer.version() - 1)));
    }
    reached(transaction, before, customer);
    birthday(transaction, before, customer);
    return transaction.write(dynamo) < 0;
  }

  private void reached(Transaction transaction, Optional<Customer> before, Customer now) {
    List<String> was = before.map(CustomerItem::partitions).orElse(List.of());
    List<String> is = CustomerItem.partitions(now);
    was.stream()
        .filter(p -> !is.contains(p))
        .forEach(p -> transaction.delete(table, CustomerItem.reached(p, now.id())));
    is.stream()
        .filter(p -> !was.contains(p))
        .forEach(p -> transaction.put(table, CustomerItem.reached(p, now.id())));
  }

  private void birthday(Transaction transaction, Optional<Customer> before, Customer now) {
    var was = before.flatMap(OccasionItem::birthday);
    var is = OccasionItem.birthday(now);
    if (was.equals(is)) {
      return;
    }
    is.ifPresentOrElse(
        item -> transaction.put(table, item),
        () -> transaction.delete(table, OccasionItem.birthdayKey(now.id())));
  }

  @Override
  public void remove(String id) {
    find(id).map(CustomerItem::partitions).orElse(List.of()).stream()
        .map(partition -> CustomerItem.reached(partition, id))
        .forEach(this::delete);
    items(CustomerItem.PREFIX + id)
        .map(item -> new Row(item))
        .map(row -> Attributes.key(row.text("pk"), row.text("sk")))
        .toList()
        .forEach(this::delete);
  }

  private void delete(Map<String, AttributeValue> key) {
    dynamo.deleteItem(d -> d.tableName(table).key(key));
  }
}
