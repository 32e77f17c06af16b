package heard.casework;

import heard.casework.Entry.What;
import java.util.Map;

/**
 * The customer let us know that it is no longer wanted.
 *
 * @param why for the others; may be empty
 */
public record Withdraw(String why) implements Act {
  @Override
  public Outcome on(Scene scene) {
    Case head = scene.head();
    if (!head.unfinished()) {
      return new Outcome.Same();
    }
    return Words.tooLong(why).orElseGet(() -> withdrawn(scene, head));
  }

  private Outcome withdrawn(Scene scene, Case head) {
    var writing = Writing.of(scene);
    writing.revision().state(CaseState.WITHDRAWN).promise(head.promise().settled(scene.now()));
    return writing.entry(What.WITHDRAWN, "", Map.of()).note(why).done();
  }
}
