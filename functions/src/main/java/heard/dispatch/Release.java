package heard.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings what is due to the outbox, at the rate the account may send, and only while the outbox is
 * nearly empty: what stays behind stays due.
 *
 * @param perSecond how many messages the account may send in a second
 */
public record Release(Dispatches ledger, Outbox outbox, int perSecond) {
  private static final int SECONDS = 60;

  /** Returns how many were brought. */
  public int run(Instant now) {
    int room = perSecond * SECONDS - outbox.waiting();
    if (room <= 0) {
      return 0;
    }
    List<Outbox.Ticket> due = new ArrayList<>();
    int share = Math.max(1, room / Dispatches.SHARDS);
    for (int shard = 0; shard < Dispatches.SHARDS; shard++) {
      due.addAll(ledger.due(shard, now, share));
    }
    outbox.add(due);
    return due.size();
  }
}
