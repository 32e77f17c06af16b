package heard.reaction;

import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Mailbox;
import heard.customer.Phone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chain that knows none of its customers yet. */
final class NobodyKnown implements Customers {
  @Override
  public Optional<Customer> find(String id) {
    return Optional.empty();
  }

  @Override
  public Map<String, Customer> find(Collection<String> ids) {
    return Map.of();
  }

  @Override
  public List<String> withMailbox(Mailbox mailbox) {
    return List.of();
  }

  @Override
  public List<String> withPhone(Phone phone) {
    return List.of();
  }

  @Override
  public boolean put(Customer customer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(String id) {
    throw new UnsupportedOperationException();
  }
}
