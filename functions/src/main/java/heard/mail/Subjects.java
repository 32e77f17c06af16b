package heard.mail;

import java.util.Locale;
import java.util.Set;

/** Subjects without what mail programs put before them when somebody answers or forwards. */
public final class Subjects {
  private static final Set<String> PREFIXES =
      Set.of(
          "re",
          "sv",
          "vs",
          "aw",
          "antw",
          "ref",
          "rif",
          "res",
          "odp",
          "vast",
          "svar",
          "fw",
          "fwd",
          "vb",
          "vl",
          "wg",
          "tr",
          "rv",
          "doorst",
          "vidarebefordrat",
          "videresendt");

  private Subjects() {}

  /** {@code Re: SV: [2] The lamp} is {@code The lamp}. */
  public static String stripped(String subject) {
    String rest = subject.strip();
    for (int colon = rest.indexOf(':'); colon > 0 && colon <= 18; colon = rest.indexOf(':')) {
      String before = rest.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      int bracket = before.indexOf('[') > 0 ? before.indexOf('[') : before.indexOf('(');
      String prefix = bracket > 0 ? before.substring(0, bracket).strip() : before;
      if (!PREFIXES.contains(prefix)) {
        return rest;
      }
      rest = rest.substring(colon + 1).strip();
    }
    return rest;
  }

  /** Whether it says of itself that it answers something. */
  public static boolean answers(String subject) {
    return stripped(subject).length() < subject.strip().length();
  }
}
