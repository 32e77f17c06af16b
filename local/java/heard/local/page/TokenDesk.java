package heard.local.page;

import heard.local.LocalSystem;
import heard.local.emulator.IdentityServer;
import heard.local.gateway.Reply;
import heard.staff.Colleague;
import heard.staff.Role;
import heard.web.identity.Session;
import heard.web.identity.Sessions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shortcuts past the sign-in: a token for programs, a session for browsers, a choice of people. */
final class TokenDesk implements IdentityServer.SignInPage {
  private final LocalSystem system;
  private final View choice = new View("sign-in");

  TokenDesk(LocalSystem system) {
    this.system = system;
  }

  /** A bearer token for the API; a browser is signed in with it. */
  Reply give(Asked asked) {
    String secret = system.template().variable("SESSION_KEY");
    String client = system.template().variable("STAFF_CLIENT");
    Optional<Role> role = asked.parameter("role").flatMap(TokenDesk::role);
    if (secret.isEmpty() || client.isEmpty() || role.isEmpty()) {
      return Reply.of(400, "text/plain", "role is one of staff, marketing, manager\n");
    }
    String colleague =
        asked
            .parameter("colleague")
            .or(() -> first(role.get()))
            .orElse("local-" + word(role.get()));
    Sessions sessions =
        Sessions.of(
            secret.getBytes(StandardCharsets.UTF_8),
            Duration.parse(system.template().variable("SESSION_LENGTH")),
            system.clock());
    Session session = sessions.begin(colleague, Set.of(role.get()));
    Reply reply =
        asked.wantsHtml()
            ? Reply.seeOther("/desk")
            : Reply.of(
                200,
                "text/plain",
                system.identity().accessToken(client, colleague, word(role.get())));
    return reply.with("Set-Cookie", sessions.cookie(session));
  }

  @Override
  public String show(String action, Optional<String> hint) {
    List<Map<String, Object>> people = new ArrayList<>();
    for (Colleague colleague : active()) {
      Map<String, Object> person = new HashMap<>();
      person.put("id", colleague.id());
      person.put("name", colleague.name());
      person.put("role", word(colleague.role()));
      person.put("strong", hint.filter(colleague.id()::equals).isPresent());
      people.add(person);
    }
    return choice.page(
        "Who are you?",
        Map.of(
            "action",
            action,
            "people",
            people,
            "nobody",
            people.isEmpty(),
            "base",
            system.url().toString()));
  }

  private Optional<String> first(Role role) {
    return active().stream().filter(c -> c.role() == role).map(Colleague::id).findFirst();
  }

  private List<Colleague> active() {
    return system.sample().organisation().colleagues().values().stream()
        .filter(Colleague::active)
        .sorted(Comparator.comparing(Colleague::place).reversed().thenComparing(Colleague::id))
        .toList();
  }

  private static Optional<Role> role(String word) {
    return List.of(Role.values()).stream().filter(r -> word(r).equals(word)).findFirst();
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
