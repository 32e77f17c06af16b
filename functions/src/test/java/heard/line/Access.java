package heard.line;

import com.nimbusds.jose.jwk.RSAKey;
import heard.local.Json;
import heard.local.function.FunctionFailed;
import heard.local.template.Source;
import heard.staff.Role;
import heard.web.identity.Session;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Goes to routes with all that somebody could show there. */
record Access(Line line, Credentials credentials) {
  Access(Line line, RSAKey theirs) {
    this(line, new Credentials(line, theirs));
  }

  /** What a route asks for. */
  sealed interface Guard {}

  record Open() implements Guard {}

  record Page(Set<Role> roles) implements Guard {}

  record Api(String scope, Set<Role> roles) implements Guard {}

  /** What somebody shows. */
  enum Shown {
    NOTHING,
    EXPIRED,
    OTHER_ISSUER,
    OTHER_KEY,
    OTHER_CLIENT,
    OTHER_GROUP,
    OTHER_SCOPE,
    ID_TOKEN,
    /** An access token in all but what it says it is for. */
    OTHER_USE,
    TAMPERED,
    VALID
  }

  private Stream<Source.Route> sources() {
    return line.system().template().functions().stream()
        .flatMap(f -> f.sources(Source.Route.class).stream());
  }

  List<String> routes() {
    return sources().map(Source.Route::key).toList();
  }

  /** The routes where the gateway itself asks for a token. */
  List<String> authorized() {
    return sources().filter(r -> r.authorizer().isPresent()).map(Source.Route::key).toList();
  }

  HttpResponse<String> ask(String route, Guard guard, Shown shown) {
    return switch (guard) {
      case Open() -> send(route, List.of(), "");
      case Api api -> send(route, header(bearer(api, shown)), "");
      case Page page -> {
        Session session = credentials.session(page, shown);
        yield send(
            route, List.of("cookie", credentials.cookie(session, shown)), "csrf=" + session.csrf());
      }
    };
  }

  HttpResponse<String> withoutCsrf(String route, Guard guard) {
    Session session = credentials.session((Page) guard, Shown.VALID);
    return send(route, List.of("cookie", credentials.cookie(session, Shown.VALID)), "csrf=guessed");
  }

  static boolean signIn(HttpResponse<String> answer) {
    return answer.statusCode() == 303
        && answer.headers().firstValue("location").orElse("").startsWith("/sign-in?to=");
  }

  private HttpResponse<String> send(String route, List<String> headers, String form) {
    String[] parts = route.split(" ", 2);
    var request =
        HttpRequest.newBuilder(line.at(path(parts[1])))
            .header("content-type", "application/x-www-form-urlencoded")
            .method(
                parts[0],
                parts[0].equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
    return line.send(request, headers.toArray(String[]::new));
  }

  /** The status of the function itself, past the gateway. */
  int invoke(String route, Api api, Shown shown) {
    String[] parts = route.split(" ", 2);
    String token = bearer(api, shown);
    var event =
        Map.of(
            "version",
            "2.0",
            "routeKey",
            route,
            "rawPath",
            path(parts[1]),
            "rawQueryString",
            "",
            "headers",
            token.isEmpty() ? Map.of() : Map.of("authorization", token),
            "pathParameters",
            Map.of("reference", "H-0000-0000", "kind", "places", "id", "nowhere"),
            "requestContext",
            Map.of("http", Map.of("sourceIp", "127.0.0.1")),
            "isBase64Encoded",
            false);
    try {
      byte[] answer =
          line.system()
              .function("StaffPages")
              .invoke(Json.write(event).getBytes(StandardCharsets.UTF_8));
      return Json.read(new String(answer, StandardCharsets.UTF_8)).at("statusCode").number(0);
    } catch (FunctionFailed failed) {
      throw new AssertionError(route, failed);
    }
  }

  private static String path(String pattern) {
    return pattern
        .replace("{reference}", "H-0000-0000")
        .replace("{kind}", "places")
        .replaceAll("\\{[^}]*}", "nowhere");
  }

  private static List<String> header(String bearer) {
    return bearer.isEmpty() ? List.of() : List.of("authorization", bearer);
  }

  private String bearer(Api api, Shown shown) {
    String token = credentials.token(api, shown);
    return token.isEmpty() ? "" : "Bearer " + token;
  }
}
