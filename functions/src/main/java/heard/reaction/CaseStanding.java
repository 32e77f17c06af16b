package heard.reaction;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Charter;
import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.State;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import heard.dispatch.Standing;
import heard.dispatch.Standings;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the standing of a customer's mailboxes how their complaint is, so that nothing cheerful
 * reaches somebody who waits for us: it holds while open, and for three quiet working days after we
 * answered. Telling it twice changes nothing.
 */
public record CaseStanding(
    Standings standings, Customers customers, Dispatches ledger, Outbox outbox, Charter charter) {
  private static final int QUIET_DAYS = 3;

  /**
   * After a case was opened or has changed.
   *
   * @param changedAt when it last changed
   */
  public void see(Case about, Instant changedAt, Instant now) {
    Set<String> mailboxes = mailboxes(about);
    String reference = about.reference().text();
    if (!holds(about)) {
      mailboxes.forEach(mailbox -> standings.settled(mailbox, reference));
      release(about, now);
      return;
    }
    Optional<Instant> quiet =
        about.state() == CaseState.ANSWERED
            ? Optional.of(charter.workingDays(changedAt, about.customer(), QUIET_DAYS))
            : Optional.empty();
    mailboxes.forEach(mailbox -> standings.complaint(mailbox, reference, quiet));
  }

  /** A word of ours to a customer counts like any other. */
  public void wrote(Case about, List<Dispatch> dispatches) {
    for (Dispatch d : dispatches) {
      boolean toCustomer =
          d.key().recipient().equals(about.customer().id())
              && (d.channel() == Channel.EMAIL || d.channel() == Channel.SMS);
      if (toCustomer) {
        standings.contacted(
            Standing.mailbox(d.address()),
            new Standing.Contact(
                d.due(), Standing.What.REPLY, d.key().recipient(), d.key().reason()));
      }
    }
  }

  private static boolean holds(Case about) {
    boolean complaint =
        switch (about.understood().kind()) {
          case COMPLAINT, UNSURE -> true;
          case COMPLIMENT, QUESTION -> false;
        };
    return about.open() && (complaint || about.course().unhappy());
  }

  /** Every way this customer is reached, as they wrote and as we know them. */
  private Set<String> mailboxes(Case about) {
    var mailboxes = new LinkedHashSet<String>();
    Optional<Customer> known = customers.find(about.customer().id());
    Stream.of(about.customer().email(), known.flatMap(Customer::email))
        .flatMap(Optional::stream)
        .map(Mailbox::address)
        .map(Standing::mailbox)
        .forEach(mailboxes::add);
    Stream.of(about.customer().phone(), known.flatMap(Customer::phone))
        .flatMap(Optional::stream)
        .map(Phone::e164)
        .forEach(mailboxes::add);
    return mailboxes;
  }

  /** What was held back is decided anew at once. */
  private void release(Case about, Instant now) {
    var ids = new LinkedHashSet<String>();
    ids.add(about.customer().id());
    about.customer().email().map(customers::withMailbox).ifPresent(ids::addAll);
    about.customer().phone().map(customers::withPhone).ifPresent(ids::addAll);
    for (String id : ids) {
      ledger.to(id).stream()
          .filter(d -> d.state() == State.HELD)
          .filter(d -> d.verdict().filter(Standing.HOLDS::equals).isPresent())
          .forEach(d -> release(d, now));
    }
  }

  private void release(Dispatch held, Instant now) {
    if (ledger.move(held, held.as(State.HELD, now, Standing.HOLDS))) {
      outbox.add(List.of(Outbox.Ticket.of(held.key(), held.subject(), held.address())));
    }
  }
}
