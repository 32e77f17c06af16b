package heard.casework;

import heard.casework.Outcome.Changed;
import heard.customer.Money;
import heard.staff.Authority;
import heard.staff.Chain;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Role;
import heard.time.PublicHolidays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case on the desk, acted upon in memory. */
public final class Desk {
  public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  public static final Charter CHARTER = Charter.nordic(new PublicHolidays());
  public static final Colleague ANE = Chain.colleague("ane", "oslo", Chain.OSLO, "NO");
  public static final Colleague BO = Chain.colleague("bo", "oslo", Chain.OSLO, "NO");
  public static final Colleague EVA = manager(Chain.colleague("eva", "oslo", Chain.OSLO, "NO"));
  public static final Organisation HOUSE = house();

  private final InMemoryCases cases;
  private final String reference;

  private Desk(InMemoryCases cases, String reference) {
    this.cases = cases;
    this.reference = reference;
  }

  /** An open complaint that Ane holds, in Oslo, its first word promised within a day. */
  public static Desk complaint() {
    return of(Some.complaint("H-0000-0001"), Some.entry(1, Entry.What.RECEIVED));
  }

  public static Desk of(Case opened, Entry... entries) {
    var cases = new InMemoryCases();
    cases.open(opened, List.of(entries));
    return new Desk(cases, opened.reference().text());
  }

  private static Organisation house() {
    var chain = Chain.organisation(ANE, BO, EVA);
    return new Organisation(
        chain.markets(),
        chain.places(),
        chain.teams(),
        chain.colleagues(),
        Map.of("NO", new Authority("NO", nok("500"), nok("2000"), nok("1500"))));
  }

  public static Colleague manager(Colleague c) {
    return new Colleague(
        c.id(),
        c.name(),
        c.givenName(),
        Role.MANAGER,
        c.place(),
        c.teams(),
        c.email(),
        c.phone(),
        c.languages(),
        c.hours(),
        c.leave(),
        true);
  }

  public static Money nok(String amount) {
    return Money.of(amount, "NOK");
  }

  public CaseFile file() {
    return cases.file(new heard.feedback.Reference(reference)).orElseThrow();
  }

  public Case head() {
    return file().head();
  }

  public InMemoryCases cases() {
    return cases;
  }

  /** What comes of it; written, when it changes anything. */
  public Outcome does(Colleague who, Act act) {
    return does(who, act, NOW);
  }

  public Outcome does(Colleague who, Act act, Instant now) {
    return new Acting(cases, () -> HOUSE, CHARTER).act(file(), head().version(), act, who, now);
  }

  public Desk did(Colleague who, Act act) {
    return did(who, act, NOW);
  }

  public Desk did(Colleague who, Act act, Instant now) {
    var outcome = does(who, act, now);
    if (!(outcome instanceof Changed)) {
      throw new AssertionError(outcome + " from " + act);
    }
    return this;
  }

  public Desk said(Saying.Action action) {
    var said = new Saying(action, "Ord", action.word() + head().version());
    if (said.about(file(), CHARTER, NOW) instanceof Saying.Changed(Case next, List<Entry> more)) {
      cases.change(next, more, List.of());
      return this;
    }
    throw new AssertionError("nothing came of " + action);
  }

  public Entry last() {
    return file().entries().getLast();
  }

  public List<Entry.What> happened() {
    var all = new ArrayList<>(file().entries());
    return all.stream().skip(1).map(Entry::what).toList();
  }

  public long used() {
    return cases.used(head().customer().id(), 2026, "NOK").hundredths();
  }

  public static Optional<Money> some(String amount) {
    return Optional.of(nok(amount));
  }
}
