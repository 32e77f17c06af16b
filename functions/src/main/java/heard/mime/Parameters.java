package heard.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parameters of a header field such as {@code Content-Type}, in the order of RFC 2231 or in the
 * disorder mail programs write: pieces out of order, a missing first one, encoded words in quotes.
 */
record Parameters(String value, Map<String, String> named) {
  private static final int MOST = 100;

  static Parameters of(String field) {
    int end = next(field, 0);
    String value = field.substring(0, end).strip().toLowerCase(Locale.ROOT);
    var plain = new LinkedHashMap<String, String>();
    var pieces = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
    int count = 0;
    for (int at = end + 1; at < field.length() && count < MOST; count++) {
      int stop = next(field, at);
      read(field.substring(at, stop), plain, pieces);
      at = stop + 1;
    }
    pieces.forEach((name, parts) -> plain.put(name, joined(parts)));
    return new Parameters(value, plain);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(named.get(name)).filter(v -> !v.isBlank());
  }

  private record Piece(String text, boolean encoded) {}

  private static void read(
      String part, Map<String, String> plain, Map<String, TreeMap<Integer, Piece>> pieces) {
    int equals = part.indexOf('=');
    if (equals < 1) {
      return;
    }
    String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    String text = unquoted(part.substring(equals + 1).strip());
    int star = name.indexOf('*');
    if (star < 1) {
      plain.putIfAbsent(name, EncodedWords.decode(text));
      return;
    }
    boolean encoded = name.endsWith("*");
    String number = name.substring(star + 1).replace("*", "");
    int place = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0;
    pieces
        .computeIfAbsent(name.substring(0, star), n -> new TreeMap<>())
        .putIfAbsent(place, new Piece(text, encoded));
  }

  /** The set is named once, in the first piece: {@code utf-8'nb'...}. */
  private static String joined(TreeMap<Integer, Piece> parts) {
    Optional<String> set = Optional.empty();
    var bytes = new ByteArrayOutputStream();
    boolean first = true;
    for (Piece piece : parts.values()) {
      String text = piece.text();
      int second = first && piece.encoded() ? text.indexOf('\'', text.indexOf('\'') + 1) : -1;
      if (second > 0) {
        set = Optional.of(text.substring(0, text.indexOf('\'')));
        text = text.substring(second + 1);
      }
      bytes.writeBytes(piece.encoded() ? unescaped(text) : text.getBytes(StandardCharsets.UTF_8));
      first = false;
    }
    return EncodedWords.decode(Letters.read(bytes.toByteArray(), set).text());
  }

  private static byte[] unescaped(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** The next semicolon outside quotes. */
  private static int next(String field, int from) {
    boolean quoted = false;
    for (int i = from; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return field.length();
  }

  private static String unquoted(String text) {
    if (text.length() < 2 || text.charAt(0) != '"') {
      return text;
    }
    var kept = new StringBuilder();
    for (int i = 1; i < text.length() && text.charAt(i) != '"'; i++) {
      if (text.charAt(i) == '\\'
          && i + 1 < text.length()
          && "\"\\".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
      }
      kept.append(text.charAt(i));
    }
    return kept.toString();
  }
}
