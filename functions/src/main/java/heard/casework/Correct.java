package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import java.util.Map;
import java.util.Optional;

/** What we understood is put right; what is empty stays as it is. */
public record Correct(
    Optional<Kind> kind, Optional<Topic> topic, Optional<String> place, Optional<Severity> severity)
    implements Act {
  @Override
  public Outcome on(Scene scene) {
    if (place.isPresent() && place.flatMap(scene.organisation()::place).isEmpty()) {
      return new Outcome.Refused(Reason.NO_SUCH_PLACE);
    }
    Understanding seen = scene.head().understood();
    var next =
        new Understanding(
            kind.orElse(seen.kind()),
            topic.orElse(seen.topic()),
            place.or(seen::place),
            severity.orElse(seen.severity()));
    if (next.equals(seen)) {
      return new Outcome.Same();
    }
    var writing = Writing.of(scene);
    writing.revision().understood(next);
    return writing
        .entry(
            What.CORRECTED,
            "",
            Map.of(
                Fact.KIND,
                next.kind().word(),
                "topic",
                next.topic().word(),
                "place",
                next.place().orElse(""),
                "severity",
                next.severity().name()))
        .done();
  }
}
