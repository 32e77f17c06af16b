package heard.web;

import heard.customer.Language;
import heard.customer.Money;

/** Money in the words of a language: "1 500 kr", "49,90 €". */
record Amounts(Texts texts) {
  private static final String NO_BREAK = "\u00a0";

  String of(Money money) {
    boolean english = texts.language() == Language.EN;
    String plain = money.amount().toPlainString();
    int point = plain.indexOf('.');
    String whole = grouped(plain.substring(0, point), english ? "," : NO_BREAK);
    String rest = plain.substring(point + 1);
    String sign =
        switch (money.currency()) {
          case "NOK", "SEK" -> "kr";
          case "EUR" -> "€";
          default -> money.currency();
        };
    return whole + (rest.equals("00") ? "" : (english ? "." : ",") + rest) + NO_BREAK + sign;
  }

  private static String grouped(String digits, String with) {
    return digits.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", with);
  }
}
