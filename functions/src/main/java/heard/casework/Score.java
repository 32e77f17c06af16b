package heard.casework;

import java.util.List;
import java.util.Optional;

/**
 * How it went, in the customer's eyes.
 *
 * @param outcome what came of it, from 1 to 5
 * @param treatment how we dealt with them, from 1 to 5
 */
public record Score(int outcome, int treatment, Optional<String> comment) {
  private static final int LOW = 2;

  public Score {
    if (outcome < 1 || outcome > 5 || treatment < 1 || treatment > 5) {
      throw new IllegalArgumentException("scored " + outcome + " and " + treatment);
    }
  }

  /** Whether somebody else must look at it. */
  public boolean low() {
    return outcome <= LOW || treatment <= LOW;
  }

  /** The last one given on a case. */
  public static Optional<Score> of(List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.what() == Entry.What.SCORED)
        .reduce((first, second) -> second)
        .map(
            e ->
                new Score(
                    Integer.parseInt(e.facts().getOrDefault(Fact.OUTCOME, "")),
                    Integer.parseInt(e.facts().getOrDefault(Fact.TREATMENT, "")),
                    e.text()));
  }
}
