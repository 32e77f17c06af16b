package heard.dispatch;

import static heard.dispatch.Sendings.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch.State;
import heard.dispatch.Outbox.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every ledger must do. */
public abstract class DispatchesContract {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final String recipient = "r-" + NEXT.incrementAndGet();

  protected abstract Dispatches ledger();

  /** The standings that claims of this ledger change. */
  protected abstract Standings standings();

  /** How many may ask at once; fewer only where a stand-in does not keep its own conditions. */
  protected int atOnce() {
    return 8;
  }

  private Dispatch owed(String reason, Instant due) {
    return Sendings.planned(recipient, reason, DispatchClass.OWED, due);
  }

  /** What is due of this test's recipient, shard by shard. */
  private List<Ticket> due(DispatchClass kind, Instant until) {
    var due = new ArrayList<Ticket>();
    for (int shard = 0; shard < Dispatches.SHARDS; shard++) {
      ledger().due(kind, shard, until, 1_000).stream()
          .filter(ticket -> ticket.key().recipient().equals(recipient))
          .forEach(due::add);
    }
    return due;
  }

  @Test
  protected void a_planned_dispatch_is_read_as_it_was_written() {
    var planned = owed("notice#1", DUE);
    assertThat(ledger().plan(planned)).isTrue();
    assertThat(ledger().find(planned.key())).contains(planned);
    assertThat(ledger().find(new DispatchKey(recipient, "other"))).isEmpty();
  }

  @Test
  protected void every_field_is_kept() {
    var full = Sendings.full(recipient);
    assertThat(ledger().plan(full)).isTrue();
    assertThat(ledger().find(full.key())).contains(full);
    assertThat(ledger().to(recipient)).containsExactly(full);
  }

  @Test
  protected void a_key_is_planned_once_and_the_first_stands() {
    var first = owed("notice#1", DUE);
    assertThat(ledger().plan(first)).isTrue();
    assertThat(ledger().plan(owed("notice#1", DUE.plusSeconds(1)))).isFalse();
    assertThat(ledger().to(recipient)).containsExactly(first);
  }

  @Test
  protected void everything_for_one_recipient_is_there_and_nothing_of_others() {
    var mine = IntStream.range(0, 40).mapToObj(i -> owed("notice#" + i, DUE)).toList();
    mine.forEach(d -> assertThat(ledger().plan(d)).isTrue());
    ledger().plan(Sendings.planned(recipient + "0", "notice#1", DispatchClass.OWED, DUE));
    assertThat(ledger().to(recipient)).containsExactlyInAnyOrderElementsOf(mine);
    assertThat(ledger().to(recipient + "-none")).isEmpty();
  }

  @Test
  protected void it_moves_only_from_what_was_seen() {
    var seen = owed("notice#1", DUE);
    ledger().plan(seen);
    var calling = Sendings.in(seen, State.CALLING, DUE.plusSeconds(900), 1, "SEND");
    var strangers =
        List.of(
            seen.as(State.HELD, DUE, "x"),
            seen.as(State.PENDING, DUE.plusMillis(1), "x"),
            seen.after(1, seen.providerId()));
    for (var stranger : strangers) {
      assertThat(ledger().move(stranger, calling)).isFalse();
      assertThat(ledger().find(seen.key())).contains(seen);
    }
    assertThat(ledger().move(seen, calling)).isTrue();
    assertThat(ledger().find(seen.key())).contains(calling);
    assertThat(ledger().move(seen, calling)).isFalse();
  }

  @Test
  protected void what_was_never_planned_does_not_move() {
    var seen = owed("notice#1", DUE);
    assertThat(ledger().move(seen, seen.as(State.CANCELLED, DUE, "x"))).isFalse();
    assertThat(ledger().find(seen.key())).isEmpty();
  }

