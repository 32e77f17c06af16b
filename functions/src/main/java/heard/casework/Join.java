package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.feedback.Reference;
import heard.feedback.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What opened this case belongs to another: it is said there too, and nothing is left to do here.
 * Nobody is written to.
 *
 * @param other as it was read
 */
public record Join(CaseFile other) implements Act {
  /** What goes along with the words. */
  private static final Set<String> ALONG = Set.of(Trait.MAIL, Trait.SUBJECT, Trait.FILES);

  /** Where a case goes on that nobody took back and that is over all the same. */
  public static Optional<Reference> into(CaseFile file) {
    return file.entries().stream()
        .filter(e -> e.what() == What.WITHDRAWN || e.facts().containsKey(Fact.JOINED))
        .reduce((earlier, later) -> later)
        .filter(last -> file.head().state() == CaseState.WITHDRAWN)
        .flatMap(last -> Reference.parse(last.facts().getOrDefault(Fact.TO, "")));
  }

  @Override
  public Outcome on(Scene scene) {
    Case head = scene.head();
    if (head.reference().equals(other.head().reference())) {
      return new Outcome.Refused(Reason.SAME_CASE);
    }
    Optional<Entry> received =
        scene.file().entries().stream().filter(e -> e.what() == What.RECEIVED).findFirst();
    String words = received.flatMap(Entry::text).orElse(head.gist());
    var saying = new Saying(Saying.Action.REPLY, words, "join#" + head.reference());
    return switch (saying.about(other, scene.charter(), scene.now())) {
      case Saying.Changed(Case next, List<Entry> happened) ->
          joined(scene, received, new Saying.Changed(next, happened));
      case Saying.Same() -> new Outcome.Same();
      case Saying.Wordless() -> new Outcome.Refused(Reason.NO_WORDS);
      case Saying.TooLong() -> new Outcome.Refused(Reason.TOO_LONG);
    };
  }

  private Outcome joined(Scene scene, Optional<Entry> received, Saying.Changed there) {
    Case head = scene.head();
    var into = new Revision(there.next()).linked(head.reference()).same();
    var happened = there.happened().stream().map(e -> with(e, received)).toList();
    var writing = Writing.of(scene);
    writing.revision().admitted().linked(other.head().reference());
    if (head.unfinished()) {
      writing.revision().state(CaseState.WITHDRAWN).promise(head.promise().settled(scene.now()));
    }
    return writing
        .entry(
            What.LINKED, "", Map.of(Fact.TO, other.head().reference().text(), Fact.JOINED, "true"))
        .beside(new Change(into, happened, List.of()))
        .done();
  }

  private static Entry with(Entry entry, Optional<Entry> received) {
    if (entry.what() != What.CUSTOMER_WROTE) {
      return entry;
    }
    var facts = new HashMap<>(entry.facts());
    received.ifPresent(
        r ->
            ALONG.stream()
                .filter(r.facts()::containsKey)
                .forEach(name -> facts.put(name, r.facts().getOrDefault(name, ""))));
    return new Entry(
        entry.number(), entry.at(), entry.what(), entry.by(), entry.who(), entry.text(), facts);
  }
}
