package heard.web;

import java.text.Normalizer;

/** Text without what could end a header early, turn the writing round, or is half a character. */
final class Plain {
  private Plain() {}

  /** Everything on one line, safe in a mail header however carelessly it is encoded. */
  static String line(Object value) {
    var out = new StringBuilder();
    words(value.toString()).codePoints().forEach(c -> out.append(inLine(c)));
    return out.toString().replaceAll(" {2,}", " ").strip();
  }

  /** Lines stay lines; other controls go. */
  static String words(String text) {
    var out = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || !invisible(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean invisible(int c) {
    var type = Character.getType(c);
    return (type == Character.CONTROL && c != '\t')
        || type == Character.SURROGATE
        || (type == Character.FORMAT && c != 0x200d);
  }

  private static String inLine(int c) {
    var type = Character.getType(c);
    if (c == '\n' || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
      return " ";
    }
    var letter = Character.toString(c);
    return endsLine(c)
        ? Normalizer.normalize(letter, Normalizer.Form.NFD).replace(letter, "")
        : letter;
  }

  /** Characters whose low byte is CR or LF, which careless encoders turn into line ends. */
  private static boolean endsLine(int c) {
    return c > 0xff && ((c & 0xff) == '\n' || (c & 0xff) == '\r');
  }
}
