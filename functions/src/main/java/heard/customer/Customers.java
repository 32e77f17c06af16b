package heard.customer;

import java.util.List;
import java.util.Optional;

/** The customers we know. */
public interface Customers {
  Optional<Customer> find(String id);

  /** Everybody who uses this mailbox: one mailbox may belong to a family. */
  List<String> withMailbox(Mailbox mailbox);

  List<String> withPhone(Phone phone);

  /** Stores a customer, replacing what was known under the id. */
  void put(Customer customer);
}
