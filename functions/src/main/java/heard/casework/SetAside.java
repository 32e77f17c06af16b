package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import java.time.Instant;
import java.util.Map;

/**
 * "Later today": the colleague holds it and is reminded.
 *
 * @param until when
 */
public record SetAside(Instant until) implements Act {
  @Override
  public Outcome on(Scene scene) {
    if (!scene.head().unfinished()) {
      return new Outcome.Refused(Reason.NOT_OPEN);
    }
    if (!until.isAfter(scene.now())) {
      return new Outcome.Refused(Reason.IN_THE_PAST);
    }
    // A reminder after the promise would come too late to help.
    if (until.isAfter(scene.head().promise().by())) {
      return new Outcome.Refused(Reason.TOO_FAR);
    }
    var writing = Writing.of(scene).taken(scene);
    return writing.entry(What.SET_ASIDE, "", Map.of(Fact.UNTIL, until.toString())).done();
  }
}
