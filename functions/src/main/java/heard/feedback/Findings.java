package heard.feedback;

import heard.customer.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a text was taken to be, why, and what else is in it.
 *
 * @param language the one it is written in, when that can be told
 * @param guesses each with its evidence
 * @param parts what it says, when that is several things: the first keeps the reference
 */
public record Findings(
    Understanding understood, Optional<Language> language, List<Guess> guesses, List<Part> parts) {
  public Findings {
    guesses = List.copyOf(guesses);
    parts = List.copyOf(parts);
  }

  /** Sentences that are of one kind. */
  public record Part(Kind kind, String text) {}

  /** Only what somebody chose themselves. */
  public static Findings of(Understanding understood) {
    return new Findings(understood, Optional.empty(), List.of(), List.of());
  }
}
