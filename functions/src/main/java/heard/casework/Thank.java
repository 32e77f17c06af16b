package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import java.util.List;
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
    if (given(entries, id)) {
      return new Outcome.Same();
    }
    return Words.wrong(text, LONGEST)
        .orElseGet(
            () ->
                Writing.of(scene)
                    .entry(What.PRAISE_ANSWERED, text, Map.of(Fact.NAME, scene.by().givenName()))
                    .done());
  }

  /** Whether this colleague has answered it. */
  public static boolean given(List<Entry> entries, String colleague) {
    return entries.stream()
        .filter(e -> e.what() == What.PRAISE_ANSWERED)
        .anyMatch(e -> e.who().filter(colleague::equals).isPresent());
  }
}
