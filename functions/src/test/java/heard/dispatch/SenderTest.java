package heard.dispatch;

import static heard.dispatch.Sendings.DUE;
import static heard.dispatch.Sendings.goodUntil;
import static heard.dispatch.Sendings.in;
import static heard.dispatch.Sendings.kind;
import static heard.dispatch.Sendings.owed;
import static heard.dispatch.Sendings.planned;
import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Carrier.Answer;
import heard.dispatch.Dispatch.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state, every decision, every answer.
final class SenderTest {
  private static final Instant NOW = DUE.plusSeconds(60);
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final Instant PATIENCE = NOW.plusSeconds(15 * 60);

  private static final Answer TAKEN = new Carrier.Taken("0100-abc");
  private static final Answer NOT_NOW = new Carrier.NotNow("THROTTLED");
  private static final Answer REFUSED = new Carrier.Refused("BAD_ADDRESS");
  private static final Answer UNCLEAR = new Carrier.Unclear("TIMEOUT");

  private static final Decision SEND = new Decision.Send();
  private static final Decision HOLD = new Decision.Hold(LATER, "OPEN_COMPLAINT");
  private static final Decision DEFER = new Decision.Defer(LATER, "QUIET_HOURS");
  private static final Decision SKIP = new Decision.Skip("NO_CONSENT");

  private final InMemoryDispatches ledger = new InMemoryDispatches();
  private final List<Parcel> carried = new ArrayList<>();

  private Dispatch send(Dispatch d, Decision decision, Answer answer) {
    ledger.plan(d);
    var sender =
        new Sender(
            ledger,
            parcel -> {
              assertThat(ledger.find(d.key()).map(Dispatch::state))
                  .as("claimed before it is called for")
                  .contains(State.CALLING);
              carried.add(parcel);
              return answer;
            });
    var sent = sender.send(d, decision, () -> Sendings.parcel(d), NOW);
    assertThat(ledger.find(d.key())).contains(sent);
    return sent;
  }

  private static Dispatch called(Dispatch d, State state, Instant due, int calls, String why) {
    return in(d, state, due, calls, why);
  }

  static Stream<Arguments> fresh() {
    return Stream.of(State.PENDING, State.HELD, State.DEFERRED)
        .flatMap(
            state ->
                Stream.of(owed(), kind())
                    .map(d -> d.as(state, DUE, "WHY"))
                    .flatMap(
                        d ->
                            Stream.of(
                                Arguments.of(d, SEND, TAKEN, taken(d, 1), 1),
                                Arguments.of(
                                    d,
                                    SEND,
                                    NOT_NOW,
                                    called(d, State.PENDING, Sender.again(d, NOW), 0, "THROTTLED"),
                                    1),
                                Arguments.of(
                                    d,
                                    SEND,
                                    REFUSED,
                                    called(d, State.REJECTED, PATIENCE, 1, "BAD_ADDRESS"),
                                    1),
                                Arguments.of(
                                    d,
                                    SEND,
                                    UNCLEAR,
                                    called(d, State.UNKNOWN, PATIENCE, 1, "TIMEOUT"),
                                    1),
                                Arguments.of(
                                    d, HOLD, TAKEN, d.as(State.HELD, LATER, "OPEN_COMPLAINT"), 0),
                                Arguments.of(
                                    d, DEFER, TAKEN, d.as(State.DEFERRED, LATER, "QUIET_HOURS"), 0),
                                Arguments.of(
                                    d, SKIP, TAKEN, d.as(State.SKIPPED, DUE, "NO_CONSENT"), 0))));
  }

  private static Dispatch taken(Dispatch d, int calls) {
    return d.as(State.SENT, PATIENCE, "SEND").after(calls, Optional.of("0100-abc"));
  }

  @ParameterizedTest
  @MethodSource("fresh")
  void what_is_due_is_decided_and_at_most_called_for_once(
      Dispatch d, Decision decision, Answer answer, Dispatch after, int calls) {
    assertThat(send(d, decision, answer)).isEqualTo(after);
    assertThat(carried).hasSize(calls);
  }

