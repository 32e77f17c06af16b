package heard.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.CaseState;
import heard.casework.Change;
import heard.casework.Entry;
import heard.casework.Offer;
import heard.casework.Outcome;
import heard.casework.Remedy.Basis;
import heard.casework.Remedy.Kind;
import heard.casework.Remedy.State;
import heard.casework.Reply;
import heard.casework.Saying;
import heard.casework.Score;
import heard.casework.Step;
import heard.casework.Survey;
import heard.customer.Language;
import heard.customer.Money;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.feedback.Reference;
import heard.reaction.Postroom.Letter;
import heard.staff.Chain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a customer is asked how it went, and who looks when it went badly. */
class SurveysTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T09:00:00Z");
  private final House house = new House(Chain.organisation(), WEDNESDAY);
  private Reference reference = new Reference("H-0000-0000");

  @BeforeEach
  void open() {
    reference = house.complaint("oslo", Language.NB);
  }

  private void answer() {
    assertThat(house.does("ane", reference, new Reply("Svar", true)))
        .isInstanceOf(Outcome.Changed.class);
  }

  private Dispatch survey() {
    return house
        .ledger
        .find(new DispatchKey(house.head(reference).customer().id(), "survey#" + reference))
        .orElseThrow();
  }

  private List<Instant> asked() {
    return house.toCustomer(reference).stream()
        .filter(l -> l.letter().equals("survey") || l.letter().equals("did-it-help"))
        .map(Letter::at)
        .toList();
  }

  private void said(Saying.Action action) {
    var said = new Saying(action, "Nei", action.word() + house.now());
    if (said.about(house.file(reference), House.CHARTER, house.now())
        instanceof Saying.Changed(var next, var more)) {
      house.cases.change(next, more, List.of());
    }
    house.settle();
  }

  private void scored(int outcome, int treatment) {
    var survey = new Survey(new Score(outcome, treatment, Optional.empty()));
    if (survey.about(house.file(reference), House.CHARTER, house.now())
        instanceof Survey.Recorded(Change change)) {
      house.cases.change(change);
    }
    house.settle();
  }

  @Test
  void three_working_days_after_the_answer_at_ten_and_once() {
    answer();
    assertThat(survey().kind()).isEqualTo(DispatchClass.KIND);
    house.pass(Duration.ofDays(60));
    assertThat(asked()).containsExactly(Instant.parse("2026-11-30T09:00:00Z"));
  }

  @Test
  void one_working_day_after_the_remedy_has_reached_them() {
    house.does(
        "ane",
        reference,
        new Offer(Kind.REFUND, Optional.of(Money.of("100", "NOK")), Basis.GOODWILL, ""));
    answer();
    house.does("ane", reference, new Step("r4", State.ACCEPTED));
    house.pass(Duration.ofDays(1));
    house.does("ane", reference, new Step("r4", State.CONFIRMED));
    house.pass(Duration.ofDays(60));
    assertThat(asked()).containsExactly(Instant.parse("2026-11-27T09:00:00Z"));
  }

  @Test
  void not_while_the_remedy_is_on_its_way() {
    house.does(
        "ane",
        reference,
        new Offer(Kind.REFUND, Optional.of(Money.of("100", "NOK")), Basis.GOODWILL, ""));
    answer();
    house.does("ane", reference, new Step("r4", State.ACCEPTED));
    house.pass(Duration.ofDays(14));
    assertThat(asked()).isEmpty();
    assertThat(survey().verdict()).contains("REMEDY_ON_THE_WAY");
    house.does("ane", reference, new Step("r4", State.DELIVERED));
    house.pass(Duration.ofDays(10));
    assertThat(asked()).hasSize(1);
  }

  @Test
  void the_same_day_where_the_answer_told_them_what_to_do() {
    house.does("ane", reference, new Reply("Slik", true, true, List.of()));
    house.pass(Duration.ofDays(60));
    assertThat(asked()).containsExactly(Instant.parse("2026-11-25T12:00:00Z"));
    assertThat(house.namesToCustomer(reference)).contains("did-it-help").doesNotContain("survey");
  }

  @Test
  void not_in_a_case_that_was_opened_again_until_it_is_answered_again() {
    answer();
    said(Saying.Action.REPLY);
    house.until(Instant.parse("2026-11-30T10:00:00Z"));
    assertThat(asked()).isEmpty();
    assertThat(survey().verdict()).contains("CASE_REOPENED");
    answer();
    house.pass(Duration.ofDays(60));
    assertThat(asked()).containsExactly(Instant.parse("2026-12-03T09:00:00Z"));
  }

  @Test
  void not_about_what_was_withdrawn() {
    answer();
    said(Saying.Action.WITHDRAW);
    house.pass(Duration.ofDays(60));
    assertThat(asked()).isEmpty();
    assertThat(survey().verdict()).contains("CASE_WITHDRAWN");
  }

  @Test
  void a_low_score_goes_to_somebody_who_has_not_touched_it() {
    answer();
    house.pass(Duration.ofDays(6));
    house.letters.clear();
    scored(5, 1);
    var head = house.head(reference);
    assertThat(head.state()).isEqualTo(CaseState.OPEN);
    assertThat(head.owner()).contains("bo");
    assertThat(head.promise().number()).isEqualTo(2);
    assertThat(house.lettersTo("bo")).containsExactly("second-look");
    assertThat(house.namesToCustomer(reference)).containsExactly("new-owner");
    house.pass(Duration.ofDays(1));
    assertThat(house.lettersTo("bo")).contains("promise-warning");
    house.does("bo", reference, new Reply("Beklager", true));
    said(Saying.Action.ACCEPT);
    house.pass(Duration.ofDays(60));
    assertThat(asked()).isEmpty();
    assertThat(house.head(reference).state()).isEqualTo(CaseState.ACCEPTED);
  }

  @Test
  void not_satisfied_goes_to_somebody_else_and_twice_to_one_only() {
    answer();
    said(Saying.Action.NOT_SATISFIED);
    assertThat(house.head(reference).owner()).contains("bo");
    scored(1, 1);
    assertThat(house.head(reference).owner()).contains("bo");
    assertThat(house.file(reference).entries())
        .filteredOn(e -> e.what() == Entry.What.HANDED_OVER)
        .hasSize(1);
  }

  @Test
  void where_the_team_has_nobody_else_a_manager_looks() {
    reference = house.complaint("stockholm", Language.SV);
    house.does("cecilia", reference, new Reply("Svar", true));
    said(Saying.Action.NOT_SATISFIED);
    assertThat(house.head(reference).owner()).contains("ane");
    assertThat(house.lettersTo("ane")).contains("second-look");
  }
}
