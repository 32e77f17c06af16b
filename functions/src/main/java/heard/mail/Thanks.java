package heard.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A plain "thank you", which asks for nothing: short, grateful, and nothing in it that may be more
 * than thanks.
 */
public final class Thanks {
  private static final int MOST_WORDS = 25;

  private static final List<String> GRATEFUL =
      List.of("thank", "takk", "tack", "kiitos", "kiitoksia", "kiitän", "thx", "cheers");

  private static final Set<String> MORE =
      Set.of(
          "but",
          "however",
          "still",
          "not",
          "never",
          "didn",
          "doesn",
          "isn",
          "wasn",
          "hasn",
          "haven",
          "won",
          "when",
          "why",
          "how",
          "wrong",
          "broken",
          "again",
          "unfortunately",
          "please",
          "men",
          "ikke",
          "ikkje",
          "fortsatt",
          "fremdeles",
          "når",
          "hvorfor",
          "hvordan",
          "feil",
          "igjen",
          "dessverre",
          "ødelagt",
          "mangler",
          "inte",
          "fortfarande",
          "ännu",
          "när",
          "varför",
          "hur",
          "fel",
          "igen",
          "tyvärr",
          "trasig",
          "saknas",
          "ej",
          "mutta",
          "ei",
          "eivät",
          "vielä",
          "edelleen",
          "milloin",
          "miksi",
          "miten",
          "väärin",
          "taas",
          "valitettavasti",
          "rikki",
          "puuttuu",
          "kuitenkin",
          "vaan");

  private Thanks() {}

  /**
   * @param words what its writer says now, without what they quote
   */
  public static boolean only(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    List<String> said =
        List.of(small.split("[^\\p{L}]+", MOST_WORDS + 3)).stream()
            .filter(w -> !w.isEmpty())
            .toList();
    return !said.isEmpty()
        && said.size() <= MOST_WORDS
        && small.length() < 300
        && small.indexOf('?') < 0
        && said.stream().anyMatch(w -> GRATEFUL.stream().anyMatch(w::startsWith))
        && said.stream().noneMatch(MORE::contains);
  }
}
