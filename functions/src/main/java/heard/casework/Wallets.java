package heard.casework;

import heard.customer.Money;

/** What customers were given as goodwill. */
public interface Wallets {
  /** What a customer was given as goodwill in a year, by everybody together. */
  Money used(String customer, int year, String currency);
}
