package heard.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.CaseState;
import heard.casework.PassOn;
import heard.casework.Promise;
import heard.casework.Thank;
import heard.feedback.Reference;
import heard.staff.Chain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A compliment reaches the person it praises, in the customer's words, within a day. */
class PraiseTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-27T20:00:00Z");

  @Test
  void at_once_to_who_is_at_work_and_the_customer_hears_when_it_has_arrived() {
    var house = new House(Chain.organisation(), MONDAY);
    Reference reference = house.praise("oslo", "Bo", true);
    house.pass(Duration.ofMinutes(2));
    assertThat(house.lettersTo("bo")).containsExactly("praise");
    assertThat(house.lettersTo("ane")).containsExactlyInAnyOrder("staff-notice", "praise-copy");
    assertThat(house.namesToCustomer(reference))
        .containsExactly("acknowledgement-compliment", "praise-arrived");
    assertThat(house.head(reference).promise().state()).isEqualTo(Promise.State.KEPT);
    assertThat(house.head(reference).state()).isEqualTo(CaseState.ANSWERED);
    house.does("bo", reference, new Thank("Så hyggelig."));
    house.pass(Duration.ofDays(30));
    assertThat(house.namesToCustomer(reference))
        .containsExactly("acknowledgement-compliment", "praise-arrived", "praise-answer");
  }

  @Test
  void when_they_are_next_at_work_to_who_is_not() {
    var house = new House(Chain.organisation(), FRIDAY_NIGHT);
    Reference reference = house.praise("oslo", "Bo Etternavn", true);
    house.until(Instant.parse("2026-11-30T06:59:00Z"));
    assertThat(house.lettersTo("bo")).isEmpty();
    house.pass(Duration.ofMinutes(5));
    assertThat(house.lettersTo("bo")).containsExactly("praise");
    assertThat(house.namesToCustomer(reference)).endsWith("praise-arrived");
    assertThat(house.head(reference).promise().state()).isEqualTo(Promise.State.KEPT);
  }

  @Test
  void the_owner_finds_who_is_named_in_doubt() {
    var house = new House(Chain.organisation(), MONDAY);
    Reference reference = house.praise("oslo", "han i kassen", true);
    assertThat(house.lettersTo("ane")).containsExactlyInAnyOrder("staff-notice", "praise-pass-on");
    house.does("ane", reference, new PassOn(List.of("bo")));
    assertThat(house.lettersTo("bo")).containsExactly("praise");
    assertThat(house.namesToCustomer(reference)).endsWith("praise-arrived");
    assertThat(house.head(reference).promise().state()).isEqualTo(Promise.State.KEPT);
  }

  @Test
  void a_customer_who_does_not_want_it_told_is_promised_nothing() {
    var house = new House(Chain.organisation(), MONDAY);
    Reference reference = house.praise("oslo", "Bo", false);
    house.pass(Duration.ofDays(30));
    assertThat(house.lettersTo("bo")).isEmpty();
    assertThat(house.namesToCustomer(reference)).containsExactly("acknowledgement-compliment");
  }
}
