package heard.reaction;

import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.casework.InMemoryCases;
import heard.dispatch.Dispatch;
import heard.dispatch.InMemoryDispatches;
import heard.feedback.Reference;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Outcomes of reactions for tests: what an entry asks for stays a duty until it is followed. */
public final class InMemoryReactions implements Reactions {
  private final InMemoryCases cases;
  private final InMemoryDispatches ledger;
  private final Set<Duty> followed = new HashSet<>();
  private final Map<String, Set<Reference>> counts = new HashMap<>();

  public InMemoryReactions(InMemoryCases cases, InMemoryDispatches ledger) {
    this.cases = cases;
    this.ledger = ledger;
  }

  @Override
  public boolean open(Opening opening) {
    boolean fresh = cases.open(opening.opened(), opening.entries());
    if (fresh) {
      opening.dispatches().forEach(ledger::plan);
    }
    return fresh;
  }

  @Override
  public Optional<Waiting> waiting(Reference reference, int entry) {
    if (followed.contains(new Duty(reference, entry))) {
      return Optional.empty();
    }
    return cases
        .file(reference)
        .flatMap(
            file ->
                asking(file).stream()
                    .filter(e -> e.number() == entry)
                    .findFirst()
                    .map(e -> new Waiting(file.head(), e)));
  }

  @Override
  public void follow(Reference reference, int entry, List<Dispatch> dispatches) {
    if (followed.add(new Duty(reference, entry))) {
      for (Dispatch dispatch : dispatches) {
        if (!ledger.plan(dispatch)) {
          throw new AssertionError("planned twice: " + dispatch.key());
        }
      }
    }
  }

  @Override
  public int count(String key, Instant hour, Reference reference) {
    var counted = counts.computeIfAbsent(key + hour, k -> new HashSet<>());
    counted.add(reference);
    return counted.size();
  }

  @Override
  public List<Duty> left(Instant before, int most) {
    return cases.all().stream()
        .flatMap(
            file ->
                asking(file).stream()
                    .filter(e -> e.at().isBefore(before))
                    .map(e -> new Duty(file.head().reference(), e.number())))
        .filter(duty -> !followed.contains(duty))
        .limit(most)
        .toList();
  }

  private static List<Entry> asking(CaseFile file) {
    return file.entries().stream().filter(Following::asksFor).toList();
  }
}
