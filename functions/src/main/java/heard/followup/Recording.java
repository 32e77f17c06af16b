package heard.followup;

import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Occasion;
import heard.customer.Occasion.Kind;
import heard.customer.Occasions;
import heard.customer.Told;
import heard.dispatch.Standing;
import heard.dispatch.Standing.Contact;
import heard.dispatch.Standing.What;
import heard.dispatch.Standings;
import heard.staff.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes in what other systems tell of customers, and lets what is planned follow. */
public final class Recording {
  private static final int TRIES = 5;

  private final Customers customers;
  private final Occasions occasions;
  private final Standings standings;
  private final Replanning replanning;

  public Recording(
      Customers customers, Occasions occasions, Standings standings, Replanning replanning) {
    this.customers = customers;
    this.occasions = occasions;
    this.standings = standings;
    this.replanning = replanning;
  }

  /** A customer as stored, and whether they are new. */
  public record Stored(Customer customer, boolean fresh) {}

  /** Stores a customer in the place of what was known. */
  public Stored customer(Told told, Organisation organisation, Instant now) {
    String id = told.customer().id();
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Customer> before = customers.find(id);
      Customer next =
          before
              .map(known -> told.over(known).at(known.version() + 1))
              .orElseGet(() -> told.customer().at(1));
      if (customers.put(next)) {
        before.filter(b -> !b.zone().equals(next.zone())).ifPresent(b -> moved(next));
        if (before.isEmpty()) {
          occasions.touched(next.id(), today(next, now));
        }
        replanning.customer(next, organisation, now);
        return new Stored(next, before.isEmpty());
      }
    }
    throw new IllegalStateException("lost every race for customer " + id);
  }

  /** What a customer says themselves; empty when we do not know them. */
  public Optional<Customer> change(
      String id, UnaryOperator<Customer> change, Organisation organisation, Instant now) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Customer> before = customers.find(id);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      Customer next = change.apply(before.get()).at(before.get().version() + 1);
      if (customers.put(next)) {
        replanning.customer(next, organisation, now);
        return Optional.of(next);
      }
    }
    throw new IllegalStateException("lost every race for customer " + id);
  }

  /** Another zone may mean another day. */
  private void moved(Customer customer) {
    occasions.of(customer.id()).stream()
        .filter(o -> o.moment() instanceof Occasion.At)
        .forEach(o -> occasions.put(o, customer.zone()));
  }

  /**
   * Stores an occasion in the place of what was known under its id.
   *
   * @return false when nobody knows the customer
   */
  public boolean occasion(Occasion told, Organisation organisation, Instant now) {
    Optional<Customer> customer = customers.find(told.customer());
    customer.ifPresent(c -> occasion(told, c, organisation, now));
    return customer.isPresent();
  }

  private void occasion(Occasion told, Customer customer, Organisation organisation, Instant now) {
    Occasion occasion = occasions.find(told.customer(), told.id()).map(told::instead).orElse(told);
    occasions.put(occasion, customer.zone());
    touched(occasion, customer, now);
    if (occasion.kind() == Kind.EXTERNAL_SEND) {
      external(occasion, customer, now);
    }
    end(occasion, customer);
    replanning.occasion(customer, occasion, organisation, now);
  }

  private void touched(Occasion occasion, Customer customer, Instant now) {
    LocalDate day = occasion.moment().day(customer.zone());
    boolean theirs =
        switch (occasion.kind()) {
          case PURCHASE, DELIVERED, RETURNED, APPOINTMENT, CASE_ANSWERED -> true;
          case DELIVERY_PROMISED, DELIVERY_MOVED, DELIVERY_LATE, RENEWAL, EXTERNAL_SEND -> false;
        };
    if (theirs && !day.isAfter(today(customer, now))) {
      occasions.touched(customer.id(), day);
    }
  }

  private void external(Occasion occasion, Customer customer, Instant now) {
    Instant at = occasion.moment() instanceof Occasion.At(Instant told) ? told : now;
    customer
        .email()
        .map(mailbox -> Standing.mailbox(mailbox.address()))
        .ifPresent(
            mailbox ->
                standings.contacted(
                    mailbox, new Contact(at, What.EXTERNAL, customer.id(), occasion.id())));
  }

  /** What one occasion makes void of its order. */
  private void end(Occasion occasion, Customer customer) {
    Set<Kind> ended = ends(occasion.kind());
    if (ended.isEmpty()) {
      return;
    }
    List<Occasion> over =
        occasions.of(customer.id()).stream()
            .filter(o -> ended.contains(o.kind()) && o.over().isEmpty())
            .filter(o -> !o.id().equals(occasion.id()) && o.order().equals(occasion.order()))
            .toList();
    over.forEach(o -> occasions.put(o.ended(occasion.kind().name()), customer.zone()));
    replanning.over(
        customer.id(), over.stream().map(Occasion::id).collect(Collectors.toUnmodifiableSet()));
  }

  private static Set<Kind> ends(Kind kind) {
    return switch (kind) {
      case RETURNED ->
          EnumSet.of(
              Kind.PURCHASE,
              Kind.DELIVERED,
              Kind.DELIVERY_PROMISED,
              Kind.DELIVERY_MOVED,
              Kind.DELIVERY_LATE);
      case DELIVERED -> EnumSet.of(Kind.DELIVERY_PROMISED, Kind.DELIVERY_MOVED, Kind.DELIVERY_LATE);
      case DELIVERY_MOVED -> EnumSet.of(Kind.DELIVERY_PROMISED);
      case PURCHASE,
          DELIVERY_PROMISED,
          DELIVERY_LATE,
          RENEWAL,
          APPOINTMENT,
          EXTERNAL_SEND,
          CASE_ANSWERED ->
          Set.of();
    };
  }

  private static LocalDate today(Customer customer, Instant now) {
    return now.atZone(customer.zone()).toLocalDate();
  }
}
