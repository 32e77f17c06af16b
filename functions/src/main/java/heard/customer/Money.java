package heard.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount with its currency.
 *
 * @param amount in whole units of the currency, two decimals, never negative
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
  private static final int WHOLE_DIGITS = 12;

  public Money {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("negative amount " + amount);
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not an ISO 4217 currency: " + currency);
    }
    if (amount.precision() - amount.scale() > WHOLE_DIGITS) {
      throw new IllegalArgumentException("more money than there is");
    }
    amount = amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** The amount written with digits and at most one point. */
  public static Money of(String amount, String currency) {
    if (!amount.matches("[0-9]{1,20}(\\.[0-9]{1,6})?")) {
      throw new IllegalArgumentException("not an amount");
    }
    return new Money(new BigDecimal(amount), currency);
  }

  /** In hundredths of the currency: what counters add up without rounding. */
  public long hundredths() {
    return amount.movePointRight(2).longValueExact();
  }

  public static Money ofHundredths(long hundredths, String currency) {
    return new Money(BigDecimal.valueOf(hundredths, 2), currency);
  }

  @Override
  public int compareTo(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " against " + other.currency);
    }
    return amount.compareTo(other.amount);
  }
}
