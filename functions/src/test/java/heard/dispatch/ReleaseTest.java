package heard.dispatch;

import static heard.dispatch.Sendings.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is due goes out at the account's rate, what we owe first.
final class ReleaseTest {
  private static final Quota PLENTY = new Quota(14, -1, 0);

  private final InMemoryDispatches ledger = new InMemoryDispatches();
  private final InMemoryOutbox outbox = new InMemoryOutbox();

  private void plan(DispatchClass kind, int many) {
    IntStream.range(0, many)
        .forEach(i -> ledger.plan(Sendings.planned(kind + "-" + i, "x", kind, DUE)));
  }

  private int release(Quota quota) {
    return new Release(ledger, outbox, quota).run(DUE);
  }

  private long waiting(DispatchClass kind) {
    return outbox.taken().stream()
        .filter(ticket -> ticket.key().recipient().startsWith(kind.name()))
        .count();
  }

  @Test
  void nothing_is_brought_before_it_is_due() {
    plan(DispatchClass.OWED, 10);
    assertThat(new Release(ledger, outbox, PLENTY).run(DUE.minusMillis(1))).isZero();
    assertThat(release(PLENTY)).isEqualTo(10);
    assertThat(outbox.taken()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void never_more_than_the_account_sends_in_a_minute() {
    plan(DispatchClass.OWED, 2_000);
    plan(DispatchClass.KIND, 2_000);
    assertThat(release(PLENTY)).isLessThanOrEqualTo(14 * 60);
    assertThat(outbox.waiting()).isLessThanOrEqualTo(14 * 60);
  }

  @Test
  void a_small_account_is_not_overrun_by_its_shards() {
    plan(DispatchClass.OWED, 500);
    plan(DispatchClass.KIND, 500);
    outbox.add(ledger.due(DispatchClass.OWED, 0, DUE, 9));
    int before = outbox.waiting();
    assertThat(new Release(ledger, outbox, new Quota(1, -1, 0)).run(DUE))
        .isLessThanOrEqualTo(60 - before);
  }

  @Test
  void what_waits_in_the_queue_counts() {
    plan(DispatchClass.OWED, 2_000);
    release(PLENTY);
    int waiting = outbox.waiting();
    assertThat(release(PLENTY)).isLessThanOrEqualTo(Math.max(0, 840 - waiting));
  }

  @Test
  void owed_things_go_before_kind_ones() {
    plan(DispatchClass.KIND, 2_000);
    plan(DispatchClass.OWED, 100);
    release(PLENTY);
    assertThat(waiting(DispatchClass.OWED)).isEqualTo(100);
  }

  @Test
  void kind_things_stop_when_most_of_the_day_is_used() {
    plan(DispatchClass.KIND, 100);
    plan(DispatchClass.OWED, 100);
    assertThat(release(new Quota(14, 50_000, 40_000))).isEqualTo(100);
    assertThat(waiting(DispatchClass.KIND)).isZero();
  }

  @Test
  void everything_gets_its_turn() {
    plan(DispatchClass.OWED, 700);
    plan(DispatchClass.KIND, 700);
    var brought = new HashSet<DispatchKey>();
    for (int minute = 0; minute < 60 && brought.size() < 1_400; minute++) {
      release(PLENTY);
      for (var ticket : outbox.taken()) {
        brought.add(ticket.key());
        var d = ledger.find(ticket.key()).orElseThrow();
        ledger.move(d, d.as(Dispatch.State.SENT, d.due(), "SEND"));
      }
    }
    assertThat(brought).hasSize(1_400);
  }
}
