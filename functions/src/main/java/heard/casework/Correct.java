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
    Map<String, String> facts =
        Map.of(
            Fact.KIND,
            next.kind().word(),
            "topic",
            next.topic().word(),
            "place",
            next.place().orElse(""),
            "severity",
            next.severity().name());
    Promise promise = scene.head().promise();
    if (next.kind() != Kind.COMPLIMENT && promise.what() == Promise.What.PRAISE_PASSED_ON) {
      // Whoever did not praise was promised the wrong thing, and waits for a word.
      var by = scene.charter().workingDays(scene.now(), scene.head().customer(), 1);
      writing.revision().state(CaseState.OPEN);
      return writing
          .promising(What.CORRECTED, "", facts, promise.next(Promise.What.FIRST_WORD, by))
          .done();
    }
    return writing.entry(What.CORRECTED, "", facts).done();
  }
}
