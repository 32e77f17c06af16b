package heard.mime;

/** Text of {@code format=flowed} (RFC 3676) with its paragraphs in one line each. */
final class Flowed {
  private Flowed() {}

  /**
   * @param deleted whether the space that marks a soft line end is taken away ({@code delsp})
   */
  static String joined(String text, boolean deleted) {
    var joined = new StringBuilder(text.length());
    int depth = -1;
    for (String line : text.split("\n", -1)) {
      int quotes = quotes(line);
      String words = line.substring(quotes);
      String bare = words.startsWith(" ") ? words.substring(1) : words;
      if (quotes != depth) {
        joined.append(depth >= 0 && !ended(joined) ? "\n" : "");
        joined.append(">".repeat(quotes)).append(quotes > 0 ? " " : "");
      }
      boolean soft = bare.endsWith(" ") && !bare.equals("-- ");
      joined.append(soft && deleted ? bare.substring(0, bare.length() - 1) : bare);
      joined.append(soft ? "" : "\n");
      depth = soft ? quotes : -1;
    }
    return joined.toString().strip();
  }

  private static boolean ended(StringBuilder text) {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }

  private static int quotes(String line) {
    int quotes = 0;
    while (quotes < line.length() && line.charAt(quotes) == '>') {
      quotes++;
    }
    return quotes;
  }
}
