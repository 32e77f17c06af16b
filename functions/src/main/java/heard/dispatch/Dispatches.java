package heard.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger of everything that is to be sent, was sent, or was not, and why. */
public interface Dispatches {
  Optional<Dispatch> find(DispatchKey key);

  /** Everything for one recipient. */
  List<Dispatch> to(String recipient);

  /** Some of it, when there is much; the newest writes may be missing. */
  default List<Dispatch> to(String recipient, int most) {
    return to(recipient).stream().limit(most).toList();
  }

  /**
   * Writes it down unless its key is there already.
   *
   * @return whether it is new
   */
  boolean plan(Dispatch dispatch);

  /**
   * Moves it on if it still is as it was read.
   *
   * @param seen as it was read: its state, due and calls must still hold
   * @param next as it shall be
   * @return false when somebody else was first
   */
  boolean move(Dispatch seen, Dispatch next);

  /**
   * Moves it to CALLING together with the standing of its mailbox, or neither.
   *
   * @param standing as it shall be: its version one more than what was read
   * @return false when either has changed since it was read
   */
  boolean claim(Dispatch seen, Dispatch calling, Standing standing);

  /**
   * Takes in what a provider reports of a dispatch.
   *
   * @return the dispatch after it; empty when that was nothing new
   */
  default Optional<Dispatch> report(DispatchKey key, News news, String providerId) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Dispatch> seen = find(key);
      Optional<Dispatch> next = seen.flatMap(d -> news.after(d, providerId));
      if (next.isEmpty() || move(seen.orElseThrow(), next.get())) {
        return next;
      }
    }
    throw new IllegalStateException("lost every race for " + providerId);
  }

  /** How often a change of a row that others change too is tried. */
  int TRIES = 3;

  /**
   * The oldest of what is due of one class in one shard.
   *
   * @param shard from 0 to {@link #SHARDS} - 1
   */
  List<Outbox.Ticket> due(DispatchClass kind, int shard, Instant until, int most);

  /** Forgets everything for one recipient. */
  void forget(String recipient);

  /** Into how many parts what is due is cut, so that no part runs hot. */
  int SHARDS = 16;
}
