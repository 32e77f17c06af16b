package heard.casework;

import heard.staff.Colleague;
import heard.staff.Role;
import java.util.Set;

/**
 * Which cases somebody may see and work on. What lies outside is answered as if it were not there.
 */
public sealed interface Access {
  boolean covers(Case c);

  /** Managers see everything; everybody else what is theirs. */
  static Access of(Colleague colleague, Set<Role> roles) {
    return roles.contains(Role.MANAGER)
        ? new Everything()
        : new Own(colleague.id(), colleague.teams(), colleague.place());
  }

  /** Every case: managers, and other systems, which have no team. */
  record Everything() implements Access {
    @Override
    public boolean covers(Case c) {
      return true;
    }
  }

  /**
   * What they hold, what is with a team of theirs, and what was said about their shop.
   *
   * @param place the id of the shop they work in
   */
  record Own(String colleague, Set<String> teams, String place) implements Access {
    public Own {
      teams = Set.copyOf(teams);
    }

    @Override
    public boolean covers(Case c) {
      return c.owner().filter(colleague::equals).isPresent()
          || teams.contains(c.team())
          || c.understood().place().filter(place::equals).isPresent();
    }
  }
}
