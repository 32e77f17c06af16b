package heard.dispatch;

import heard.dispatch.Dispatch.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger for tests, held by the same contract as the real one. */
public final class InMemoryDispatches implements Dispatches {
  private final Map<DispatchKey, Dispatch> kept = new ConcurrentHashMap<>();
  private final InMemoryStandings standings;

  public InMemoryDispatches() {
    this(new InMemoryStandings());
  }

  /**
   * @param standings what claims of kind things change too
   */
  public InMemoryDispatches(InMemoryStandings standings) {
    this.standings = standings;
  }

  @Override
  public Optional<Dispatch> find(DispatchKey key) {
    return Optional.ofNullable(kept.get(key));
  }

  public List<Dispatch> all() {
    return List.copyOf(kept.values());
  }

  @Override
  public List<Dispatch> to(String recipient) {
    return kept.values().stream().filter(d -> d.key().recipient().equals(recipient)).toList();
  }

  @Override
  public boolean plan(Dispatch dispatch) {
    return kept.putIfAbsent(dispatch.key(), dispatch) == null;
  }

  @Override
  public boolean move(Dispatch seen, Dispatch next) {
    var stored = kept.get(seen.key());
    return stored != null
        && stored.state() == seen.state()
        && stored.due().equals(seen.due())
        && stored.calls() == seen.calls()
        && kept.replace(seen.key(), stored, next);
  }

  @Override
  public boolean claim(Dispatch seen, Dispatch calling, Standing standing) {
    synchronized (standings) {
      return standings.of(standing.mailbox()).version() == standing.version() - 1
          && move(seen, calling)
          && standings.put(standing);
    }
  }

  @Override
  public List<Outbox.Ticket> due(DispatchClass kind, int shard, Instant until, int most) {
    return kept.values().stream()
        .filter(d -> d.kind() == kind && falling(d) && !d.due().isAfter(until))
        .filter(d -> Math.floorMod(d.key().hashCode(), SHARDS) == shard)
        .sorted(Comparator.comparing(Dispatch::due))
        .limit(most)
        .map(d -> Outbox.Ticket.of(d.key(), d.subject(), d.address()))
        .toList();
  }

  @Override
  public void forget(String recipient) {
    kept.keySet().removeIf(key -> key.recipient().equals(recipient));
  }

  private static boolean falling(Dispatch d) {
    return d.pending()
        || d.state() == State.CALLING
        || (d.state() == State.UNKNOWN && !d.verdict().equals(Optional.of(Sender.LISTED)));
  }
}
