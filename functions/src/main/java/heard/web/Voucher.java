package heard.web;

import heard.casework.Remedy;
import io.nayuki.qrcodegen.QrCode;
import java.util.List;

/**
 * A voucher as its customer shows it at the till: to be scanned, or read aloud.
 *
 * @param what such as "Voucher, 500 kr"
 * @param code in groups of four, as it is read aloud
 * @param side of the picture, in its smallest squares, with the margin that scanners need
 * @param dark the dark squares, as the path of an SVG
 */
public record Voucher(String what, String code, int side, String dark) {
  /** As ISO/IEC 18004 §6.3.8 wants it. */
  private static final int MARGIN = 4;

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
        remedy.amount().map(money -> kind + ", " + new Amounts(texts).of(money)).orElse(kind);
    QrCode picture = QrCode.encodeText(code, QrCode.Ecc.MEDIUM);
    return new Voucher(
        what, code.replaceAll("(.{4})(?!$)", "$1 "), picture.size + 2 * MARGIN, dark(picture));
  }

  private static String dark(QrCode picture) {
    var path = new StringBuilder();
    for (int y = 0; y < picture.size; y++) {
      for (int x = 0; x < picture.size; x++) {
        if (picture.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
