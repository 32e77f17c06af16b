package heard.casework;

import heard.customer.Money;
import heard.feedback.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Cases for tests, held by the same contract as the real ones. */
public final class InMemoryCases implements Cases {
  private final Map<String, CaseFile> files = new TreeMap<>();
  private final Map<String, Long> wallets = new HashMap<>();

  /** Puts a case there that was not; false when it was. */
  public synchronized boolean open(Case opened, List<Entry> entries) {
    return files.putIfAbsent(opened.reference().text(), new CaseFile(opened, entries, List.of()))
        == null;
  }

  public synchronized List<CaseFile> all() {
    return List.copyOf(files.values());
  }

  @Override
  public synchronized Optional<CaseFile> file(Reference reference) {
    return Optional.ofNullable(files.get(reference.text()));
  }

  @Override
  public synchronized Optional<Case> head(Reference reference) {
    return file(reference).map(CaseFile::head);
  }

  @Override
  public synchronized boolean change(Change change) {
    var changed = new ArrayList<CaseFile>();
    changed.add(changed(change));
    change.beside().ifPresent(beside -> changed.add(changed(beside)));
    if (change.draw().isPresent() && !drawn(change.draw().get())) {
      return false;
    }
    changed.forEach(file -> files.put(file.head().reference().text(), file));
    return true;
  }

  private CaseFile changed(Change change) {
    var next = change.next();
    var seen = files.get(next.reference().text());
    if (seen == null || seen.head().version() != next.version() - 1) {
      throw new Stale(next.reference());
    }
    var entries = new ArrayList<>(seen.entries());
    var notes = new ArrayList<>(seen.notes());
    entries.addAll(change.happened());
    notes.addAll(change.noted());
    if (entries.stream().map(Entry::number).distinct().count() < entries.size()
        || notes.stream().map(Note::number).distinct().count() < notes.size()) {
      throw new Stale(next.reference());
    }
    entries.sort(Comparator.comparingInt(Entry::number));
    notes.sort(Comparator.comparingInt(Note::number));
    return new CaseFile(next, entries, notes);
  }

  private boolean drawn(Draw draw) {
    String wallet = wallet(draw.customer(), draw.year(), draw.currency());
    long after = wallets.getOrDefault(wallet, 0L) + draw.hundredths();
    boolean takes = draw.hundredths() > 0;
    if ((takes && after > draw.limit()) || after < 0) {
      return false;
    }
    wallets.put(wallet, after);
    return true;
  }

  private static String wallet(String customer, int year, String currency) {
    return customer + " " + year + " " + currency;
  }

  @Override
  public synchronized Money used(String customer, int year, String currency) {
    return Money.ofHundredths(wallets.getOrDefault(wallet(customer, year, currency), 0L), currency);
  }

  @Override
  public synchronized Optional<Reference> voucher(String code) {
    return files.values().stream()
        .filter(
            file ->
                Remedy.of(file.entries()).stream()
                    .anyMatch(r -> r.code().equals(Optional.of(code))))
        .map(file -> file.head().reference())
        .findFirst();
  }

  @Override
  public synchronized List<Case> desk(Desk desk, int most) {
    return heads()
        .filter(Case::unfinished)
        .filter(c -> on(desk, c))
        .sorted(Comparator.comparing(c -> c.promise().by()))
        .limit(most)
        .toList();
  }

  private static boolean on(Desk desk, Case c) {
    return switch (desk) {
      case Owned(String colleague) -> c.owner().filter(colleague::equals).isPresent();
      case Unclaimed(String team) -> c.owner().isEmpty() && c.team().equals(team);
    };
  }

  @Override
  public synchronized int load(String colleague) {
    return desk(new Owned(colleague), Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized List<Case> of(String customer, int most) {
    return heads()
        .filter(c -> c.customer().id().equals(customer))
        .sorted(Comparator.comparing(Case::openedAt).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Case> about(Optional<String> place, int most) {
    return heads()
        .filter(c -> c.understood().place().equals(place))
        .sorted(Comparator.comparing(Case::openedAt).reversed())
        .limit(most)
        .toList();
  }

  private Stream<Case> heads() {
    return files.values().stream().map(CaseFile::head);
  }
}
