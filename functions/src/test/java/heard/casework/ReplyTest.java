package heard.casework;

import static heard.casework.Desk.ANE;
import static heard.casework.Desk.BO;
import static heard.casework.Desk.EVA;
import static heard.casework.Desk.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.casework.Outcome.Refused;
import heard.casework.Outcome.Same;
import heard.casework.Promise.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff write to a customer, and what they promise. */
class ReplyTest {
  private static final Instant TUESDAY = Some.OPENED.plusSeconds(86_400);
  private final Desk desk = Desk.complaint();

  @Test
  void a_word_keeps_the_first_promise_and_makes_the_next() {
    desk.did(ANE, new Reply("Jeg ser på det.", false));
    assertThat(desk.head().state()).isEqualTo(CaseState.OPEN);
    assertThat(desk.head().promise())
        .isEqualTo(
            new Promise(
                2, Promise.What.ANSWER, Instant.parse("2026-11-30T15:00:00Z"), State.OPEN, 0));
    assertThat(desk.last().text()).contains("Jeg ser på det.");
    assertThat(desk.last().facts())
        .isEqualTo(
            Map.of(
                Fact.NAME, "Ane",
                Fact.PROMISE, "2",
                Fact.WHAT, "ANSWER",
                Fact.BY, "2026-11-30T15:00:00Z"));
  }

  @Test
  void a_second_word_promises_nothing_new() {
    desk.did(ANE, new Reply("Én", false)).did(ANE, new Reply("To", false));
    assertThat(desk.head().promise().number()).isEqualTo(2);
    assertThat(desk.last().facts()).isEqualTo(Map.of(Fact.NAME, "Ane"));
  }

  @Test
  void an_answer_keeps_the_promise() {
    desk.did(ANE, new Reply("Ny maskin i kassen.", true));
    assertThat(desk.head().state()).isEqualTo(CaseState.ANSWERED);
    assertThat(desk.head().promise().state()).isEqualTo(State.KEPT);
    assertThat(desk.happened()).containsExactly(What.ANSWERED);
  }

  @Test
  void an_answer_after_its_time_is_a_promise_broken() {
    desk.did(ANE, new Reply("Beklager.", true), TUESDAY.plusSeconds(1));
    assertThat(desk.head().promise().state()).isEqualTo(State.BROKEN);
  }

