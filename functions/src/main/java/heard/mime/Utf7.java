package heard.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** UTF-7 (RFC 2152), which old mail programs wrote and Java does not read. */
final class Utf7 {
  private Utf7() {}

  static String read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    var read = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '+') {
        read.append(c);
        continue;
      }
      int end = i + 1;
      while (end < text.length() && shifted(text.charAt(end))) {
        end++;
      }
      read.append(end == i + 1 ? "+" : decoded(text.substring(i + 1, end)));
      boolean closed = end < text.length() && text.charAt(end) == '-';
      i = closed ? end : end - 1;
    }
    return read.toString();
  }

  private static boolean shifted(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }

  private static String decoded(String base64) {
    int whole = base64.length() % 4 == 1 ? base64.length() - 1 : base64.length();
    byte[] bytes = Base64.getDecoder().decode(base64.substring(0, whole));
    return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
  }
}
