package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import heard.dispatch.Sender;
import heard.dispatch.Standing;
import heard.dispatch.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The ledger and the standings for tests, with an index of what is due; one lock makes a claim one
/// write.
final class MemoryLedger implements Dispatches, Standings {
  private record Due(Instant at, DispatchKey key) {}

  private final Map<DispatchKey, Dispatch> rows = new HashMap<>();
  private final Map<String, List<DispatchKey>> byRecipient = new HashMap<>();
  private final Map<String, Standing> standings = new HashMap<>();
  private final Map<String, TreeSet<Due>> due = new HashMap<>();
  private final TreeSet<Due> all = new TreeSet<>(order());

  /// How often a row was written anew.
  int moves;

  private static Comparator<Due> order() {
    return Comparator.comparing(Due::at)
        .thenComparing(d -> d.key().recipient())
        .thenComparing(d -> d.key().reason());
  }

  @Override
  public synchronized Optional<Dispatch> find(DispatchKey key) {
    return Optional.ofNullable(rows.get(key));
  }

  @Override
  public synchronized List<Dispatch> to(String recipient) {
    return byRecipient.getOrDefault(recipient, List.of()).stream().map(rows::get).toList();
  }

  synchronized List<Dispatch> rows() {
    return List.copyOf(rows.values());
  }

  synchronized Optional<Instant> nextDue() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.first().at());
  }

  @Override
  public synchronized boolean plan(Dispatch dispatch) {
    if (rows.containsKey(dispatch.key())) {
      return false;
    }
    store(dispatch);
    byRecipient
        .computeIfAbsent(dispatch.key().recipient(), r -> new ArrayList<>())
        .add(dispatch.key());
    return true;
  }

  @Override
  public synchronized boolean move(Dispatch seen, Dispatch next) {
    if (!same(seen)) {
      return false;
    }
    store(next);
    moves++;
    return true;
  }

  @Override
  public synchronized boolean claim(Dispatch seen, Dispatch calling, Standing standing) {
    if (!same(seen) || of(standing.mailbox()).version() != standing.version() - 1) {
      return false;
    }
    store(calling);
    standings.put(standing.mailbox(), standing);
    return true;
  }

  private boolean same(Dispatch seen) {
    Dispatch stands = rows.get(seen.key());
    return stands != null
        && stands.state() == seen.state()
        && stands.due().equals(seen.due())
        && stands.calls() == seen.calls();
  }

  private void store(Dispatch next) {
    Dispatch before = rows.put(next.key(), next);
    if (before != null && falling(before)) {
      shard(before).remove(new Due(before.due(), before.key()));
      all.remove(new Due(before.due(), before.key()));
    }
    if (falling(next)) {
      shard(next).add(new Due(next.due(), next.key()));
      all.add(new Due(next.due(), next.key()));
    }
  }

  private SortedSet<Due> shard(Dispatch d) {
    return shard(d.kind(), Math.floorMod(d.key().hashCode(), SHARDS));
  }

  private SortedSet<Due> shard(DispatchClass kind, int number) {
    return due.computeIfAbsent(kind + "#" + number, k -> new TreeSet<>(order()));
  }

  private static boolean falling(Dispatch d) {
    return d.pending()
        || d.state() == State.CALLING
        || (d.state() == State.UNKNOWN && d.verdict().filter(Sender.LISTED::equals).isEmpty());
  }

  @Override
  public synchronized List<Outbox.Ticket> due(
      DispatchClass kind, int shard, Instant until, int most) {
    return shard(kind, shard).stream()
        .takeWhile(d -> !d.at().isAfter(until))
        .limit(most)
        .flatMap(d -> find(d.key()).stream())
        .map(d -> new Outbox.Ticket(d.key(), d.subject()))
        .toList();
  }

  @Override
  public synchronized void forget(String recipient) {
    for (Dispatch d : to(recipient)) {
      shard(d).remove(new Due(d.due(), d.key()));
      all.remove(new Due(d.due(), d.key()));
      rows.remove(d.key());
    }
    byRecipient.remove(recipient);
  }

  @Override
  public synchronized Standing of(String mailbox) {
    return standings.getOrDefault(mailbox, Standing.fresh(mailbox));
  }

  @Override
  public synchronized Map<String, Standing> of(Collection<String> mailboxes) {
    var found = new HashMap<String, Standing>();
    mailboxes.stream()
        .filter(standings::containsKey)
        .forEach(mailbox -> found.put(mailbox, standings.get(mailbox)));
    return found;
  }

  @Override
  public synchronized void complaint(String mailbox, String reference, Optional<Instant> quiet) {
    Standing s = of(mailbox);
    var complaints = new HashMap<>(s.complaints());
    complaints.put(reference, quiet);
    put(new Standing(mailbox, complaints, s.contacts(), s.suppressed(), s.version() + 1));
  }

  @Override
  public synchronized void settled(String mailbox, String reference) {
    Standing s = of(mailbox);
    var complaints = new HashMap<>(s.complaints());
    complaints.remove(reference);
    put(new Standing(mailbox, complaints, s.contacts(), s.suppressed(), s.version() + 1));
  }

  @Override
  public synchronized void contacted(String mailbox, Standing.Contact contact) {
    put(of(mailbox).after(contact));
  }

  @Override
  public synchronized void suppress(String mailbox, Standing.Suppressed why) {
    Standing s = of(mailbox);
    put(new Standing(mailbox, s.complaints(), s.contacts(), Optional.of(why), s.version() + 1));
  }

  @Override
  public synchronized void clear(String mailbox) {
    standings.remove(mailbox);
  }

  private void put(Standing standing) {
    standings.put(standing.mailbox(), standing);
  }
}
