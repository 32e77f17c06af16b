package heard.web;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.customer.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a letter as they stand: what our own people published, and where they said nothing,
 * what is shipped under the same name.
 *
 * @param ours by language
 */
public record Wording(String letter, Map<Language, LetterText> ours) {
  public Wording {
    ours = Map.copyOf(ours);
  }

  /** The words that go out. */
  public static Wording published(String letter, Optional<LetterFile> file) {
    return new Wording(letter, file.map(LetterFile::published).orElse(Map.of()));
  }

  /** Those that would, if the draft were published. */
  public static Wording drafted(String letter, Optional<LetterFile> file) {
    return new Wording(letter, file.map(LetterFile::next).orElse(Map.of()));
  }

  /** What it says in exactly this language. */
  public Optional<LetterText> in(Language language) {
    return Optional.ofNullable(ours.get(language)).or(() -> LetterBook.shipped(letter, language));
  }

  /** The languages it can be read in. */
  public List<Language> covered(boolean sms) {
    return Arrays.stream(Language.values())
        .filter(l -> in(l).filter(text -> text.says(sms)).isPresent())
        .toList();
  }

  /**
   * The language it is sent in: the customer's, or else one that their market speaks, or English,
   * or any; empty where it says nothing at all.
   *
   * @param market the languages of the customer's market, the likeliest first
   */
  public Optional<Language> spoken(Language wanted, List<Language> market, boolean sms) {
    var chain = new LinkedHashSet<Language>();
    chain.add(wanted);
    chain.addAll(market);
    chain.add(Language.EN);
    chain.addAll(Arrays.asList(Language.values()));
    List<Language> covered = new ArrayList<>(covered(sms));
    return chain.stream().filter(covered::contains).findFirst();
  }
}
