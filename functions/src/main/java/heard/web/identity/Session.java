package heard.web.identity;

import heard.staff.Role;
import java.time.Instant;
import java.util.Set;

/**
 * One sign-in of one colleague in one browser. It is kept in its cookie and nowhere else.
 *
 * @param colleague their id in the settings
 * @param csrf what every form of theirs carries back, so that no other site can press its buttons
 */
public record Session(
    String colleague, Set<Role> roles, Instant issued, Instant expires, String csrf) {
  public Session {
    roles = Set.copyOf(roles);
  }
}
