package heard.feedback;

import java.util.Locale;
import java.util.Optional;

/** What sort of thing a customer tells us. */
public enum Kind {
  COMPLAINT,
  COMPLIMENT,
  QUESTION,
  /** They did not say, or could not decide. */
  UNSURE;

  /** The word of the API and of the form. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> of(String word) {
    for (Kind kind : values()) {
      if (kind.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
