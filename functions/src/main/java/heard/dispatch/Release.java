package heard.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings what is due to the outbox, at the rate the account may send, and only while the outbox is
 * nearly empty: what stays behind stays due. What we owe goes first; kind things get what is left,
 * and stop when most of the day's quota is used.
 */
public record Release(Dispatches ledger, Outbox outbox, Quota quota) {
  private static final int SECONDS = 60;

  /** Returns how many were brought. */
  public int run(Instant now) {
    int room = quota.perSecond() * SECONDS - outbox.waiting();
    List<Outbox.Ticket> owed = due(DispatchClass.OWED, now, room);
    int left = (int) Math.min(room - owed.size(), quota.leftForKind());
    List<Outbox.Ticket> kind = due(DispatchClass.KIND, now, left);
    outbox.add(owed);
    outbox.add(kind);
    return owed.size() + kind.size();
  }

  private List<Outbox.Ticket> due(DispatchClass kind, Instant now, int room) {
    var due = new ArrayList<Outbox.Ticket>();
    int share = Math.max(1, room / Dispatches.SHARDS);
    // Another part goes first each minute, so that none is always last when there is little room.
    int first = (int) (now.getEpochSecond() / SECONDS % Dispatches.SHARDS);
    for (int i = 0; i < Dispatches.SHARDS && due.size() < room; i++) {
      int shard = (first + i) % Dispatches.SHARDS;
      due.addAll(ledger.due(kind, shard, now, Math.min(share, room - due.size())));
    }
    return due;
  }
}
