package heard.casework;

import static heard.casework.Desk.ANE;
import static heard.casework.Desk.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.casework.Entry.What;
import heard.casework.Survey.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer scores how it went. */
class SurveyTest {
  private final Desk desk = Desk.complaint().did(ANE, new Reply("Svar", true));

  private Survey.Result score(int outcome, int treatment, String comment, Instant now) {
    var score = new Score(outcome, treatment, Optional.of(comment));
    var result = new Survey(score).about(desk.file(), Desk.CHARTER, now);
    if (result instanceof Recorded(Change change)) {
      desk.cases().change(change);
    }
    return result;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5, OPEN",
    "5, 2, OPEN",
    "2, 2, OPEN",
    "3, 3, ANSWERED",
    "5, 5, ANSWERED",
    "3, 4, ANSWERED"
  })
  void a_one_or_a_two_in_either_opens_the_case_again(int outcome, int treatment, CaseState state) {
    score(outcome, treatment, "", NOW);
    assertThat(desk.head().state()).isEqualTo(state);
    boolean low = state == CaseState.OPEN;
    assertThat(desk.last().facts().containsKey(Fact.LOW)).isEqualTo(low);
    assertThat(desk.last().facts().containsKey(Fact.PROMISE)).isEqualTo(low);
    assertThat(desk.head().promise().state())
        .isEqualTo(low ? Promise.State.OPEN : Promise.State.KEPT);
    assertThat(Score.of(desk.file().entries()))
        .contains(new Score(outcome, treatment, Optional.empty()));
  }

  @Test
  void they_may_change_their_mind_for_a_day() {
    score(5, 5, "Fint", NOW);
    assertThat(score(5, 5, " Fint ", NOW)).isEqualTo(new Survey.Same());
    assertThat(score(4, 5, "Fint", NOW.plus(Duration.ofHours(24)))).isInstanceOf(Recorded.class);
    assertThat(score(3, 5, "", NOW.plus(Duration.ofHours(24)).plusSeconds(1)))
        .isEqualTo(new Survey.TooLate());
    assertThat(Score.of(desk.file().entries())).contains(new Score(4, 5, Optional.of("Fint")));
  }

  @Test
  void a_low_score_twice_makes_one_promise() {
    score(1, 1, "", NOW);
    score(1, 2, "", NOW.plusSeconds(5));
    assertThat(desk.head().promise().number()).isEqualTo(2);
    assertThat(desk.happened()).containsExactly(What.ANSWERED, What.SCORED, What.SCORED);
  }

  @Test
  void a_score_is_from_one_to_five_and_a_comment_has_an_end() {
    assertThatThrownBy(() -> new Score(0, 3, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Score(3, 6, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(score(3, 3, "x".repeat(10_001), NOW)).isEqualTo(new Survey.TooLong());
  }
}
