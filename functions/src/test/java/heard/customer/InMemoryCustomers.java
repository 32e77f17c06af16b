package heard.customer;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Customers for tests. */
public final class InMemoryCustomers implements Customers {
  private final Map<String, Customer> kept = new TreeMap<>();

  /** Adds somebody with a mailbox and a number. */
  public InMemoryCustomers with(String id, String email, String e164, String country, String zone) {
    kept.put(
        id,
        new Customer(
            id,
            id,
            Optional.empty(),
            Mailbox.parse(email),
            Optional.of(e164).filter(number -> !number.isEmpty()).map(Phone::new),
            Optional.empty(),
            country,
            Language.NB,
            ZoneId.of(zone),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            1));
    return this;
  }

  @Override
  public Optional<Customer> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public Map<String, Customer> find(Collection<String> ids) {
    return ids.stream()
        .flatMap(id -> find(id).stream())
        .collect(Collectors.toMap(Customer::id, c -> c));
  }

  @Override
  public List<String> withMailbox(Mailbox mailbox) {
    return those(c -> c.email().map(Mailbox::comparable).equals(Optional.of(mailbox.comparable())));
  }

  @Override
  public List<String> withPhone(Phone phone) {
    return those(c -> c.phone().equals(Optional.of(phone)));
  }

  private List<String> those(Predicate<Customer> which) {
    return kept.values().stream().filter(which).map(Customer::id).toList();
  }

  @Override
  public boolean put(Customer customer) {
    int version = find(customer.id()).map(Customer::version).orElse(0);
    if (version != customer.version() - 1) {
      return false;
    }
    kept.put(customer.id(), customer);
    return true;
  }

  @Override
  public void remove(String id) {
    kept.remove(id);
  }
}
