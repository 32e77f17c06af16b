package heard.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encoded words (RFC 2047) as they are met: too long, with spaces inside, without padding, a
 * character cut in two by the end of a word. What is none stays as it is.
 */
final class EncodedWords {
  private EncodedWords() {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Word(String set, byte[] bytes, int end) {}

  static String decode(String text) {
    if (!text.contains("=?")) {
      return text;
    }
    var decoded = new StringBuilder();
    var pending = new ByteArrayOutputStream();
    String set = "";
    int at = 0;
    int plain = 0;
    while (at < text.length()) {
      Word word = text.startsWith("=?", at) ? word(text, at) : null;
      if (word == null) {
        at++;
        continue;
      }
      String between = text.substring(plain, at);
      // White space between two encoded words belongs to neither.
      boolean adjacent = !set.isEmpty() && between.isBlank();
      if (!adjacent || !set.equals(word.set())) {
        flush(decoded, pending, set);
      }
      decoded.append(adjacent ? "" : between);
      pending.writeBytes(word.bytes());
      set = word.set();
      at = word.end();
      plain = at;
    }
    flush(decoded, pending, set);
    return decoded.append(text, plain, text.length()).toString();
  }

  private static void flush(StringBuilder to, ByteArrayOutputStream pending, String set) {
    if (pending.size() > 0) {
      to.append(Letters.read(pending.toByteArray(), Optional.of(set)).text());
      pending.reset();
    }
  }

  private static @Nullable Word word(String text, int at) {
    int first = text.indexOf('?', at + 2);
    int second = first < 0 || first - at > 60 ? -1 : text.indexOf('?', first + 1);
    if (second != first + 2) {
      return null;
    }
    int end = text.indexOf("?=", second + 1);
    if (end < 0 || end - second > 20_000) {
      return null;
    }
    String content = text.substring(second + 1, end);
    byte[] bytes =
        switch (text.charAt(first + 1)) {
          case 'B', 'b' -> base64(content);
          case 'Q', 'q' -> quoted(content);
          default -> null;
        };
    String set = Labels.clean(text.substring(at + 2, first));
    return bytes == null || set.isEmpty() ? null : new Word(set, bytes, end + 2);
  }

  private static byte @Nullable [] base64(String content) {
    var kept = new StringBuilder();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '+' || c == '/') {
        kept.append(c);
      }
    }
    kept.setLength(kept.length() % 4 == 1 ? kept.length() - 1 : kept.length());
    try {
      return Base64.getDecoder().decode(kept.toString());
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static byte[] quoted(String content) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int high = c == '=' && i + 2 < content.length() ? digit(content.charAt(i + 1)) : -1;
      int low = high < 0 ? -1 : digit(content.charAt(i + 2));
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c == '_' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static int digit(char c) {
    return Character.digit(c, 16);
  }
}
