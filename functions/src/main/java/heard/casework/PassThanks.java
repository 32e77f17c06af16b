package heard.casework;

import heard.casework.Entry.By;
import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.feedback.Trait;
import heard.staff.Colleague;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plain "thank you" is passed on as a compliment to a colleague who wrote to the customer: it was
 * them who were thanked, so nobody has to be asked whether they may hear of it.
 *
 * @param colleague their id
 */
public record PassThanks(String colleague) implements Act {
  @Override
  public Outcome on(Scene scene) {
    List<Entry> entries = scene.file().entries();
    Optional<Entry> thanks = waiting(entries);
    if (thanks.isEmpty()) {
      return PassOn.told(entries, colleague)
          ? new Outcome.Same()
          : new Outcome.Refused(Reason.NOT_PRAISED);
    }
    return scene
        .organisation()
        .colleague(colleague)
        .filter(Colleague::active)
        .filter(c -> writers(entries).anyMatch(c.id()::equals))
        .map(c -> passed(scene, c, thanks.get()))
        .orElseGet(() -> new Outcome.Refused(Reason.NO_SUCH_COLLEAGUE));
  }

  private static Outcome passed(Scene scene, Colleague to, Entry thanks) {
    var facts =
        Map.of(
            Fact.COLLEAGUE, to.id(),
            Fact.NAME, to.givenName(),
            Fact.BECAUSE, Integer.toString(thanks.number()));
    return Writing.of(scene).entry(What.PRAISE_PASSED_ON, "", facts).done();
  }

  /** The last thank-you, while nobody has passed it on. */
  public static Optional<Entry> waiting(List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.facts().containsKey(Trait.THANKS))
        .reduce((first, second) -> second)
        .filter(thanks -> entries.stream().noneMatch(e -> passes(e, thanks)));
  }

  private static boolean passes(Entry entry, Entry thanks) {
    return entry.what() == What.PRAISE_PASSED_ON
        && Integer.toString(thanks.number()).equals(entry.facts().get(Fact.BECAUSE));
  }

  /** The ids of those who wrote to the customer or offered them something, the last one first. */
  public static Stream<String> writers(List<Entry> entries) {
    return entries.reversed().stream()
        .filter(e -> e.by() == By.STAFF)
        .filter(
            e ->
                e.what() == What.ANSWERED
                    || e.what() == What.STAFF_WROTE
                    || e.what() == What.REMEDY)
        .flatMap(e -> e.who().stream())
        .distinct();
  }
}
