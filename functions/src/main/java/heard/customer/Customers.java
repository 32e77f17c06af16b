package heard.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The customers we know. */
public interface Customers {
  Optional<Customer> find(String id);

  /** Those of these that we know, by id; at most a hundred at once. */
  Map<String, Customer> find(Collection<String> ids);

  /** Everybody who uses this mailbox: one mailbox may belong to a family. */
  List<String> withMailbox(Mailbox mailbox);

  List<String> withPhone(Phone phone);

  /**
   * Stores a customer in the place of the version before.
   *
   * @return false when somebody else stored that version first
   */
  boolean put(Customer customer);

  /** Forgets a customer and everything dated about them. */
  void remove(String id);
}
