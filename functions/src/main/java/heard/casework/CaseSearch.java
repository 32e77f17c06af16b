package heard.casework;

import heard.customer.Customers;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.staff.Organisation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds cases by what the indexes know: the customer, else the shop, else the owner's desk, else
 * everybody's desk and every shop. The newest first.
 */
public record CaseSearch(Cases cases, Customers customers) {
  private static final int MOST = 200;

  /**
   * What is looked for; everything that is given has to fit.
   *
   * @param customer an id, an e-mail address or a phone number in international form
   * @param owner the id of a colleague
   * @param place the id of a shop
   */
  public record Wanted(
      Optional<String> customer,
      Optional<String> owner,
      Optional<String> place,
      Optional<CaseState> state) {
    boolean fits(Case c) {
      return owner.filter(o -> !c.owner().equals(Optional.of(o))).isEmpty()
          && place.filter(p -> !c.understood().place().equals(Optional.of(p))).isEmpty()
          && state.filter(s -> c.state() != s).isEmpty();
    }
  }

  public List<Case> find(Wanted wanted, Access access, Organisation organisation) {
    return candidates(wanted, organisation)
        .filter(wanted::fits)
        .filter(access::covers)
        .sorted(
            Comparator.comparing(Case::openedAt)
                .reversed()
                .thenComparing(c -> c.reference().text()))
        .limit(MOST)
        .toList();
  }

  private Stream<Case> candidates(Wanted wanted, Organisation organisation) {
    if (wanted.customer().isPresent()) {
      return ids(wanted.customer().get()).flatMap(id -> cases.of(id, MOST).stream());
    }
    if (wanted.place().isPresent()) {
      return cases.about(wanted.place(), MOST).stream();
    }
    boolean open =
        wanted.state().filter(s -> s == CaseState.OPEN || s == CaseState.ANSWERED).isPresent();
    if (wanted.owner().isPresent() && (open || wanted.state().isEmpty())) {
      return cases.desk(new Cases.Owned(wanted.owner().get()), MOST).stream();
    }
    return Stream.concat(
            organisation.places().keySet().stream().map(Optional::of),
            Stream.of(Optional.<String>empty()))
        .flatMap(place -> cases.about(place, MOST).stream());
  }

  /** Customers who go by this, and whoever wrote under it without being one. */
  private Stream<String> ids(String wanted) {
    Optional<Mailbox> mailbox = Mailbox.parse(wanted);
    if (mailbox.isPresent()) {
      return Stream.concat(
          customers.withMailbox(mailbox.get()).stream(),
          Stream.of(Party.stranger(mailbox.get().comparable())));
    }
    Optional<Phone> phone = Phone.parse(wanted.replaceFirst("^(?=47|46|358)", "+"), "NO");
    return Stream.concat(
        Stream.of(wanted),
        phone.stream()
            .flatMap(
                p ->
                    Stream.concat(
                        customers.withPhone(p).stream(), Stream.of(Party.stranger(p.e164())))));
  }
}
