package heard.casework;

import heard.customer.Money;
import heard.staff.Authority;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import java.util.Optional;

/**
 * What a colleague may still give away in a case alone: the one line the desk shows.
 *
 * @param perCase the most in one case
 * @param given what was given in this one
 * @param perYear the most for one customer in a year
 * @param used what this customer was given this year
 */
public record Allowance(Money perCase, Money given, Money perYear, Money used) {
  /** The authority that counts: of the shop's market, or else of the customer's. */
  public static Optional<Authority> authority(Case about, Organisation organisation) {
    String market =
        about
            .understood()
            .place()
            .flatMap(organisation::place)
            .map(Place::market)
            .orElse(about.customer().country());
    return Optional.ofNullable(organisation.authorities().get(market));
  }

  /**
   * Empty where nobody has set limits, and where something was given in another currency: then
   * nobody gives goodwill alone.
   */
  public static Optional<Allowance> of(
      Case about, Colleague by, Organisation organisation, Wallets wallets, int year) {
    return authority(about, organisation)
        .filter(authority -> !otherwise(about, authority.perCase().currency()))
        .map(
            authority -> {
              String currency = authority.perCase().currency();
              return new Allowance(
                  authority.perCase(by.role()),
                  given(about, currency),
                  authority.perCustomerAndYear(),
                  wallets.used(about.customer().id(), year, currency));
            });
  }

  /** What is left of both limits. */
  public Money left() {
    long left =
        Math.min(
            perCase.hundredths() - given.hundredths(), perYear.hundredths() - used.hundredths());
    return Money.ofHundredths(Math.max(0, left), perCase.currency());
  }

  /**
   * Whether goodwill was given in another currency: a corrected shop must not begin a new limit.
   */
  static boolean otherwise(Case about, String currency) {
    return about
        .given()
        .filter(money -> money.hundredths() > 0 && !money.currency().equals(currency))
        .isPresent();
  }

  static Money given(Case about, String currency) {
    return about
        .given()
        .filter(money -> money.currency().equals(currency))
        .orElse(Money.ofHundredths(0, currency));
  }
}
