package heard.casework;

import static org.assertj.core.api.Assertions.assertThat;

import heard.staff.Chain;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see which case. */
final class AccessTest {
  private static final Organisation CHAIN = Chain.organisation();

  private static Colleague colleague(String id) {
    return CHAIN.colleague(id).orElseThrow();
  }

  /** A case of an owner, a team and a shop; a dash for none. */
  private static Case of(String owner, String team, String place) {
    return Varied.from(Some.complaint("H-7K2M-PQ34"))
        .owner(named(owner))
        .ownerName(named(owner))
        .team(team)
        .shop(named(place))
        .made();
  }

  private static Optional<String> named(String id) {
    return Optional.of(id).filter(i -> !i.equals("-"));
  }

  @ParameterizedTest(name = "{0} and a case of {1}, {2}, about {3}: {4}")
  @CsvSource({
    "ane, ane, oslo, oslo, true",
    "ane, bo, oslo, oslo, true",
    "ane, -, oslo, -, true",
    "ane, eva, service, oslo, true",
    "ane, ane, stockholm, stockholm, true",
    "ane, cecilia, stockholm, stockholm, false",
    "ane, -, stockholm, stockholm, false",
    "ane, eva, service, -, false",
    "cecilia, ane, oslo, oslo, false",
    "eva, ane, oslo, oslo, false",
    "eva, -, service, helsinki, true",
  })
  void staff_see_what_is_theirs_their_teams_or_their_shops(
      String who, String owner, String team, String place, boolean sees) {
    assertThat(Access.of(colleague(who), Set.of(Role.STAFF)).covers(of(owner, team, place)))
        .isEqualTo(sees);
  }

  @Test
  void a_manager_sees_everything() {
    var access = Access.of(colleague("ane"), Set.of(Role.STAFF, Role.MANAGER));
    assertThat(access.covers(of("cecilia", "stockholm", "stockholm"))).isTrue();
  }

  @Test
  void marketing_sees_no_more_than_anybody_else() {
    var access = Access.of(colleague("ane"), Set.of(Role.MARKETING));
    assertThat(access.covers(of("cecilia", "stockholm", "stockholm"))).isFalse();
  }
}
