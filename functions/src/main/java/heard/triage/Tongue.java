package heard.triage;

import heard.customer.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a text, by its most common words and its letters.
 *
 * @param sure from 0 to 1
 */
record Tongue(Language language, double sure) {
  private static final int ENOUGH_WORDS = 400;

  /** Words that only one of them writes, where the stop words of neighbours are alike. */
  private static final List<String> NORWEGIAN =
      List.of(
          "ikke", "jeg", "meg", "deg", "hva", "hvor", "noe", "fra", "av", "etter", "ble", "hei",
          "takk", "hun", "dere", "deres", "men", "på", "og");

  private static final List<String> SWEDISH =
      List.of(
          "inte", "jag", "mig", "dig", "vad", "var", "något", "från", "av", "efter", "blev", "hej",
          "tack", "hon", "ni", "er", "men", "på", "och", "är", "för");

  private static final List<String> FINNISH =
      List.of(
          "ei", "en", "ja", "on", "oli", "että", "mutta", "kun", "hei", "kiitos", "minä", "teidän",
          "myös", "vain", "niin", "ole", "sen");

  private static final List<String> ENGLISH =
      List.of(
          "the", "and", "i", "you", "my", "was", "is", "not", "it", "hello", "thanks", "have",
          "your", "this", "with", "but", "for");

  /** Empty when nothing speaks for any. */
  static Optional<Tongue> of(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    Optional<Language> best = Optional.empty();
    double most = 0;
    double second = 0;
    for (Language language : Language.values()) {
      double speaks = words(small, language) + letters(small, language) + looks(small, language);
      if (speaks > most) {
        second = most;
        most = speaks;
        best = Optional.of(language);
      } else {
        second = Math.max(second, speaks);
      }
    }
    double share = most == 0 ? 0 : most / (most + second);
    return best.map(language -> new Tongue(language, share));
  }

  private static double words(String text, Language language) {
    List<String> own =
        switch (language) {
          case EN -> ENGLISH;
          case NB -> NORWEGIAN;
          case SV -> SWEDISH;
          case FI -> FINNISH;
        };
    Stemmer stemmer = Stemmer.of(language);
    Lexicon lexicon = Lexicon.of(language);
    double speaks = 0;
    for (Word word : stemmer.words(text.length() > 2_000 ? text.substring(0, 2_000) : text)) {
      speaks += lexicon.knows(word) ? 0.8 : 0;
    }
    for (String word : text.split("[^\\p{L}']+", ENOUGH_WORDS)) {
      speaks += stemmer.common(word) ? 1 : 0;
      speaks += own.contains(word) ? 1 : 0;
    }
    return speaks;
  }

  /** How words of a language begin, end and are spelled. */
  private static double looks(String text, Language language) {
    List<String> parts =
        switch (language) {
          case EN -> List.of("th", "wh", "ing ", "ed ", "ough", "tion ");
          case NB -> List.of("kk", "kj", "hv", "gj", "øy", "ei", "ene ", "eg ");
          case SV -> List.of("ck", "arna ", "orna ", "ör", "är", "ig ", "ade ");
          case FI ->
              List.of(
                  "ssa ", "sta ", "lla ", "lle ", "ksi ", "nen ", "tte ", "vat ", "in ", "uo", "yö",
                  "ie", "kk");
        };
    String within =
        text.substring(0, Math.min(text.length(), 2_000)).replaceAll("[^\\p{L}]+", " ") + " ";
    double speaks = 0;
    for (String part : parts) {
      for (int at = within.indexOf(part); at >= 0; at = within.indexOf(part, at + 1)) {
        speaks += 0.35;
      }
    }
    return speaks;
  }

  private static double letters(String text, Language language) {
    double speaks = 0;
    for (int i = 0; i < Math.min(text.length(), 2_000); i++) {
      char c = text.charAt(i);
      boolean doubled = i > 0 && text.charAt(i - 1) == c && "aeiouyäö".indexOf(c) >= 0;
      speaks +=
          switch (language) {
            case NB -> c == 'ø' || c == 'æ' ? 1 : c == 'å' ? 0.3 : 0;
            case SV -> c == 'ö' || c == 'ä' ? 0.5 : c == 'å' ? 0.4 : 0;
            case FI -> c == 'ä' || c == 'ö' ? 0.4 : doubled ? 0.7 : 0;
            case EN -> 0;
          };
    }
    return speaks;
  }
}
