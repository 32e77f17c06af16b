package heard.reaction;

import heard.casework.Entry;
import heard.casework.InMemoryCases;
import heard.dispatch.Dispatch;
import heard.dispatch.InMemoryDispatches;
import heard.feedback.InMemorySubmissions;
import heard.feedback.Reference;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Outcomes of reactions for tests: what asks for something stays a duty until it is seen to. */
public final class InMemoryReactions implements Reactions {
  private final InMemorySubmissions submissions;
  private final InMemoryCases cases;
  private final InMemoryDispatches ledger;
  private final Set<Duty> followed = new HashSet<>();
  private final Map<String, Set<Reference>> counts = new HashMap<>();

  public InMemoryReactions(InMemoryCases cases, InMemoryDispatches ledger) {
    this(new InMemorySubmissions(), cases, ledger);
  }

  public InMemoryReactions(
      InMemorySubmissions submissions, InMemoryCases cases, InMemoryDispatches ledger) {
    this.submissions = submissions;
    this.cases = cases;
    this.ledger = ledger;
  }

  @Override
  public synchronized boolean open(Opening opening) {
    boolean fresh = cases.open(opening.opened(), opening.entries());
    if (fresh) {
      // The word that something is held goes once an hour: it may stand there already.
      boolean held = opening.opened().held().isPresent();
      opening.dispatches().forEach(dispatch -> plan(dispatch, held));
    }
    return fresh;
  }

  private void plan(Dispatch dispatch, boolean mayStand) {
    if (!ledger.plan(dispatch) && !mayStand) {
      throw new AssertionError("planned twice: " + dispatch.key());
    }
  }

  @Override
  public synchronized Optional<Waiting> waiting(Reference reference, int entry) {
    if (followed.contains(new Duty(reference, entry))) {
      return Optional.empty();
    }
    return cases
        .file(reference)
        .flatMap(
            file ->
                file.entries().stream()
                    .filter(e -> e.number() == entry && Following.asksFor(e))
                    .findFirst()
                    .map(e -> new Waiting(file.head(), e)));
  }

  @Override
  public synchronized void follow(Reference reference, int entry, List<Dispatch> dispatches) {
    if (waiting(reference, entry).isPresent() && followed.add(new Duty(reference, entry))) {
      dispatches.forEach(dispatch -> plan(dispatch, false));
    }
  }

  @Override
  public synchronized int count(String key, Instant hour, Reference reference, int most) {
    var counted = counts.computeIfAbsent(key + hour, k -> new HashSet<>());
    if (!counted.contains(reference) && counted.size() >= most) {
      return most;
    }
    counted.add(reference);
    return counted.size();
  }

  @Override
  public synchronized List<Duty> left(Instant before, int most) {
    return Stream.concat(unopened(before), asking(before)).limit(most).toList();
  }

  private Stream<Duty> unopened(Instant before) {
    return submissions.all().stream()
        .filter(s -> s.receivedAt().isBefore(before) && cases.head(s.reference()).isEmpty())
        .map(s -> new Duty(s.reference(), 0));
  }

  private Stream<Duty> asking(Instant before) {
    return cases.all().stream()
        .flatMap(
            file ->
                file.entries().stream()
                    .filter(Following::asksFor)
                    .filter(e -> e.at().isBefore(before))
                    .map(Entry::number)
                    .map(number -> new Duty(file.head().reference(), number)))
        .filter(duty -> !followed.contains(duty));
  }
}
