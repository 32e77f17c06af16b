package heard.web;

import heard.customer.Language;
import heard.customer.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Amounts of money in the words of a language: "1 299,50 kr". Whole amounts stand without decimals,
 * a currency that is foreign to the language with its code.
 */
record Amounts(Language language) {
  private static final char NO_BREAK = '\u00a0';

  String of(Money money) {
    String digits = digits(money.amount());
    if (language == Language.EN) {
      return money.currency().equals("EUR") ? "€" + digits : money.currency() + NO_BREAK + digits;
    }
    return digits + NO_BREAK + unit(money.currency());
  }

  private String unit(String currency) {
    return switch (currency) {
      case "EUR" -> "€";
      case "NOK" -> language == Language.NB ? "kr" : currency;
      case "SEK" -> language == Language.SV ? "kr" : currency;
      default -> currency;
    };
  }

  private String digits(BigDecimal amount) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    boolean english = language == Language.EN;
    symbols.setGroupingSeparator(english ? ',' : NO_BREAK);
    symbols.setDecimalSeparator(english ? '.' : ',');
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(amount);
  }
}
