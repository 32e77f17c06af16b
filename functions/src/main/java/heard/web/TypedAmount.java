package heard.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as people in shops write it: "1 500", "49,90", "500,-", "kr 500", "20 €". */
public final class TypedAmount {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");

  private TypedAmount() {}

  /**
   * The digits, with a point before the hundredths; nothing when nothing is typed.
   *
   * @param currency of the case: an amount that names another one is none
   * @return empty when it cannot be read
   */
  public static Optional<String> read(String typed, String currency) {
    String close = SPACES.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
    if (close.isEmpty()) {
      return Optional.of("");
    }
    Matcher said = said(currency).matcher(close);
    return said.matches() ? Optional.of(said.group(1).replace(',', '.')) : Optional.empty();
  }

  /** With the currency before or after it, or with the dash that stands for no hundredths. */
  private static Pattern said(String currency) {
    String crowns = "kr[.]?|" + currency.toLowerCase(Locale.ROOT);
    String sign = "(?:" + (currency.equals("EUR") ? "€|euro?a?" : crowns) + ")?";
    return Pattern.compile(sign + "([0-9]{1,9}(?:[.,][0-9]{1,2})?)(?:[,:][-–—])?" + sign);
  }
}
