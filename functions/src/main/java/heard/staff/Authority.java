package heard.staff;

import heard.customer.Money;

/**
 * What a colleague may give away alone, as goodwill. What the law owes never counts against it.
 *
 * @param id the market's id
 * @param perCase what a colleague may give in one case
 * @param managerPerCase what a manager may give in one case
 * @param perCustomerAndYear what one customer may be given in a calendar year, by everybody
 *     together
 */
public record Authority(String id, Money perCase, Money managerPerCase, Money perCustomerAndYear) {
  /** The limit per case for somebody in this role. */
  public Money perCase(Role role) {
    return role == Role.MANAGER ? managerPerCase : perCase;
  }
}
