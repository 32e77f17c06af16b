package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.staff.Colleague;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Praise is passed on to those it is for.
 *
 * @param colleagues their ids
 */
public record PassOn(List<String> colleagues) implements Act {
  public PassOn {
    colleagues = List.copyOf(colleagues);
  }

  @Override
  public Outcome on(Scene scene) {
    if (!mayTell(scene.file().entries())) {
      return new Outcome.Refused(Reason.NOT_AGREED);
    }
    var praised = new ArrayList<Colleague>();
    for (String id : colleagues) {
      Optional<Colleague> found = scene.organisation().colleague(id).filter(Colleague::active);
      if (found.isEmpty()) {
        return new Outcome.Refused(Reason.NO_SUCH_COLLEAGUE);
      }
      found.filter(c -> !told(scene.file().entries(), id)).ifPresent(praised::add);
    }
    if (praised.isEmpty()) {
      return colleagues.isEmpty()
          ? new Outcome.Refused(Reason.NO_SUCH_COLLEAGUE)
          : new Outcome.Same();
    }
    var writing = Writing.of(scene);
    praised.forEach(colleague -> passed(writing, scene.head(), colleague, scene.now()));
    return writing.done();
  }

  static Writing passed(Writing writing, Case head, Colleague to, java.time.Instant now) {
    if (head.promise().what() == Promise.What.PRAISE_PASSED_ON) {
      writing.revision().promise(head.promise().settled(now));
      if (head.state() == CaseState.OPEN) {
        writing.revision().state(CaseState.ANSWERED);
      }
    }
    return writing.entry(
        What.PRAISE_PASSED_ON, "", Map.of(Fact.COLLEAGUE, to.id(), Fact.NAME, to.givenName()));
  }

  /** Whether the customer agreed that the praised are told. */
  public static boolean mayTell(List<Entry> entries) {
    return entries.stream().anyMatch(e -> "true".equals(e.facts().get(Fact.MAY_TELL)));
  }

  /** The numbers of the entries whose words were passed on to this colleague. */
  public static List<Integer> words(List<Entry> entries, String colleague) {
    return entries.stream()
        .filter(e -> e.what() == What.PRAISE_PASSED_ON)
        .filter(e -> colleague.equals(e.facts().get(Fact.COLLEAGUE)))
        .map(e -> Integer.valueOf(e.facts().getOrDefault(Fact.BECAUSE, "1")))
        .distinct()
        .toList();
  }

  /** Whether this colleague has heard of it. */
  public static boolean told(List<Entry> entries, String colleague) {
    return entries.stream()
        .anyMatch(
            e ->
                e.what() == What.PRAISE_PASSED_ON
                    && colleague.equals(e.facts().get(Fact.COLLEAGUE)));
  }
}
