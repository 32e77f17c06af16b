package heard.casework;

import heard.casework.Outcome.Reason;
import heard.feedback.Feedback;
import java.util.Optional;

/** What is wrong with words somebody typed. */
final class Words {
  /** Fillers of Hangul, and the empty pattern of Braille. */
  private static final String EMPTY_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

  private Words() {}

  /** Whether there is anything to read in them. */
  static boolean say(String text) {
    return text.codePoints().anyMatch(Words::shows);
  }

  static Optional<Outcome> wrong(String text) {
    return wrong(text, Feedback.LONGEST_MESSAGE);
  }

  /**
   * @param longest in characters (code points)
   */
  static Optional<Outcome> wrong(String text, int longest) {
    return !say(text) ? Optional.of(new Outcome.Refused(Reason.NO_WORDS)) : tooLong(text, longest);
  }

  static Optional<Outcome> tooLong(String text) {
    return tooLong(text, Feedback.LONGEST_MESSAGE);
  }

  private static Optional<Outcome> tooLong(String text, int longest) {
    return text.codePointCount(0, text.length()) > longest
        ? Optional.of(new Outcome.Refused(Reason.TOO_LONG))
        : Optional.empty();
  }

  /** Spaces of any width, and what only looks like one, say nothing. */
  private static boolean shows(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          false;
      default -> EMPTY_LETTERS.indexOf(c) < 0;
    };
  }
}
