package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Limit;
import heard.casework.Outcome.Reason;
import heard.casework.Remedy.Basis;
import heard.casework.Remedy.Kind;
import heard.customer.Money;
import heard.staff.Authority;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a colleague offers to put it right.
 *
 * @param text what is said with it; may be empty
 * @param code for a voucher, from {@link VoucherCode}
 */
public record Offer(Kind kind, Optional<Money> amount, Basis basis, String text, String code)
    implements Act {
  /** With a fresh code. */
  public Offer(Kind kind, Optional<Money> amount, Basis basis, String text) {
    this(kind, amount, basis, text, VoucherCode.mint());
  }

  @Override
  public Outcome on(Scene scene) {
    return on(scene, "r" + (scene.head().entries() + 1), Map.of());
  }

  Outcome on(Scene scene, String id, Map<String, String> more) {
    return wrong(scene).orElseGet(() -> offered(scene, id, more));
  }

  Optional<Outcome> wrong(Scene scene) {
    if (scene.head().state() == CaseState.WITHDRAWN) {
      return Optional.of(new Outcome.Refused(Reason.NOT_OPEN));
    }
    boolean worthless = amount.isEmpty() || amount.get().hundredths() == 0;
    if (worthless && needsAmount()) {
      return Optional.of(new Outcome.Refused(Reason.NO_AMOUNT));
    }
    if (!worthless && kind == Kind.APOLOGY) {
      return Optional.of(new Outcome.Refused(Reason.AMOUNT_TOO_MUCH));
    }
    return Words.tooLong(text);
  }

  private boolean needsAmount() {
    return switch (kind) {
      case REFUND, VOUCHER, GIFT -> true;
      case REPLACEMENT -> basis == Basis.GOODWILL;
      case APOLOGY, VISIT -> false;
    };
  }

  private Optional<Money> counted() {
    return basis == Basis.GOODWILL
        ? amount.filter(money -> money.hundredths() > 0)
        : Optional.empty();
  }

  private Outcome offered(Scene scene, String id, Map<String, String> more) {
    var writing = Writing.of(scene).taken(scene);
    if (counted().isEmpty()) {
      return written(writing, id, more, Optional.empty(), scene);
    }
    Money money = counted().get();
    Optional<Authority> authority = Allowance.authority(scene.head(), scene.organisation());
    if (authority.isEmpty()) {
      Money none = Money.ofHundredths(0, money.currency());
      return new Outcome.OverAuthority(Limit.PER_CASE, none, none);
    }
    return drawn(scene, authority.get(), money)
        .orElseGet(
            () -> {
              String currency = money.currency();
              long given = Allowance.given(scene.head(), currency).hundredths();
              int year = year(scene);
              writing
                  .draw(
                      new Draw(
                          scene.head().customer().id(),
                          year,
                          currency,
                          money.hundredths(),
                          authority.get().perCustomerAndYear().hundredths()))
                  .revision()
                  .given(Money.ofHundredths(given + money.hundredths(), currency));
              return written(writing, id, more, Optional.of(year), scene);
            });
  }

  /** Why it may not be drawn, as far as the case alone can tell. */
  private static Optional<Outcome> drawn(Scene scene, Authority authority, Money money) {
    Money limit = authority.perCase(scene.by().role());
    if (!limit.currency().equals(money.currency())
        || Allowance.otherwise(scene.head(), money.currency())) {
      return Optional.of(new Outcome.Refused(Reason.OTHER_CURRENCY));
    }
    Money given = Allowance.given(scene.head(), money.currency());
    if (given.hundredths() + money.hundredths() > limit.hundredths()) {
      return Optional.of(new Outcome.OverAuthority(Limit.PER_CASE, limit, given));
    }
    Money perYear = authority.perCustomerAndYear();
    return money.compareTo(perYear) > 0
        ? Optional.of(
            new Outcome.OverAuthority(
                Limit.PER_CUSTOMER_AND_YEAR, perYear, Money.ofHundredths(0, money.currency())))
        : Optional.empty();
  }

  /** Whether the colleague may give it alone, as far as the case can tell. */
  boolean allowed(Scene scene) {
    Optional<Authority> authority = Allowance.authority(scene.head(), scene.organisation());
    return counted()
        .map(money -> authority.filter(a -> drawn(scene, a, money).isEmpty()).isPresent())
        .orElse(true);
  }

  private static int year(Scene scene) {
    return scene.now().atZone(scene.head().customer().zone()).getYear();
  }

  private Outcome written(
      Writing writing, String id, Map<String, String> more, Optional<Integer> year, Scene scene) {
    var facts = new HashMap<>(more);
    facts.put(Fact.NAME, scene.by().givenName());
    facts.putAll(remedy(id, year).facts());
    return writing.entry(What.REMEDY, text, facts).done();
  }

  Remedy remedy(String id, Optional<Integer> year) {
    return new Remedy(
        id,
        kind,
        amount.filter(money -> money.hundredths() > 0),
        basis,
        Remedy.State.OFFERED,
        kind == Kind.VOUCHER ? Optional.of(code) : Optional.empty(),
        year);
  }
}
