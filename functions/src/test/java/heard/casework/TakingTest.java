package heard.casework;

import static heard.casework.Desk.ANE;
import static heard.casework.Desk.BO;
import static heard.casework.Desk.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.casework.Outcome.Refused;
import heard.casework.Outcome.Same;
import heard.feedback.Feedback;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who holds a case: got it, not me, later today, over to somebody else. */
class TakingTest {
  private final Desk desk = Desk.complaint();

  @Test
  void whoever_has_it_has_it() {
    assertThat(desk.does(ANE, new Claim())).isEqualTo(new Same());
  }

  @Test
  void somebody_else_takes_it_over() {
    desk.did(BO, new Claim());
    assertThat(desk.head().owner()).contains("bo");
    assertThat(desk.head().ownerName()).contains("Bo");
    assertThat(desk.head().version()).isEqualTo(2);
    assertThat(desk.last())
        .isEqualTo(
            new Entry(
                2,
                NOW,
                What.OWNED,
                Entry.By.STAFF,
                Optional.of("bo"),
                Optional.empty(),
                Map.of(Fact.NAME, "Bo")));
  }

  @Test
  void the_customer_is_told_when_they_were_told_another_name() {
    desk.did(BO, new Claim()).did(ANE, new Claim());
    assertThat(desk.last().facts()).containsEntry(Fact.TOLD_OTHER, "true");
  }

  @Test
  void not_me_gives_it_back_to_the_team() {
    desk.did(ANE, new GiveBack("Ikke min avdeling"));
    assertThat(desk.head().owner()).isEmpty();
    assertThat(desk.head().ownerName()).isEmpty();
    assertThat(desk.happened()).containsExactly(What.GIVEN_BACK);
    assertThat(desk.file().notes()).containsExactly(new Note(1, NOW, "ane", "Ikke min avdeling"));
    assertThat(desk.cases().desk(new Cases.Unclaimed("oslo"), 10)).containsExactly(desk.head());
  }

  @Test
  void only_the_owner_gives_it_back() {
    assertThat(desk.does(BO, new GiveBack(""))).isEqualTo(new Refused(Reason.NOT_THE_OWNER));
  }

  @Test
  void later_today_reminds_before_the_promise() {
    var by = desk.head().promise().by();
    assertThat(desk.does(ANE, new SetAside(NOW))).isEqualTo(new Refused(Reason.IN_THE_PAST));
    assertThat(desk.does(ANE, new SetAside(by.plusSeconds(1))))
        .isEqualTo(new Refused(Reason.TOO_FAR));
    desk.did(ANE, new SetAside(NOW.plusSeconds(7200)));
    assertThat(desk.last().facts()).containsEntry(Fact.UNTIL, "2026-11-23T12:00:00Z");
  }

  @Test
  void it_goes_to_a_colleague_with_a_note_that_no_customer_reads() {
    desk.did(ANE, new HandOver("bo", "Kunden har ringt to ganger"));
    assertThat(desk.head().owner()).contains("bo");
    assertThat(desk.head().team()).isEqualTo("oslo");
    assertThat(desk.last().facts()).isEqualTo(Map.of(Fact.TO, "bo", Fact.NAME, "Bo"));
    assertThat(desk.last().text()).isEmpty();
    assertThat(desk.file().notes())
        .extracting(Note::text)
        .containsExactly("Kunden har ringt to ganger");
  }

  @Test
  void it_goes_to_a_team() {
    desk.did(ANE, new HandOver("service", ""));
    assertThat(desk.head().owner()).isEmpty();
    assertThat(desk.head().team()).isEqualTo("service");
    assertThat(desk.cases().desk(new Cases.Unclaimed("service"), 10)).hasSize(1);
  }

  @Test
  void it_does_not_go_to_somebody_who_is_not_there() {
    assertThat(desk.does(ANE, new HandOver("nobody", "")))
        .isEqualTo(new Refused(Reason.NO_SUCH_COLLEAGUE));
    assertThat(desk.does(ANE, new HandOver("ane", ""))).isEqualTo(new Same());
  }

  @Test
  void nobody_takes_what_is_over() {
    desk.did(ANE, new Withdraw("Kunden ringte"));
    assertThat(desk.does(BO, new Claim())).isEqualTo(new Refused(Reason.NOT_OPEN));
    assertThat(desk.does(BO, new HandOver("bo", ""))).isEqualTo(new Refused(Reason.NOT_OPEN));
    assertThat(desk.does(ANE, new Withdraw(""))).isEqualTo(new Same());
  }

  @Test
  void a_held_case_is_let_through_by_whoever_takes_it() {
    var held = Varied.from(Some.complaint("H-0000-0002")).held(Case.Held.FLOOD).made();
    var waiting = Desk.of(held, Some.entry(1, What.RECEIVED)).did(ANE, new Claim());
    assertThat(waiting.head().held()).isEmpty();
    assertThat(waiting.head().promise().number()).isEqualTo(2);
    assertThat(waiting.last().facts())
        .containsEntry(Fact.ADMITTED, "true")
        .containsEntry(Fact.PROMISE, "2");
  }

  @Test
  void who_saw_an_older_version_does_nothing() {
    var acting = new Acting(desk.cases(), () -> Desk.HOUSE, Desk.CHARTER);
    var file = desk.file();
    desk.did(ANE, new Remark("Først"));
    assertThatThrownBy(() -> acting.act(file.head().reference(), 1, new Claim(), BO, NOW))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> acting.act(file, 1, new Claim(), BO, NOW)).isInstanceOf(Stale.class);
    assertThat(desk.head().owner()).contains("ane");
  }

  @Test
  void what_is_written_beside_is_as_long_as_a_message_and_not_longer() {
    String longer = "ø".repeat(Feedback.LONGEST_MESSAGE + 1);
    var offer = new Offer(Remedy.Kind.VISIT, Optional.empty(), Remedy.Basis.GOODWILL, "");
    for (Act act :
        List.of(new HandOver("bo", longer), new Withdraw(longer), new Ask(offer, longer))) {
      assertThat(desk.does(ANE, act)).isEqualTo(new Refused(Reason.TOO_LONG));
    }
    desk.did(ANE, new HandOver("bo", longer.substring(1)));
  }
}
