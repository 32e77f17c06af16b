package heard.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A language Heard writes in. Country and language are two things: Swedish is read in Finland too.
 */
public enum Language {
  EN("en"),
  NB("nb"),
  SV("sv"),
  FI("fi");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, as used in {@code lang} attributes, file names and the API. */
  public String tag() {
    return tag;
  }

  /**
   * The language for a BCP 47 tag, by its primary subtag: {@code no} and {@code nn} read as bokmål.
   *
   * @return English when Heard does not write that language
   */
  public static Language of(String tag) {
    Language found = find(tag);
    return found == null ? EN : found;
  }

  /**
   * The best language for an {@code Accept-Language} header (RFC 9110 §12.5.4). Not {@code
   * Locale.lookup}, which answers English to {@code nn-NO,nn,en}.
   */
  public static Language negotiate(String header) {
    Language best = EN;
    double weight = 0;
    for (String range : header.split(",", 30)) {
      String[] parts = range.strip().split(";", 2);
      Language language = find(parts[0]);
      double q = parts.length == 1 ? 1 : quality(parts[1]);
      if (language != null && q > weight) {
        best = language;
        weight = q;
      }
    }
    return best;
  }

  /** Whether Heard writes the language of this tag. */
  public static boolean knows(String tag) {
    return find(tag) != null;
  }

  private static double quality(String parameter) {
    String text = parameter.strip();
    try {
      return text.regionMatches(true, 0, "q=", 0, 2) ? weight(text.substring(2)) : 1;
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }

  private static double weight(String number) {
    return Math.min(1, Double.parseDouble(number));
  }

  private static @Nullable Language find(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "en" -> EN;
      case "nb", "no", "nn" -> NB;
      case "sv" -> SV;
      case "fi" -> FI;
      default -> null;
    };
  }
}
