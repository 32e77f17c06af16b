package heard.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds the lines of a mail that its writer did not write: quoted ones, and the signature. */
final class Quotes {
  private static final int SIGNATURE = 15;

  private final List<String> lines;
  private final boolean[] marked;

  Quotes(List<String> lines) {
    this.lines = lines;
    this.marked = new boolean[lines.size()];
  }

  boolean[] marked() {
    int rest = lines.size();
    for (int i = 0; i < lines.size() && rest == lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(">") || line.startsWith("|> ")) {
        marked[i] = true;
        attribution(i);
      } else if (original(line) || outlook(i)) {
        rest = i;
      }
    }
    int quoted = rule(rest);
    Arrays.fill(marked, quoted, lines.size(), true);
    signature(quoted);
    return marked;
  }

  /** A line that draws a line above the quoted mail belongs to it. */
  private int rule(int rest) {
    int first = rest;
    for (int i = rest - 1; rest < lines.size() && i >= 0 && i > rest - 4; i--) {
      if (drawn(lines.get(i))) {
        first = i;
      } else if (!lines.get(i).isBlank()) {
        break;
      }
    }
    return first;
  }

  private static boolean drawn(String line) {
    String bare = line.strip();
    return bare.length() > 4 && bare.chars().allMatch(c -> c == '_' || c == '-' || c == '*');
  }

  /** The line, or the few lines, that say who wrote what is quoted from here on. */
  private void attribution(int quote) {
    int last = quote - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    if (last < 0 || marked[last] || quote - last > 3 || !wrote(lines.get(last))) {
      return;
    }
    int first = last;
    while (first > 0
        && last - first < 2
        && !begins(lines.get(first))
        && !lines.get(first - 1).isBlank()) {
      first--;
    }
    int from = begins(lines.get(first)) ? first : last;
    for (int i = from; i < quote; i++) {
      marked[i] = true;
    }
  }

  private static boolean wrote(String line) {
    String bare = line.strip().toLowerCase(Locale.ROOT);
    if (!bare.endsWith(":") || bare.length() > 300) {
      return false;
    }
    String said = bare.substring(0, bare.length() - 1).strip();
    return QuoteWords.WROTE.stream().anyMatch(w -> said.endsWith(w) || said.contains(w + " "));
  }

  /** A day, a name or an address stands in it. */
  private static boolean begins(String line) {
    String bare = line.strip().toLowerCase(Locale.ROOT);
    return bare.startsWith("on ")
        || bare.startsWith("den ")
        || bare.startsWith("am ")
        || bare.startsWith("le ")
        || bare.startsWith("el ")
        || bare.startsWith("op ")
        || bare.startsWith("på ")
        || (!bare.isEmpty() && Character.isDigit(bare.charAt(0)));
  }

  private static boolean original(String line) {
    if (!line.startsWith("--") && !line.startsWith("__")) {
      return false;
    }
    String bare = line.toLowerCase(Locale.ROOT);
    return bare.length() < 120 && QuoteWords.ORIGINAL.stream().anyMatch(bare::contains);
  }

  /** A block of a header: "From:" and at least two more fields in the lines after it. */
  private boolean outlook(int at) {
    if (!QuoteWords.FROM.contains(field(lines.get(at)))) {
      return false;
    }
    int more = 0;
    for (int i = at + 1; i < Math.min(at + 8, lines.size()); i++) {
      more += QuoteWords.MORE.contains(field(lines.get(i))) ? 1 : 0;
    }
    return more >= 2;
  }

  private static String field(String line) {
    String bare = line.replace("*", "").strip();
    int colon = bare.indexOf(':');
    return colon < 2 || colon > 16 ? "" : bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
  }

  /** After "-- " (RFC 3676 §4.3), or what a phone adds below the last words. */
  private void signature(int until) {
    int last = until - 1;
    while (last >= 0 && (marked[last] || lines.get(last).isBlank())) {
      last--;
    }
    while (last >= 0 && added(lines.get(last))) {
      marked[last] = true;
      last--;
      while (last >= 0 && lines.get(last).isBlank()) {
        last--;
      }
    }
    for (int i = last; i >= 0 && i > last - SIGNATURE; i--) {
      String line = lines.get(i);
      if (line.equals("-- ") || line.stripTrailing().equals("--")) {
        for (int j = i; j <= last; j++) {
          marked[j] = true;
        }
      }
    }
  }

  private static boolean added(String line) {
    String bare = line.strip().toLowerCase(Locale.ROOT);
    return bare.length() < 120 && QuoteWords.PHONES.stream().anyMatch(bare::startsWith);
  }
}
