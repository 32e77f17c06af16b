package heard.reaction;

import heard.casework.Assignment;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Charter;
import heard.casework.Entry;
import heard.casework.Entry.What;
import heard.casework.Fact;
import heard.casework.SecondLook;
import heard.feedback.Reference;
import heard.staff.Colleague;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the case of a customer who is not satisfied to somebody else: of the team, or a manager
 * where the team has nobody else.
 */
record Recovery(Cases cases, Organisation organisation, Charter charter, Assignment assignment) {
  /** Whether an entry says that the customer is not satisfied. */
  static boolean asksFor(Entry entry) {
    return entry.what() == What.NOT_SATISFIED || entry.facts().containsKey(Fact.LOW);
  }

  /**
   * Doing it again changes nothing.
   *
   * @throws heard.casework.Stale when somebody changed the case meanwhile: try again
   */
  void see(Reference reference, Entry entry, Instant now) {
    var look = new SecondLook(entry.number());
    cases
        .file(reference)
        .filter(look::asked)
        .ifPresent(
            file ->
                somebodyElse(file, now)
                    .ifPresent(colleague -> cases.change(look.by(colleague, file, now))));
  }

  private Optional<Colleague> somebodyElse(CaseFile file, Instant now) {
    Set<String> touched = SecondLook.touched(file);
    List<Colleague> others = without(touched, organisation.members(file.head().team()));
    var atWork = new AtWork(organisation, charter.holidays());
    return assignment
        .choose(others, file.head().customer().language(), now, c -> cases.load(c.id()))
        .or(
            () ->
                atWork
                    .first(without(touched, atWork.managers(file.head())), now)
                    .map(AtWork.Reader::colleague));
  }

  private static List<Colleague> without(Set<String> touched, List<Colleague> colleagues) {
    return colleagues.stream().filter(c -> !touched.contains(c.id())).toList();
  }
}