  static Stream<Arguments> unanswered() {
    return Stream.of(State.CALLING, State.UNKNOWN)
        .flatMap(
            state -> {
              var first = in(owed(), state, DUE, 1, "TIMEOUT");
              var second = in(owed(), state, DUE, 2, "TIMEOUT");
              var nice = in(kind(), state, DUE, 1, "TIMEOUT");
              return Stream.of(
                  Arguments.of(first, SEND, TAKEN, taken(first, 2), 1),
                  Arguments.of(
                      first,
                      SEND,
                      NOT_NOW,
                      called(first, State.PENDING, Sender.again(first, NOW), 1, "THROTTLED"),
                      1),
                  Arguments.of(
                      first,
                      SEND,
                      REFUSED,
                      called(first, State.REJECTED, PATIENCE, 2, "BAD_ADDRESS"),
                      1),
                  Arguments.of(
                      first,
                      SEND,
                      UNCLEAR,
                      called(first, State.UNKNOWN, PATIENCE, 2, "TIMEOUT"),
                      1),
                  Arguments.of(first, HOLD, TAKEN, listed(first), 0),
                  Arguments.of(first, DEFER, TAKEN, listed(first), 0),
                  Arguments.of(first, SKIP, TAKEN, listed(first), 0),
                  Arguments.of(second, SEND, TAKEN, listed(second), 0),
                  Arguments.of(nice, SEND, TAKEN, listed(nice), 0),
                  Arguments.of(
                      goodUntil(first, NOW.minusMillis(1)),
                      SEND,
                      TAKEN,
                      listed(goodUntil(first, NOW.minusMillis(1))),
                      0));
            });
  }

  private static Dispatch listed(Dispatch d) {
    return d.as(State.UNKNOWN, DUE, Sender.LISTED);
  }

  @ParameterizedTest
  @MethodSource("unanswered")
  void without_an_answer_owed_things_are_called_for_once_more_and_kind_ones_never(
      Dispatch d, Decision decision, Answer answer, Dispatch after, int calls) {
    assertThat(send(d, decision, answer)).isEqualTo(after);
    assertThat(carried).hasSize(calls);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"SENT", "DELIVERED", "BOUNCED", "REJECTED", "SKIPPED", "EXPIRED", "CANCELLED"})
  void what_is_over_is_left_alone(State state) {
    for (var decision : List.of(SEND, HOLD, DEFER, SKIP)) {
      var d = in(owed(), state, DUE, 1, "WHY");
      assertThat(send(d, decision, TAKEN)).isEqualTo(d);
    }
    assertThat(carried).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"PENDING", "HELD", "DEFERRED", "CALLING", "UNKNOWN"})
  void nothing_happens_before_it_is_due(State state) {
    for (var decision : List.of(SEND, HOLD, DEFER, SKIP)) {
      var d = in(owed(), state, NOW.plusMillis(1), 0, "WHY");
      assertThat(send(d, decision, TAKEN)).isEqualTo(d);
    }
    assertThat(carried).isEmpty();
  }

  @Test
  void what_stands_on_the_list_stays_there() {
    var d = in(owed(), State.UNKNOWN, DUE, 1, Sender.LISTED);
    assertThat(send(d, SEND, TAKEN)).isEqualTo(d);
    assertThat(carried).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"PENDING", "HELD", "DEFERRED"})
  void what_is_no_longer_worth_sending_expires_whatever_is_decided(State state) {
    for (var decision : List.of(SEND, HOLD, DEFER, SKIP)) {
      var d = goodUntil(owed().as(state, DUE, "WHY"), NOW.minusMillis(1));
      var fresh = new InMemoryDispatches();
      fresh.plan(d);
      assertThat(new Sender(fresh, _ -> TAKEN).send(d, decision, () -> Sendings.parcel(d), NOW))
          .isEqualTo(d.as(State.EXPIRED, DUE, "TOO_LATE"));
    }
    var justInTime = goodUntil(owed(), NOW);
    assertThat(send(justInTime, SEND, TAKEN).state()).isEqualTo(State.SENT);
  }

  @Test
  void a_letter_that_cannot_be_written_is_rejected_and_never_called_for() {
    var d = owed();
    ledger.plan(d);
    var sender = new Sender(ledger, _ -> TAKEN);
    var sent =
        sender.send(
            d,
            SEND,
            () -> {
              throw new Unwritable("NO_NAME", new IllegalStateException());
            },
            NOW);
    assertThat(sent).isEqualTo(d.as(State.REJECTED, DUE, "NO_NAME"));
  }

  @Test
  void what_was_throttled_together_comes_back_one_by_one_within_a_minute() {
    List<Instant> again =
        IntStream.range(0, 400)
            .mapToObj(n -> planned("c" + n, "card", DispatchClass.KIND, DUE))
            .map(d -> Sender.again(d, NOW))
            .toList();
    assertThat(again)
        .allSatisfy(at -> assertThat(at).isBetween(NOW.plusSeconds(20), NOW.plusSeconds(60)));
    assertThat(Set.copyOf(again)).hasSizeGreaterThan(30);
  }
}
