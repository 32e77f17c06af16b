package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import java.util.List;
import java.util.Map;

/**
 * Two cases belong together; each then names the other.
 *
 * @param other as it was read
 */
public record Link(Case other) implements Act {
  @Override
  public Outcome on(Scene scene) {
    Case head = scene.head();
    if (head.reference().equals(other.reference())) {
      return new Outcome.Refused(Reason.SAME_CASE);
    }
    if (head.linked().contains(other.reference())) {
      return new Outcome.Same();
    }
    Scene beside =
        new Scene(
            new CaseFile(other, List.of(), List.of()),
            scene.by(),
            scene.organisation(),
            scene.charter(),
            scene.now(),
            scene.key());
    return linked(scene, other).beside(linked(beside, head).change()).done();
  }

  private static Writing linked(Scene scene, Case to) {
    var writing = Writing.of(scene);
    writing.revision().linked(to.reference());
    return writing.entry(What.LINKED, "", Map.of(Fact.TO, to.reference().text()));
  }
}
