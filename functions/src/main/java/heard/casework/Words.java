package heard.casework;

import heard.casework.Outcome.Reason;
import heard.feedback.Feedback;
import java.util.Optional;

/** What is wrong with words somebody typed. */
final class Words {
  private Words() {}

  static Optional<Outcome> wrong(String text) {
    return wrong(text, Feedback.LONGEST_MESSAGE);
  }

  /**
   * @param longest in characters (code points)
   */
  static Optional<Outcome> wrong(String text, int longest) {
    return text.isBlank()
        ? Optional.of(new Outcome.Refused(Reason.NO_WORDS))
        : tooLong(text, longest);
  }

  static Optional<Outcome> tooLong(String text) {
    return tooLong(text, Feedback.LONGEST_MESSAGE);
  }

  private static Optional<Outcome> tooLong(String text, int longest) {
    return text.codePointCount(0, text.length()) > longest
        ? Optional.of(new Outcome.Refused(Reason.TOO_LONG))
        : Optional.empty();
  }
}
