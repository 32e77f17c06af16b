package heard.web;

import heard.casework.Remedy;
import java.util.List;

/**
 * A voucher as its customer shows it at the till: to be scanned, or read aloud.
 *
 * @param what such as "Voucher, 500 kr"
 * @param code in groups of four, as it is read aloud
 * @param picture of the code without the spaces
 */
public record Voucher(String what, String code, QrPicture picture) {
  /** Those that can still be used. */
  static List<Voucher> of(List<Remedy> remedies, Texts texts) {
    return remedies.stream()
        .filter(r -> !r.state().ended())
        .flatMap(r -> r.code().map(code -> of(r, code, texts)).stream())
        .toList();
  }

  private static Voucher of(Remedy remedy, String code, Texts texts) {
    String kind = texts.get("remedy." + CaseBrief.word(remedy.kind()));
    String what =
        remedy
            .amount()
            .map(money -> kind + ", " + new Amounts(texts.language()).of(money))
            .orElse(kind);
    return new Voucher(what, code.replaceAll("(.{4})(?!$)", "$1 "), QrPicture.of(code));
  }
}
