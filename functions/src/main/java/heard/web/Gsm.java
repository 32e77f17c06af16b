package heard.web;

import java.text.Normalizer;

/**
 * The GSM 7-bit alphabet of text messages (3GPP TS 23.038 §6.2.1): one character outside it cuts a
 * message from 160 to 70.
 */
final class Gsm {
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** These count twice. */
  private static final String EXTENSION = "^{}\\[~]|€";

  private Gsm() {}

  /** The same text in that alphabet, letters without the marks it does not have. */
  static String normalised(String text) {
    var out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(known(c)));
    return out.toString();
  }

  /** How much of a message's 160 it takes. */
  static int length(String normalised) {
    return normalised.chars().map(c -> EXTENSION.indexOf(c) < 0 ? 1 : 2).sum();
  }

  private static String known(int c) {
    var letter = Character.toString(c);
    if (ALPHABET.contains(letter) || EXTENSION.contains(letter)) {
      return letter;
    }
    return switch (c) {
      case 0xa0, 0x2007, 0x2009, 0x202f -> " ";
      case '–', '—', '−', '‐', '‑' -> "-";
      case '‘', '’', '‚', '′', '`', '´' -> "'";
      case '“', '”', '„', '«', '»', '″' -> "\"";
      case '…' -> "...";
      case 'đ' -> "d";
      case 'Đ' -> "D";
      case 'ŋ' -> "n";
      case 'Ŋ' -> "N";
      case 'ŧ' -> "t";
      case 'Ŧ' -> "T";
      default -> bare(letter);
    };
  }

  private static String bare(String letter) {
    var first = Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
    return !first.equals(letter) && ALPHABET.contains(first) ? first : "?";
  }
}
