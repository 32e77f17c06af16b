package heard.triage;

import java.util.List;

/**
 * Words that speak for something.
 *
 * @param exact whether they must stand in exactly this form, not only with these stems
 * @param weight how much they speak for it
 */
record Phrase(List<String> words, boolean exact, int weight) {
  Phrase {
    words = List.copyOf(words);
  }

  boolean at(List<Word> text, int place) {
    if (place + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = text.get(place + i);
      if (!words.get(i).equals(exact ? word.plain() : word.stem())) {
        return false;
      }
    }
    return true;
  }
}
