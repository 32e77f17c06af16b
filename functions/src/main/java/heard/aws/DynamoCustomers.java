package heard.aws;

import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Mailbox;
import heard.customer.Phone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
    return Row.of(
            dynamo
                .getItem(get -> get.tableName(table).key(CustomerItem.key(id)).consistentRead(true))
                .item())
        .map(CustomerItem::read);
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
    return dynamo
        .query(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Attributes.text(partition))))
        .items()
        .stream()
        .map(item -> new Row(item).text("sk").substring(CustomerItem.PREFIX.length()))
        .toList();
  }

  @Override
  public void put(Customer customer) {
    var transaction = new Transaction().put(table, CustomerItem.write(customer));
    Optional<Customer> before = find(customer.id());
    before.ifPresent(b -> forget(transaction, b, customer));
    customer
        .email()
        .ifPresent(m -> transaction.put(table, reached(CustomerItem.partition(m), customer)));
    customer
        .phone()
        .ifPresent(p -> transaction.put(table, reached(CustomerItem.partition(p), customer)));
    transaction.write(dynamo);
  }

  private void forget(Transaction transaction, Customer before, Customer now) {
    before
        .email()
        .filter(m -> now.email().filter(n -> n.comparable().equals(m.comparable())).isEmpty())
        .ifPresent(m -> transaction.delete(table, reached(CustomerItem.partition(m), before)));
    before
        .phone()
        .filter(p -> now.phone().filter(p::equals).isEmpty())
        .ifPresent(p -> transaction.delete(table, reached(CustomerItem.partition(p), before)));
  }

  private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> reached(
      String partition, Customer customer) {
    return Attributes.key(partition, CustomerItem.PREFIX + customer.id());
  }
}
