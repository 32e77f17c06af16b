package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.staff.Role;
import java.util.HashMap;

/**
 * A manager does not give what a colleague asked for.
 *
 * @param remedy the id of what was asked for
 * @param why for the colleague; the customer never reads it
 */
public record Refuse(String remedy, String why) implements Act {
  @Override
  public Outcome on(Scene scene) {
    if (scene.by().role() != Role.MANAGER) {
      return new Outcome.Refused(Reason.NOT_A_MANAGER);
    }
    return Request.of(scene.file().entries(), remedy)
        .map(
            asked -> {
              var facts = new HashMap<>(asked.remedy().facts());
              facts.put(Fact.COLLEAGUE, asked.by());
              facts.put(Fact.NAME, scene.by().givenName());
              return Writing.of(scene).entry(What.APPROVAL_REFUSED, "", facts).note(why).done();
            })
        .orElseGet(() -> new Outcome.Refused(Reason.NO_SUCH_REQUEST));
  }
}
