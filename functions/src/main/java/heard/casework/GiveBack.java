package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import java.util.Map;

/**
 * "Not me": the team has it again.
 *
 * @param why for the others; may be empty
 */
public record GiveBack(String why) implements Act {
  @Override
  public Outcome on(Scene scene) {
    if (scene.head().owner().filter(scene.by().id()::equals).isEmpty()) {
      return new Outcome.Refused(Reason.NOT_THE_OWNER);
    }
    var writing = Writing.of(scene);
    writing.revision().unowned();
    return writing.entry(What.GIVEN_BACK, "", Map.of()).note(why).done();
  }
}
