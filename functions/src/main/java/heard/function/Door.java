package heard.function;

import heard.customer.Language;
import heard.staff.Colleague;
import heard.staff.Organisations;
import heard.staff.Role;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.identity.AccessTokens;
import heard.web.identity.Caller;
import heard.web.identity.Issuer;
import heard.web.identity.Session;
import heard.web.identity.Sessions;
import heard.web.identity.Tokens;
import heard.web.identity.Unreachable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lets staff in: browsers by their session, other systems by their token. Everybody else stays out.
 */
record Door(Sessions sessions, AccessTokens tokens, Organisations organisations) {

  static Door of(Wiring wiring, Issuer issuer) {
    var parts = new Parts(wiring);
    return new Door(
        Sessions.of(
            parts.secret("SESSION_KEY"),
            Duration.parse(wiring.variable("SESSION_LENGTH")),
            wiring.clock()),
        new AccessTokens(
            new Tokens(issuer, wiring.clock()),
            Set.of(wiring.variable("STAFF_CLIENT"), wiring.variable("MACHINE_CLIENT"))),
        parts.organisations());
  }

  /** The colleague whose session this is, while they work here. */
  Optional<Visitor> visitor(Request request) {
    return sessions
        .of(request)
        .flatMap(session -> active(session.colleague()).map(c -> new Visitor(c, session)));
  }

  Optional<Colleague> active(String id) {
    return organisations.current().colleague(id).filter(Colleague::active);
  }

  /**
   * A page for these roles. Nobody signed in is sent to sign in and back; a form must come from a
   * page of the same session.
   */
  Response page(Request request, Set<Role> may, Function<Visitor, Response> then) {
    return visitor(request)
        .map(visitor -> page(request, may, visitor, then))
        .orElseGet(() -> Response.seeOther("/sign-in?to=" + encoded(wanted(request))));
  }

  private Response page(
      Request request, Set<Role> may, Visitor visitor, Function<Visitor, Response> then) {
    Session session = visitor.session();
    if (session.roles().stream().noneMatch(may::contains)) {
      return problem(403, visitor.colleague().language(), ProblemView.Cause.ROLE);
    }
    if (request.route().startsWith("POST ") && !sessions.owns(session, request)) {
      return problem(403, visitor.colleague().language(), ProblemView.Cause.OLD_FORM);
    }
    return then.apply(visitor);
  }

  /** A route of the API for tokens with this scope, and of people only for these roles. */
  Response api(Request request, Caller.Scope scope, Set<Role> may, Function<Asker, Response> then) {
    Optional<Caller> caller;
    try {
      caller = tokens.caller(request);
    } catch (Unreachable issuer) {
      Log.failed("token", "issuer", issuer);
      return refused(503, "Try again later", "Whoever signs people in does not answer just now.");
    }
    if (caller.isEmpty()) {
      return refused(401, "Not signed in", "An access token of ours is needed, as a bearer token.")
          .with("www-authenticate", "Bearer");
    }
    if (!caller.get().scopes().contains(scope)) {
      return refused(403, "Not allowed", "The token lacks the scope of this route.");
    }
    return asker(caller.get(), may)
        .map(then)
        .orElseGet(
            () -> refused(403, "Not allowed", "This is not for the groups of this colleague."));
  }

  private Optional<Asker> asker(Caller caller, Set<Role> may) {
    return switch (caller) {
      case Caller.Machine(String client, Set<Caller.Scope> scopes) ->
          Optional.of(new Asker(client, Optional.empty(), Set.of()));
      case Caller.Person(String id, Set<Role> roles, Set<Caller.Scope> scopes) ->
          person(id, roles).filter(asker -> roles.stream().anyMatch(may::contains));
    };
  }

  /**
   * Only colleagues who are set up here; a manager of the user pool besides, who has to set up the
   * first of them.
   */
  private Optional<Asker> person(String id, Set<Role> roles) {
    Optional<Colleague> known = organisations.current().colleague(id);
    return known.isEmpty() && roles.contains(Role.MANAGER)
        ? Optional.of(new Asker(id, Optional.empty(), roles))
        : known.filter(Colleague::active).map(c -> new Asker(id, known, roles));
  }

  static Response problem(int status, Language language, ProblemView.Cause cause) {
    return Response.page(status, Pages.problem(ProblemView.of(language, cause, "", null)));
  }

  static Response refused(int status, String title, String detail) {
    return Json.problem(status, title, detail, List.of());
  }

  /** Where to go after signing in: the page itself, or of a form the page that it belongs to. */
  private static String wanted(Request request) {
    if (request.route().startsWith("POST ")) {
      String[] steps = request.path().split("/", -1);
      return steps.length > 2 ? "/" + steps[1] + "/" + steps[2] : request.path();
    }
    return request.path() + query(request.query());
  }

  private static String query(Map<String, String> asked) {
    var query = new StringBuilder();
    asked.forEach(
        (name, value) ->
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    return query.toString();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
