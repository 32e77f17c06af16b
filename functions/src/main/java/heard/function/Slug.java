package heard.function;

import java.text.Normalizer;
import java.util.Locale;

/** What a name becomes in an address: what is left of it in plain letters and digits. */
final class Slug {
  private static final int LONGEST = 36;

  private Slug() {}

  /** Empty where nothing is left. */
  static String of(String name) {
    String plain =
        Normalizer.normalize(
                name.toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae"),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-", "");
    return plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
  }
}
