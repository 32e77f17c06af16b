package heard.feedback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words to look for in what somebody wrote. A {@code *} at the end of a word stands for any ending,
 * alone for any word; several words mean that they follow each other.
 */
record Phrases(List<List<String>> all) {
  Phrases {
    all = List.copyOf(all);
  }

  /**
   * @param lists phrases with commas between them
   */
  static Phrases of(String... lists) {
    return new Phrases(
        Arrays.stream(lists)
            .flatMap(list -> Arrays.stream(list.split(",")))
            .map(phrase -> List.of(phrase.strip().split(" ")))
            .toList());
  }

  /** The words of a text: small, without what stands between them. */
  static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{Nd}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  boolean in(List<String> said) {
    return count(said) > 0;
  }

  /** At how many words one of the phrases begins. */
  int count(List<String> said) {
    int found = 0;
    for (int at = 0; at < said.size(); at++) {
      found += longest(said, at) > 0 ? 1 : 0;
    }
    return found;
  }

  /** The words that belong to none of the phrases; a gap stays between those around one. */
  List<String> without(List<String> said) {
    var left = new ArrayList<String>();
    for (int at = 0; at < said.size(); at++) {
      int length = longest(said, at);
      left.add(length == 0 ? said.get(at) : "");
      at += Math.max(0, length - 1);
    }
    return left;
  }

  private int longest(List<String> said, int at) {
    int length = 0;
    for (List<String> phrase : all) {
      if (phrase.size() > length && stands(phrase, said, at)) {
        length = phrase.size();
      }
    }
    return length;
  }

  private static boolean stands(List<String> phrase, List<String> said, int at) {
    if (at + phrase.size() > said.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      String wanted = phrase.get(i);
      String word = said.get(at + i);
      if (wanted.endsWith("*")
          ? !word.startsWith(wanted.substring(0, wanted.length() - 1))
          : !word.equals(wanted)) {
        return false;
      }
    }
    return true;
  }
}
