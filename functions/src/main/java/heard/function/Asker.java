package heard.function;

import heard.casework.Access;
import heard.staff.Colleague;
import heard.staff.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Who stands behind a call of the API.
 *
 * @param id the colleague's, or the client's of another system
 * @param colleague empty for another system, and for a manager who is not set up yet
 */
record Asker(String id, Optional<Colleague> colleague, Set<Role> roles) {
  Access access() {
    return colleague.map(c -> Access.of(c, roles)).orElseGet(Access.Everything::new);
  }
}
