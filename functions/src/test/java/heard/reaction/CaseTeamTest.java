package heard.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import heard.feedback.Severity;
import heard.staff.Chain;
import heard.staff.Organisation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whose a case becomes where the rules name nobody, or name those who must see it first.
final class CaseTeamTest {
  private final Workshop shop = new Workshop();

  @Test
  void a_place_we_do_not_know_goes_to_those_for_the_rest_and_is_kept_as_typed() {
    var submission =
        shop.submitted(
            "kind", "complaint", "message", "Hei", "email", "kari@example.com", "place", "Mars");
    var opened = shop.opened(submission);
    assertThat(opened.team()).isEqualTo("service");
    assertThat(opened.understood().place()).isEmpty();
    assertThat(shop.cases.file(submission.reference()).orElseThrow().entries().getFirst().facts())
        .containsEntry("place", "Mars");
  }

  @Test
  void a_shop_without_a_team_goes_to_those_for_the_rest() {
    var chain = Chain.organisation();
    shop.organisation =
        new Organisation(
            chain.markets(),
            chain.places(),
            Map.of("service", chain.team("service").orElseThrow()),
            chain.colleagues(),
            chain.authorities());
    var opened =
        shop.opened(
            shop.submitted(
                "kind", "complaint", "message", "Hei", "email", "k@example.com", "place", "oslo"));
    assertThat(opened.team()).isEqualTo("service");
    assertThat(opened.owner()).contains("eva");
    assertThat(opened.understood().place()).contains("oslo");
  }

  @Test
  void a_team_without_anybody_leaves_it_to_whoever_reads_the_topic() {
    shop.organisation = Chain.organisation(new heard.staff.Colleague[0]);
    var opened =
        shop.opened(shop.submitted("message", "Hei", "email", "k@example.com", "place", "oslo"));
    assertThat(opened.owner()).isEmpty();
    assertThat(opened.team()).isEqualTo("oslo");
    assertThat(shop.sendings())
        .containsExactly("EMAIL acknowledgement k@example.com", "TOPIC staff-topic");
  }

  @Test
  void danger_jumps_to_those_who_see_to_it() {
    var opened =
        shop.opened(
            shop.submitted(
                "kind",
                "complaint",
                "message",
                "Laderen begynte å brenne",
                "email",
                "k@example.com",
                "place",
                "oslo"));
    assertThat(opened.understood().severity()).isEqualTo(Severity.URGENT);
    assertThat(opened.team()).isEqualTo("service");
    assertThat(opened.owner()).contains("eva");
  }
}
