package heard.customer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A country Heard serves: its money, its clock and its languages.
 *
 * @param id the ISO 3166-1 country code
 * @param currency ISO 4217
 * @param zone where the customers of this market live unless they say otherwise
 * @param languages first the one to fall back to
 * @param smsSender what texts are signed with, at most 11 of a–z, 0–9 and space; empty where none
 *     is registered
 * @param turnTo where a customer can turn who is not content with our answer, in their words
 * @param brand whose pages and letters its customers get
 */
public record Market(
    String id,
    String currency,
    ZoneId zone,
    List<Language> languages,
    Optional<String> smsSender,
    Optional<String> turnTo,
    Brand brand) {
  public Market {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a market without a language: " + id);
    }
  }

  /** The market of somebody of whom we know no more than the language. */
  public static String of(Language spoken) {
    return switch (spoken) {
      case SV -> "SE";
      case FI -> "FI";
      case NB, EN -> "NO";
    };
  }
}
