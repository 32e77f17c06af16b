package heard.dispatch;

import static heard.dispatch.Sendings.DUE;
import static heard.dispatch.Sendings.in;
import static heard.dispatch.Sendings.kind;
import static heard.dispatch.Sendings.owed;
import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Carrier.Answer;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.State;
import heard.dispatch.Dispatch.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds when others are at the same dispatch, and when a case is woken without an answer.
final class ClaimTest {
  private static final Instant NOW = DUE.plusSeconds(60);
  private static final Instant PATIENCE = NOW.plusSeconds(15 * 60);
  private static final Answer TAKEN = new Carrier.Taken("0100-abc");
  private static final Answer UNCLEAR = new Carrier.Unclear("TIMEOUT");
  private static final Decision SEND = new Decision.Send();

  private final InMemoryDispatches ledger = new InMemoryDispatches();
  private final List<Parcel> carried = new ArrayList<>();

  private static Dispatch taken(Dispatch d, int calls) {
    return d.as(State.SENT, PATIENCE, "SEND").after(calls, Optional.of("0100-abc"));
  }

  @Test
  void of_two_claims_one_calls() {
    var d = owed();
    ledger.plan(d);
    var inner = new ArrayList<Dispatch>();
    var second = new Sender(ledger, _ -> new Carrier.Taken("second"));
    var first =
        new Sender(
            ledger,
            parcel -> {
              carried.add(parcel);
              inner.add(second.send(d, SEND, () -> Sendings.parcel(d), NOW));
              return TAKEN;
            });
    var sent = first.send(d, SEND, () -> Sendings.parcel(d), NOW);
    assertThat(sent).isEqualTo(taken(d, 1));
    assertThat(inner).containsExactly(d);
    assertThat(carried).hasSize(1);
  }

  @Test
  void a_claim_that_somebody_refuses_calls_nobody() {
    var d = kind();
    ledger.plan(d);
    var sender =
        new Sender(
            ledger,
            parcel -> {
              carried.add(parcel);
              return TAKEN;
            });
    assertThat(sender.send(d, SEND, () -> Sendings.parcel(d), (seen, calling) -> false, NOW))
        .isEqualTo(d);
    assertThat(carried).isEmpty();
    assertThat(ledger.find(d.key())).contains(d);
  }

  @Test
  void news_that_came_before_the_answer_stand() {
    var d = owed();
    ledger.plan(d);
    var sender =
        new Sender(
            ledger,
            _ -> {
              var calling = ledger.find(d.key()).orElseThrow();
              var next = News.DELIVERED.after(calling, "0100-abc").orElseThrow();
              assertThat(ledger.move(calling, next)).isTrue();
              return UNCLEAR;
            });
    var sent = sender.send(d, SEND, () -> Sendings.parcel(d), NOW);
    assertThat(sent.state()).isEqualTo(State.CALLING);
    assertThat(ledger.find(d.key()).map(Dispatch::state)).contains(State.DELIVERED);
  }

  @Test
  void an_answer_that_comes_after_somebody_else_took_over_changes_nothing() {
    var d = owed();
    ledger.plan(d);
    var takenOver = new ArrayList<Dispatch>();
    var slow =
        new Sender(
            ledger,
            _ -> {
              var calling = ledger.find(d.key()).orElseThrow();
              takenOver.add(
                  new Sender(ledger, _ -> new Carrier.Taken("second"))
                      .send(calling, SEND, () -> Sendings.parcel(d), PATIENCE));
              return UNCLEAR;
            });
    var sent = slow.send(d, SEND, () -> Sendings.parcel(d), NOW);
    assertThat(sent.state()).isEqualTo(State.CALLING);
    assertThat(takenOver)
        .containsExactly(
            d.as(State.SENT, PATIENCE.plusSeconds(900), "SEND").after(2, Optional.of("second")));
    assertThat(ledger.find(d.key())).contains(takenOver.getFirst());
  }

  /// A clock that got no answer is decided anew, however often: nobody else would wind it.
  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"CALLING", "UNKNOWN"})
  void a_case_is_woken_until_it_says_so_or_needs_it_no_more(State state) {
    var clock =
        Dispatch.planned(
            new DispatchKey("H-7K2M-PQ34", "hold#H-7K2M-PQ34#1"),
            Channel.CLOCK,
            DispatchClass.OWED,
            "hold",
            owed().language(),
            "",
            Subject.ofCase("H-7K2M-PQ34", 0),
            DUE,
            Optional.empty());
    var often = in(clock, state, DUE, 7, "TIMEOUT");
    ledger.plan(often);
    var sender = new Sender(ledger, _ -> TAKEN);
    var skip = new Decision.Skip("PROMISE_MOVED_ON");
    assertThat(sender.send(often, SEND, () -> Sendings.parcel(often), NOW))
        .isEqualTo(taken(often, 8));
    var over = new InMemoryDispatches();
    over.plan(often);
    assertThat(new Sender(over, _ -> TAKEN).send(often, skip, () -> Sendings.parcel(often), NOW))
        .isEqualTo(often.as(State.SKIPPED, DUE, "PROMISE_MOVED_ON"));
  }
}
