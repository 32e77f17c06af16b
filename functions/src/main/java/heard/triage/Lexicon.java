package heard.triage;

import heard.customer.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The word lists of one language: {@code triage/<language>.txt}, in sections. Somebody who does not
 * program can change them.
 */
final class Lexicon {
  private static final Map<Language, Lexicon> ALL = new EnumMap<>(Language.class);

  /** By section, then by the first word of a phrase. */
  private final Map<String, Map<String, List<Phrase>>> sections = new HashMap<>();

  private Lexicon(Language language) {
    Stemmer stemmer = Stemmer.of(language);
    String section = "";
    for (String line : text(language).lines().toList()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.indexOf(']'));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        add(section, line.strip(), stemmer);
      }
    }
  }

  static synchronized Lexicon of(Language language) {
    return ALL.computeIfAbsent(language, Lexicon::new);
  }

  /** The longest phrase of a section that begins at a place. */
  Optional<Phrase> longest(String section, List<Word> text, int place) {
    Map<String, List<Phrase>> phrases = sections.getOrDefault(section, Map.of());
    Word word = text.get(place);
    Optional<Phrase> longest = Optional.empty();
    for (String first : List.of("!" + word.plain(), word.stem())) {
      for (Phrase phrase : phrases.getOrDefault(first, List.of())) {
        int length = longest.map(p -> p.words().size()).orElse(0);
        if (phrase.words().size() > length && phrase.at(text, place)) {
          longest = Optional.of(phrase);
        }
      }
    }
    return longest;
  }

  /** Whether any phrase begins with it. */
  boolean knows(Word word) {
    return sections.values().stream()
        .anyMatch(s -> s.containsKey(word.stem()) || s.containsKey("!" + word.plain()));
  }

  private void add(String section, String line, Stemmer stemmer) {
    int space = line.lastIndexOf(' ');
    boolean weighted = space > 0 && line.substring(space + 1).matches("[0-9]");
    int weight = weighted ? Integer.parseInt(line.substring(space + 1)) : 1;
    boolean exact = line.startsWith("!");
    String words = line.substring(exact ? 1 : 0, weighted ? space : line.length());
    List<String> found =
        stemmer.words(words.toLowerCase(Locale.ROOT)).stream()
            .map(w -> exact ? w.plain() : w.stem())
            .toList();
    sections
        .computeIfAbsent(section, s -> new HashMap<>())
        .computeIfAbsent((exact ? "!" : "") + found.getFirst(), f -> new ArrayList<>())
        .add(new Phrase(found, exact, weight));
  }

  private static String text(Language language) {
    String file = "/triage/" + language.tag() + ".txt";
    try (var in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no word list " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
