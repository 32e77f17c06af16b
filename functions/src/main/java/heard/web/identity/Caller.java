package heard.web.identity;

import heard.staff.Role;
import java.util.Set;

/** Who calls the API. */
public sealed interface Caller {
  /** What the token allows. */
  Set<Scope> scopes();

  /**
   * A colleague, with what their groups let them do.
   *
   * @param colleague their id in the settings, which is their user name
   */
  record Person(String colleague, Set<Role> roles, Set<Scope> scopes) implements Caller {
    public Person {
      roles = Set.copyOf(roles);
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * Another system: it has scopes and no groups.
   *
   * @param client its id at the issuer
   */
  record Machine(String client, Set<Scope> scopes) implements Caller {
    public Machine {
      scopes = Set.copyOf(scopes);
    }
  }

  /** A kind of thing that a token allows. */
  enum Scope {
    /** {@code heard/read}. */
    READ,
    /** {@code heard/write}: to act on cases. */
    WRITE,
    /** {@code heard/manage}: to change settings. */
    MANAGE
  }
}
