package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** "Got it": the colleague holds the case from now on. */
public record Claim() implements Act {
  @Override
  public Outcome on(Scene scene) {
    Case head = scene.head();
    boolean theirs = head.owner().filter(scene.by().id()::equals).isPresent();
    if (theirs && head.held().isEmpty()) {
      return new Outcome.Same();
    }
    if (!head.unfinished()) {
      return new Outcome.Refused(Reason.NOT_OPEN);
    }
    var facts = new HashMap<String, String>();
    facts.put(Fact.NAME, scene.by().givenName());
    if (toldOther(scene.file().entries(), scene.by().givenName())) {
      facts.put(Fact.TOLD_OTHER, "true");
    }
    var writing = Writing.of(scene);
    writing.revision().owner(scene.by().id(), scene.by().givenName()).admitted();
    if (head.held().isPresent()) {
      facts.put(Fact.ADMITTED, "true");
      Promise.What what = head.promise().what();
      Promise fresh =
          head.promise().next(what, scene.charter().workingDays(scene.now(), head.customer(), 1));
      return writing.promising(What.OWNED, "", facts, fresh).done();
    }
    return writing.entry(What.OWNED, "", Map.copyOf(facts)).done();
  }

  /** Whether the name the customer was told last is another one. */
  private static boolean toldOther(List<Entry> entries, String name) {
    return entries.stream()
        .filter(e -> e.what() == What.OWNED || e.what() == What.HANDED_OVER)
        .reduce((first, second) -> second)
        .filter(last -> !name.equals(last.facts().get(Fact.NAME)))
        .isPresent();
  }
}
