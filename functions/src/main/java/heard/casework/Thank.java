package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import java.util.Map;

/**
 * Two lines from somebody who was praised to the customer who praised them.
 *
 * @param text at most {@value #LONGEST} characters
 */
public record Thank(String text) implements Act {
  private static final int LONGEST = 500;

  @Override
  public Outcome on(Scene scene) {
    var entries = scene.file().entries();
    String id = scene.by().id();
    if (!PassOn.told(entries, id)) {
      return new Outcome.Refused(Reason.NOT_PRAISED);
    }
    boolean thanked =
        entries.stream()
            .anyMatch(
                e -> e.what() == What.PRAISE_ANSWERED && e.who().filter(id::equals).isPresent());
    if (thanked) {
      return new Outcome.Same();
    }
    return Words.wrong(text, LONGEST)
        .orElseGet(
            () ->
                Writing.of(scene)
                    .entry(What.PRAISE_ANSWERED, text, Map.of(Fact.NAME, scene.by().givenName()))
                    .done());
  }
}
