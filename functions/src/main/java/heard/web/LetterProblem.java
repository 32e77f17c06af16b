package heard.web;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.customer.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Why a letter cannot be published.
 *
 * @param in the language it is written in
 * @param part {@code subject}, {@code body} or {@code sms}
 * @param fault a code, such as {@code NO_FALLBACK}
 * @param about the blank it is about
 */
public record LetterProblem(Language in, String part, String fault, String about) {
  /**
   * Why a draft cannot go out.
   *
   * @param in the language to write in first, where nothing is written at all
   */
  public static List<LetterProblem> of(LetterFile file, Language in) {
    return Wording.drafted(file.id(), Optional.of(file)).covered(false).isEmpty()
        ? of(Map.of(in, LetterText.EMPTY))
        : of(file.next());
  }

  /** Everything that is wrong with what would go out, in the order of the languages. */
  public static List<LetterProblem> of(Map<Language, LetterText> texts) {
    return each(texts, LetterTags::wrong);
  }

  /** Why it cannot even be kept as a draft. */
  public static List<LetterProblem> tooLong(Map<Language, LetterText> texts) {
    return each(texts, LetterTags::tooLong);
  }

  private static List<LetterProblem> each(
      Map<Language, LetterText> texts, Function<LetterText, List<LetterTags.Wrong>> rule) {
    return Arrays.stream(Language.values())
        .filter(texts::containsKey)
        .flatMap(
            language ->
                rule.apply(texts.getOrDefault(language, LetterText.EMPTY)).stream()
                    .map(w -> new LetterProblem(language, w.part(), w.fault().name(), w.about())))
        .toList();
  }

  /** As a sentence that says what to do about it. */
  public String said(Language language) {
    var texts = Texts.of(language);
    String example = "{{" + about + "|…}}";
    return Texts.of(in).get("language")
        + ", "
        + texts.get("letters." + part)
        + ": "
        + texts.get(
            "letters.wrong." + fault.toLowerCase(Locale.ROOT).replace('_', '-'),
            "blank",
            about,
            "example",
            example);
  }
}
