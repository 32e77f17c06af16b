package heard.casework;

import static heard.casework.Desk.ANE;
import static heard.casework.Desk.BO;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.casework.Outcome.Refused;
import heard.casework.Outcome.Same;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Correcting, noting, linking, learning, and praise passed on. */
class MendingTest {
  private final Desk desk = Desk.complaint();

  private static Correct place(String id) {
    return new Correct(Optional.empty(), Optional.empty(), Optional.of(id), Optional.empty());
  }

  @Test
  void what_we_understood_is_put_right() {
    desk.did(
        ANE,
        new Correct(
            Optional.of(Kind.QUESTION),
            Optional.of(Topic.PRICE),
            Optional.of("helsinki"),
            Optional.of(Severity.NORMAL)));
    assertThat(desk.head().understood())
        .isEqualTo(
            new Understanding(
                Kind.QUESTION, Topic.PRICE, Optional.of("helsinki"), Severity.NORMAL));
    assertThat(desk.does(ANE, place("helsinki"))).isEqualTo(new Same());
    assertThat(desk.does(ANE, place("moon"))).isEqualTo(new Refused(Reason.NO_SUCH_PLACE));
  }

  @Test
  void a_note_never_stands_on_the_time_line() {
    desk.did(ANE, new Remark("Ring lageret")).did(BO, new Remark("Ringt"));
    assertThat(desk.happened()).isEmpty();
    assertThat(desk.head().version()).isEqualTo(3);
    assertThat(desk.file().notes())
        .extracting(Note::number, Note::author, Note::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "ane", "Ring lageret"),
            org.assertj.core.groups.Tuple.tuple(2, "bo", "Ringt"));
    assertThat(desk.does(ANE, new Remark(" "))).isEqualTo(new Refused(Reason.NO_WORDS));
  }

  @Test
  void linked_cases_name_each_other_or_nothing_is_written() {
    var other = Some.complaint("H-0000-0002");
    desk.cases().open(other, List.of(Some.entry(1, What.RECEIVED)));
    desk.did(ANE, new Link(other));
    assertThat(desk.head().linked()).containsExactly(other.reference());
    var beside = desk.cases().head(other.reference()).orElseThrow();
    assertThat(beside.linked()).containsExactly(desk.head().reference());
    assertThat(beside.version()).isEqualTo(2);
    assertThat(desk.does(ANE, new Link(beside))).isEqualTo(new Same());
    assertThat(desk.does(ANE, new Link(desk.head()))).isEqualTo(new Refused(Reason.SAME_CASE));
  }

  @Test
  void what_is_put_into_another_case_goes_on_there_and_nobody_took_it_back() {
    var other = new CaseFile(Some.complaint("H-0000-0002"), List.of(), List.of());
    desk.cases().open(other.head(), List.of());
    desk.did(ANE, new Join(other));
    assertThat(desk.head().state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(Join.into(desk.file())).contains(other.head().reference());
    desk.said(Saying.Action.REPLY);
    assertThat(Join.into(desk.file())).as("woken").isEmpty();
    desk.said(Saying.Action.WITHDRAW);
    assertThat(Join.into(desk.file())).as("taken back after all").isEmpty();
  }

  @Test
  void what_is_taken_back_and_linked_was_put_nowhere() {
    var other = Some.complaint("H-0000-0002");
    desk.cases().open(other, List.of());
    desk.did(ANE, new Withdraw("")).did(ANE, new Link(other));
    assertThat(Join.into(desk.file())).isEmpty();
  }

  @Test
  void what_keeps_happening_is_kept_with_a_word() {
    desk.did(ANE, new Recur(" Lokket mangler "));
    assertThat(desk.head().recurring()).contains("Lokket mangler");
    assertThat(desk.happened()).isEmpty();
    assertThat(desk.does(ANE, new Recur("Lokket mangler"))).isEqualTo(new Same());
    assertThat(desk.does(ANE, new Recur(""))).isEqualTo(new Refused(Reason.NO_WORDS));
  }

  @Test
  void what_was_no_compliment_is_promised_a_word() {
    var wrong =
        praise(false)
            .did(
                ANE,
                new Correct(
                    Optional.of(Kind.QUESTION),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    assertThat(wrong.head().promise().what()).isEqualTo(Promise.What.FIRST_WORD);
    assertThat(wrong.head().promise().number()).isEqualTo(2);
  }

  private static Desk praise(boolean mayTell) {
    var c = Some.complaint("H-0000-0003");
    var received =
        new Entry(
            1,
            Some.OPENED,
            What.RECEIVED,
            Entry.By.CUSTOMER,
            Optional.empty(),
            Optional.of("Bo bar alt ut i bilen."),
            Map.of(Fact.MAY_TELL, Boolean.toString(mayTell)));
    var promise =
        new Promise(1, Promise.What.PRAISE_PASSED_ON, c.promise().by(), Promise.State.OPEN, 0);
    return Desk.of(c.with(CaseState.OPEN, promise), received);
  }

  @Test
  void praise_is_passed_on_once_and_answered_in_two_lines() {
    var kind = praise(true).did(ANE, new PassOn(List.of("bo")));
    assertThat(kind.head().promise().state()).isEqualTo(Promise.State.KEPT);
    assertThat(kind.head().state()).isEqualTo(CaseState.ANSWERED);
    assertThat(kind.last().facts()).isEqualTo(Map.of(Fact.COLLEAGUE, "bo", Fact.NAME, "Bo"));
    assertThat(kind.does(ANE, new PassOn(List.of("bo")))).isEqualTo(new Same());
    assertThat(kind.does(ANE, new Thank("Takk"))).isEqualTo(new Refused(Reason.NOT_PRAISED));
    assertThat(kind.does(BO, new Thank("x".repeat(501)))).isEqualTo(new Refused(Reason.TOO_LONG));
    kind.did(BO, new Thank("Så hyggelig!\nTakk."));
    assertThat(kind.last().what()).isEqualTo(What.PRAISE_ANSWERED);
    assertThat(kind.does(BO, new Thank("Igjen"))).isEqualTo(new Same());
  }

  @Test
  void praise_stays_with_us_when_the_customer_wants_it() {
    assertThat(praise(false).does(ANE, new PassOn(List.of("bo"))))
        .isEqualTo(new Refused(Reason.NOT_AGREED));
    assertThat(praise(true).does(ANE, new PassOn(List.of("nobody"))))
        .isEqualTo(new Refused(Reason.NO_SUCH_COLLEAGUE));
  }
}
