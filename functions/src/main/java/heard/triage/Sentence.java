package heard.triage;

import heard.customer.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, and how much of it speaks for which kind.
 *
 * @param because the phrases found
 */
record Sentence(
    String text, int complaint, int compliment, int question, boolean aside, List<String> because) {
  private static final int NEGATION_REACH = 3;

  /** Cut at full stops, question and exclamation marks and line ends. */
  static List<Sentence> of(String text, Language language) {
    var sentences = new ArrayList<Sentence>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length() || ends(text, i);
      if (end && i > from) {
        String part = text.substring(from, Math.min(i + 1, text.length())).strip();
        if (part.codePoints().anyMatch(Character::isLetter)) {
          sentences.add(read(part, language));
        }
        from = i + 1;
      }
    }
    return sentences;
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
    return c == '\n' || c == '?' || c == '!' || (c == '.' && last && !number(text, i));
  }

  /** "21. november" goes on. */
  private static boolean number(String text, int i) {
    return i > 0
        && Character.isDigit(text.charAt(i - 1))
        && i + 2 < text.length()
        && !Character.isUpperCase(text.charAt(i + 2));
  }

  private static Sentence read(String text, Language language) {
    Lexicon lexicon = Lexicon.of(language);
    List<Word> words = Stemmer.of(language).words(text);
    var because = new ArrayList<String>();
    int complaint = 0;
    int compliment = 0;
    int question = text.endsWith("?") ? 2 : 0;
    boolean aside = false;
    boolean solved = false;
    // What stands after a "but" is what they mean.
    int weight = 1;
    for (int i = 0; i < words.size(); i++) {
      solved |= lexicon.longest("solved", words, i).isPresent();
      weight = lexicon.longest("but", words, i).isPresent() ? 2 : weight;
      int skip = lexicon.longest("neutral", words, i).map(p -> p.words().size()).orElse(0);
      if (skip > 0) {
        i += skip - 1;
        continue;
      }
      aside |= lexicon.longest("aside", words, i).isPresent();
      var asked = lexicon.longest("question", words, i);
      question += asked.map(Phrase::weight).orElse(0);
      var bad = lexicon.longest("complaint", words, i);
      var good = lexicon.longest("compliment", words, i);
      int length = 1;
      if (bad.isPresent()
          && bad.get().words().size() >= good.map(p -> p.words().size()).orElse(0)) {
        length = bad.get().words().size();
        boolean denied = !bad.get().exact() && denied(lexicon, words, i);
        complaint += denied ? 0 : weight * bad.get().weight();
        because.add(said(text, words, i, length));
      } else if (good.isPresent()) {
        length = good.get().words().size();
        boolean denied = denied(lexicon, words, i);
        complaint += denied ? weight * good.get().weight() : 0;
        compliment += denied ? 0 : weight * good.get().weight();
        because.add(said(text, words, i, length));
      } else if (asked.isPresent()) {
        because.add(said(text, words, i, asked.get().words().size()));
      }
      i += length - 1;
    }
    // A complaint that was put right is no longer one.
    return solved
        ? new Sentence(text, complaint / 2, compliment + 1, question, aside, because)
        : new Sentence(text, complaint, compliment, question, aside, because);
  }

  private static boolean denied(Lexicon lexicon, List<Word> words, int place) {
    for (int i = Math.max(0, place - NEGATION_REACH); i < place; i++) {
      if (lexicon.longest("negation", words, i).isPresent()
          || words.get(i).plain().endsWith("n't")) {
        return true;
      }
    }
    return false;
  }

  private static String said(String text, List<Word> words, int from, int length) {
    int end = words.get(Math.min(from + length, words.size()) - 1).end();
    return text.substring(words.get(from).start(), Math.min(end, text.length()));
  }

  int words() {
    return text.split("\\s+", -1).length;
  }

  boolean complains() {
    return complaint >= 2 && complaint > compliment && !asks();
  }

  boolean praises() {
    return compliment >= 2 && compliment >= complaint && !asks();
  }

  boolean asks() {
    return question >= 2 && question > 2 * complaint && question >= compliment;
  }
}
