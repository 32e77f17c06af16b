package heard.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a picture that cameras read (ISO/IEC 18004).
 *
 * @param side of it, in its smallest squares, with the margin that scanners need
 * @param dark the dark squares, as the path of an SVG
 */
public record QrPicture(int side, String dark) {
  /** As ISO/IEC 18004 §6.3.8 wants it. */
  private static final int MARGIN = 4;

  static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * MARGIN, path.toString());
  }
}
