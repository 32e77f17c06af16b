package heard.casework;

import heard.casework.Outcome.Reason;

/**
 * "This keeps happening", with a word for what: kept for learning, the customer never reads it.
 *
 * @param word at most {@value #LONGEST} characters
 */
public record Recur(String word) implements Act {
  private static final int LONGEST = 100;

  @Override
  public Outcome on(Scene scene) {
    String said = word.strip();
    if (said.isEmpty()) {
      return new Outcome.Refused(Reason.NO_WORDS);
    }
    if (scene.head().recurring().filter(said::equals).isPresent()) {
      return new Outcome.Same();
    }
    return Words.wrong(said, LONGEST)
        .orElseGet(
            () -> {
              var writing = Writing.of(scene);
              writing.revision().recurring(said);
              return writing.done();
            });
  }
}
