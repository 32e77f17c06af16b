package heard.followup;

import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.dispatch.Dispatches;
import heard.dispatch.Standing;
import heard.dispatch.Standings;
import java.time.Instant;
import java.util.Optional;

/**
 * Forgets customers. What stays is a hash of the id, so that old data cannot bring them back, and
 * that a mailbox must not be written to.
 */
public final class Erasing {
  private final Customers customers;
  private final Dispatches ledger;
  private final Standings standings;
  private final Erasures erasures;
  private final Tasks tasks;

  public Erasing(
      Customers customers, Dispatches ledger, Standings standings, Erasures erasures, Tasks tasks) {
    this.customers = customers;
    this.ledger = ledger;
    this.tasks = tasks;
    this.standings = standings;
    this.erasures = erasures;
  }

  /**
   * Forgets a customer; the note of it comes first, so that a crash in between is finished by doing
   * it again.
   *
   * @return false when nobody knows them
   */
  public boolean erase(String id, Instant now) {
    Optional<Customer> customer = customers.find(id);
    if (customer.isEmpty()) {
      return false;
    }
    erasures.note(id, now);
    ledger.to(id).forEach(tasks::done);
    ledger.forget(id);
    customer
        .get()
        .email()
        .filter(mailbox -> customers.withMailbox(mailbox).size() == 1)
        .map(Mailbox::address)
        .map(Standing::mailbox)
        .ifPresent(standings::clear);
    customer
        .get()
        .phone()
        .filter(phone -> customers.withPhone(phone).size() == 1)
        .map(Phone::e164)
        .ifPresent(standings::clear);
    customers.remove(id);
    return true;
  }

  /** Whether what is told of somebody at a moment is from before they were forgotten. */
  public boolean erasedSince(String id, Instant told) {
    return erasures.at(id).filter(erased -> !told.isAfter(erased)).isPresent();
  }

  /** When whom was forgotten, by a hash of their id. */
  public interface Erasures {
    void note(String id, Instant at);

    Optional<Instant> at(String id);
  }
}
