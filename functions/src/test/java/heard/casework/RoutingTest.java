package heard.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heard.casework.Routing.Rule;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The first rule that fits, and one that always does.
final class RoutingTest {
  private static final Rule URGENT = rule(Set.of(), Set.of(), Set.of(), "safety", Severity.URGENT);
  private static final Rule WEB = rule(Set.of(), Set.of(Topic.WEBSITE), Set.of(), "web");
  private static final Rule PRAISE_IN_OSLO =
      rule(Set.of(Kind.COMPLIMENT), Set.of(), Set.of("oslo"), "oslo-praise");
  private static final Rule SHOP = rule(Set.of(), Set.of(), Set.of(), Rule.PLACE);
  private static final Rule REST = rule(Set.of(), Set.of(), Set.of(), "service");

  private final Routing routing = new Routing(List.of(URGENT, WEB, PRAISE_IN_OSLO, SHOP, REST));

  private static Rule rule(
      Set<Kind> kinds, Set<Topic> topics, Set<String> places, String team, Severity... severities) {
    return new Rule(kinds, topics, places, Set.of(severities), team);
  }

  private String team(Kind kind, Topic topic, String place, Severity severity) {
    return routing.team(
        new Understanding(kind, topic, Optional.of(place).filter(p -> !p.isEmpty()), severity));
  }

  @Test
  void the_first_rule_that_fits_wins() {
    assertThat(team(Kind.COMPLAINT, Topic.WEBSITE, "oslo", Severity.URGENT)).isEqualTo("safety");
    assertThat(team(Kind.COMPLAINT, Topic.WEBSITE, "oslo", Severity.NORMAL)).isEqualTo("web");
    assertThat(team(Kind.COMPLIMENT, Topic.STAFF, "oslo", Severity.NORMAL))
        .isEqualTo("oslo-praise");
    assertThat(team(Kind.COMPLIMENT, Topic.STAFF, "bergen", Severity.NORMAL)).isEqualTo(Rule.PLACE);
    assertThat(team(Kind.COMPLAINT, Topic.STAFF, "oslo", Severity.HIGH)).isEqualTo(Rule.PLACE);
  }

  @Test
  void the_shops_own_team_is_asked_only_when_a_shop_is_known() {
    assertThat(team(Kind.COMPLAINT, Topic.STAFF, "", Severity.NORMAL)).isEqualTo("service");
    assertThat(team(Kind.COMPLIMENT, Topic.STAFF, "", Severity.NORMAL)).isEqualTo("service");
  }

  @Test
  void rules_without_a_last_one_for_everything_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Routing(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Routing(List.of(REST, SHOP)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Routing(List.of(REST, URGENT)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Routing(List.of(WEB)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Routing(List.of(PRAISE_IN_OSLO)));
  }
}
