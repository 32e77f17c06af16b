package heard.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Finds by what line a body is cut into parts when its header does not tell, or tells wrong. */
final class Boundaries {
  private static final int LONGEST = 200;

  private Boundaries() {}

  /** A line of two dashes and more with a field of a part's header right after it. */
  static Optional<String> guess(byte[] raw, int bodyAt) {
    int at = bodyAt;
    while (at < raw.length) {
      int end = HeaderBlock.lineEnd(raw, at);
      if (end - at > 3 && end - at < LONGEST && raw[at] == '-' && raw[at + 1] == '-') {
        int next = HeaderBlock.lineEnd(raw, end);
        if (text(raw, end, next).toLowerCase(Locale.ROOT).startsWith("content-")) {
          String boundary = text(raw, at + 2, end).stripTrailing();
          return Optional.of(boundary.replace("\"", "")).filter(b -> !b.isBlank());
        }
      }
      at = end;
    }
    return Optional.empty();
  }

  private static String text(byte[] raw, int from, int to) {
    return new String(raw, from, Math.min(to - from, LONGEST), StandardCharsets.ISO_8859_1);
  }
}