  @Test
  protected void of_many_claims_at_once_one_wins() throws Exception {
    var seen = owed("notice#1", DUE);
    ledger().plan(seen);
    var calling = Sendings.in(seen, State.CALLING, DUE.plusSeconds(900), 1, "SEND");
    try (var threads = Executors.newFixedThreadPool(atOnce())) {
      Callable<Boolean> claim = () -> ledger().move(seen, calling);
      int won = 0;
      for (var claimed : threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> claim).toList())) {
        won += claimed.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  protected void a_claim_moves_the_dispatch_and_its_standing_or_neither() {
    var kind = Sendings.full(recipient).as(State.PENDING, DUE, "x");
    ledger().plan(kind);
    var calling = Sendings.in(kind, State.CALLING, DUE.plusSeconds(900), 3, "SEND");
    var contact = new Standing.Contact(DUE, Standing.What.GREETING, recipient, "birthday#2026");
    var fresh = standings().of(recipient);
    var once = fresh.after(contact);
    var twice = once.after(contact);
    assertThat(ledger().claim(kind, calling, twice)).isFalse();
    assertThat(ledger().claim(kind.as(State.HELD, DUE, "x"), calling, once)).isFalse();
    assertThat(ledger().find(kind.key())).contains(kind);
    assertThat(standings().of(recipient)).isEqualTo(fresh);
    assertThat(ledger().claim(kind, calling, once)).isTrue();
    assertThat(ledger().find(kind.key())).contains(calling);
    assertThat(standings().of(recipient)).isEqualTo(once);
    assertThat(ledger().claim(kind, calling, twice)).isFalse();
    assertThat(ledger().claim(calling, kind, once)).isFalse();
    assertThat(ledger().claim(calling, kind, twice)).isTrue();
    assertThat(standings().of(recipient)).isEqualTo(twice);
  }

  @Test
  protected void what_is_due_comes_oldest_first_and_not_a_moment_early() {
    for (int i = 0; i < 60; i++) {
      ledger().plan(owed("notice#" + i, DUE.plusMillis(i)));
    }
    var until = DUE.plusMillis(29);
    assertThat(due(DispatchClass.OWED, until)).hasSize(30);
    assertThat(due(DispatchClass.KIND, until)).isEmpty();
    for (int shard = 0; shard < Dispatches.SHARDS; shard++) {
      var dues =
          ledger().due(DispatchClass.OWED, shard, until, 1_000).stream()
              .map(ticket -> ledger().find(ticket.key()).orElseThrow().due())
              .toList();
      assertThat(dues).isSorted().allSatisfy(due -> assertThat(due).isBeforeOrEqualTo(until));
    }
  }

  @Test
  protected void no_more_is_taken_than_was_asked_for_and_it_is_the_oldest() {
    for (int i = 0; i < 60; i++) {
      ledger().plan(owed("notice#" + i, DUE.plusMillis(i)));
    }
    for (int shard = 0; shard < Dispatches.SHARDS; shard++) {
      var all = ledger().due(DispatchClass.OWED, shard, DUE.plusSeconds(1), 1_000);
      assertThat(ledger().due(DispatchClass.OWED, shard, DUE.plusSeconds(1), 1))
          .isEqualTo(all.stream().limit(1).toList());
    }
  }

  @Test
  protected void owed_and_kind_things_fall_due_apart_with_what_they_are_about() {
    var owed = owed("notice#1", DUE);
    var kind = Sendings.full(recipient).as(State.PENDING, DUE, "x");
    ledger().plan(owed);
    ledger().plan(kind);
    assertThat(due(DispatchClass.OWED, DUE))
        .containsExactly(Ticket.of(owed.key(), owed.subject(), owed.address()));
    assertThat(due(DispatchClass.KIND, DUE))
        .containsExactly(Ticket.of(kind.key(), kind.subject(), kind.address()));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  protected void only_what_something_is_still_to_be_done_with_falls_due(State state) {
    var planned = owed("notice#" + state, DUE);
    ledger().plan(planned);
    var moved = Sendings.in(planned, state, DUE.plusSeconds(5), 1, "WHY");
    assertThat(ledger().move(planned, moved)).isTrue();
    boolean falls =
        switch (state) {
          case PENDING, CALLING, HELD, DEFERRED, UNKNOWN -> true;
          case SENT, DELIVERED, BOUNCED, REJECTED, SKIPPED, EXPIRED, CANCELLED -> false;
        };
    assertThat(due(DispatchClass.OWED, DUE.plusSeconds(4))).isEmpty();
    assertThat(due(DispatchClass.OWED, DUE.plusSeconds(5))).hasSize(falls ? 1 : 0);
  }

  @Test
  protected void what_stands_on_the_list_for_a_person_falls_due_no_more() {
    var planned = owed("notice#1", DUE);
    ledger().plan(planned);
    ledger().move(planned, planned.as(State.UNKNOWN, DUE, Sender.LISTED));
    assertThat(due(DispatchClass.OWED, DUE.plusSeconds(86_400))).isEmpty();
  }
}
