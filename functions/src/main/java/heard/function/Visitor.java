package heard.function;

import heard.casework.Access;
import heard.staff.Colleague;
import heard.web.identity.Session;

/**
 * A colleague in front of a page.
 *
 * @param session their sign-in; each form carries its {@code csrf} in a field of that name
 */
record Visitor(Colleague colleague, Session session) {
  Access access() {
    return Access.of(colleague, session.roles());
  }
}
