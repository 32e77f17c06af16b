package heard.casework;

import heard.casework.Entry.By;
import heard.casework.Entry.What;
import heard.staff.Colleague;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case whose customer is not satisfied goes to somebody who has not touched it.
 *
 * @param because the number of the entry that asks for it
 */
public record SecondLook(int because) {
  /** Those who have had a hand in it, by id. */
  public static Set<String> touched(CaseFile file) {
    var touched = new HashSet<String>();
    file.head().owner().ifPresent(touched::add);
    for (Entry e : file.entries()) {
      if (e.by() == By.STAFF || e.what() == What.OWNED) {
        e.who().ifPresent(touched::add);
      }
      Optional.ofNullable(e.facts().get(Fact.TO)).ifPresent(touched::add);
    }
    return touched;
  }

  /** Whether it still asks for it: not over, and not given to somebody since. */
  public boolean asked(CaseFile file) {
    return file.head().open() && since(file.entries()).noneMatch(e -> e.what() == What.HANDED_OVER);
  }

  /** Nobody answered since an earlier one: that one still looks. */
  private Stream<Entry> since(List<Entry> entries) {
    int answered =
        entries.stream()
            .filter(e -> e.what() == What.ANSWERED && e.number() < because)
            .mapToInt(Entry::number)
            .max()
            .orElse(0);
    return entries.stream()
        .filter(e -> e.number() > answered && e.facts().containsKey(Fact.BECAUSE));
  }

  public Change by(Colleague colleague, CaseFile file, Instant now) {
    var writing = new Writing(file, By.HEARD, Optional.empty(), now);
    writing
        .revision()
        .owner(colleague.id(), colleague.givenName())
        .team(HandOver.teamOf(colleague, file.head().team()));
    return writing
        .entry(
            What.HANDED_OVER,
            "",
            Map.of(
                Fact.TO, colleague.id(),
                Fact.NAME, colleague.givenName(),
                Fact.BECAUSE, Integer.toString(because)))
        .change();
  }
}