  @Test
  void an_answer_by_phone_needs_no_words_and_a_word_does() {
    assertThat(desk.does(ANE, new Reply(" ", false))).isEqualTo(new Refused(Reason.NO_WORDS));
    assertThat(desk.does(ANE, new Reply("x".repeat(10_001), true)))
        .isEqualTo(new Refused(Reason.TOO_LONG));
    desk.did(ANE, new Reply("", true));
    assertThat(desk.last().text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\u00a0", "\u200b", "\u2060\ufeff", "\u3164", "\u2800"})
  void what_nobody_can_read_is_no_word(String nothing) {
    assertThat(desk.does(ANE, new Reply(nothing, false))).isEqualTo(new Refused(Reason.NO_WORDS));
    assertThat(desk.does(ANE, new Remark(nothing))).isEqualTo(new Refused(Reason.NO_WORDS));
    assertThat(new Saying(Saying.Action.REPLY, nothing, "k").about(desk.file(), Desk.CHARTER, NOW))
        .isEqualTo(new Saying.Wordless());
    desk.did(ANE, new Reply(nothing, true));
    assertThat(desk.last().text()).isEmpty();
    desk.did(ANE, new Reply("👍", false));
  }

  @Test
  void nobody_promises_to_pass_on_what_is_no_praise() {
    var praise = new Undertake(Promise.What.PRAISE_PASSED_ON, TUESDAY.plusSeconds(1), "");
    assertThat(desk.does(ANE, praise)).isEqualTo(new Refused(Reason.NO_PRAISE));
  }

  @Test
  void attachments_and_instructions_are_told() {
    desk.did(ANE, new Reply("Slik gjør du.", true, true, List.of(file("a.pdf"), file("b.pdf"))));
    assertThat(desk.last().facts())
        .containsEntry(
            Fact.ATTACHMENTS, "1.pdf application/pdf 9 a.pdf\n1.pdf application/pdf 9 b.pdf")
        .containsEntry(Fact.INSTRUCTION, "true");
  }

  @Test
  void whoever_writes_in_what_nobody_holds_holds_it() {
    desk.did(ANE, new GiveBack("")).did(BO, new Reply("Hei", false));
    assertThat(desk.head().owner()).contains("bo");
  }

  @Test
  void what_was_withdrawn_is_not_answered() {
    desk.did(ANE, new Withdraw(""));
    assertThat(desk.does(ANE, new Reply("Svar", true))).isEqualTo(new Refused(Reason.NOT_OPEN));
  }

  @Test
  void a_promise_is_put_off_twice_and_by_a_manager_again() {
    var first = new Undertake(Promise.What.FIRST_WORD, TUESDAY.plusSeconds(60), "");
    desk.did(ANE, first);
    assertThat(desk.last().what()).isEqualTo(What.PROMISE_RENEWED);
    desk.did(ANE, new Undertake(Promise.What.FIRST_WORD, TUESDAY.plusSeconds(120), ""));
    var third = new Undertake(Promise.What.FIRST_WORD, TUESDAY.plusSeconds(180), "");
    assertThat(desk.does(ANE, third)).isEqualTo(new Refused(Reason.RENEWED_ENOUGH));
    desk.did(EVA, third);
    assertThat(desk.head().promise().renewals()).isEqualTo(3);
    assertThat(desk.head().promise().by()).isEqualTo(TUESDAY.plusSeconds(180));
  }

  @Test
  void a_sooner_moment_puts_nothing_off() {
    desk.did(ANE, new Undertake(Promise.What.FIRST_WORD, TUESDAY.minusSeconds(60), ""));
    assertThat(desk.last().what()).isEqualTo(What.PROMISED);
    assertThat(desk.head().promise().renewals()).isZero();
    assertThat(desk.head().promise().number()).isEqualTo(2);
  }

  @Test
  void naming_a_day_for_the_answer_is_a_first_word() {
    desk.did(ANE, new Undertake(Promise.What.ANSWER, TUESDAY.plusSeconds(86_400), "Fredag."));
    assertThat(desk.last().what()).isEqualTo(What.PROMISED);
    assertThat(desk.head().promise().what()).isEqualTo(Promise.What.ANSWER);
    assertThat(desk.head().promise().renewals()).isZero();
  }

  @Test
  void a_promise_that_was_missed_is_owned_up_to() {
    var late = TUESDAY.plusSeconds(10);
    desk.did(ANE, new Undertake(Promise.What.FIRST_WORD, late.plusSeconds(3600), ""), late);
    assertThat(desk.last().what()).isEqualTo(What.PROMISE_BROKEN);
    assertThat(desk.head().promise().state()).isEqualTo(State.OPEN);
  }

  @Test
  void nobody_promises_the_past_or_the_far_future() {
    assertThat(desk.does(ANE, new Undertake(Promise.What.ANSWER, NOW, "")))
        .isEqualTo(new Refused(Reason.IN_THE_PAST));
    assertThat(
            desk.does(ANE, new Undertake(Promise.What.ANSWER, NOW.plusSeconds(400 * 86_400L), "")))
        .isEqualTo(new Refused(Reason.TOO_FAR));
    assertThat(desk.does(ANE, new Undertake(Promise.What.FIRST_WORD, TUESDAY, "")))
        .isEqualTo(new Same());
  }

  @Test
  void what_is_said_with_the_same_promise_is_not_lost() {
    desk.did(ANE, new Undertake(Promise.What.FIRST_WORD, TUESDAY, "Tirsdag, som sagt."));
    assertThat(desk.last().text()).contains("Tirsdag, som sagt.");
    assertThat(desk.head().promise().by()).isEqualTo(TUESDAY);
    assertThat(desk.head().promise().renewals()).isZero();
  }

  private static Attached file(String name) {
    return new Attached("1.pdf", "application/pdf", 9, name);
  }
}
