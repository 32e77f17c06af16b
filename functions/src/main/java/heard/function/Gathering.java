package heard.function;

import heard.casework.Allowance;
import heard.casework.Case;
import heard.casework.Cases;
import heard.casework.Wallets;
import heard.customer.Market;
import heard.customer.Money;
import heard.customer.Occasion;
import heard.customer.Occasions;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import heard.feedback.Kind;
import heard.staff.Organisation;
import heard.web.Look;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What belongs to a case besides itself, asked for all at once: the page waits twice, not more. */
record Gathering(Cases cases, Occasions occasions, Dispatches ledger) {
  private static final int MOST = 50;
  private static final int MOST_SENT = 200;

  static Gathering of(Parts parts, FollowUpParts followUps) {
    return new Gathering(parts.cases(), followUps.occasions(), parts.dispatches());
  }

  Look look(
      Case about,
      Visitor visitor,
      Organisation organisation,
      Instant now,
      Optional<String> done,
      Optional<Look.Tried> tried) {
    int year = now.atZone(about.customer().zone()).getYear();
    var left = AtOnce.ask(() -> left(about, visitor, organisation, cases, year));
    var history = history(about, visitor);
    return new Look(
        visitor.colleague(),
        visitor.session().csrf(),
        organisation,
        now,
        currency(about, organisation),
        left.get(),
        UUID.randomUUID().toString(),
        history.get(),
        done,
        tried);
  }

  /** What this customer has been through with us; read only where it is theirs to read. */
  private Supplier<Look.History> history(Case about, Visitor visitor) {
    Supplier<Look.History> all = history(about.customer().id(), about.customer().known(), visitor);
    return () -> all.get().beside(about);
  }

  /**
   * The same of somebody who is in no case.
   *
   * @param known whether they are a customer of ours, or somebody who once wrote
   */
  Supplier<Look.History> history(String customer, boolean known, Visitor visitor) {
    Supplier<List<Case>> all = AtOnce.ask(() -> cases.of(customer, MOST));
    Supplier<List<Dispatch>> sent = AtOnce.ask(() -> ledger.to(customer, MOST_SENT));
    Supplier<List<Occasion>> dated =
        known ? AtOnce.ask(() -> occasions.of(customer, MOST)) : List::<Occasion>of;
    return () -> {
      var readable = all.get().stream().filter(visitor.access()::covers);
      boolean more =
          all.get().size() == MOST || dated.get().size() == MOST || sent.get().size() == MOST_SENT;
      return new Look.History(
          all.get(),
          readable.map(Case::reference).collect(Collectors.toSet()),
          List.of(),
          dated.get(),
          sent.get(),
          more);
    };
  }

  /** What this colleague may still give; nothing is given for kind words. */
  static Optional<Money> left(
      Case about, Visitor visitor, Organisation organisation, Wallets wallets, int year) {
    return about.understood().kind() == Kind.COMPLIMENT
        ? Optional.empty()
        : Allowance.of(about, visitor.colleague(), organisation, wallets, year)
            .map(Allowance::left);
  }

  /** What amounts are typed in. */
  static String currency(Case about, Organisation organisation) {
    return Allowance.authority(about, organisation)
        .map(authority -> authority.perCase().currency())
        .or(() -> organisation.market(about.customer().country()).map(Market::currency))
        .orElse("NOK");
  }
}
