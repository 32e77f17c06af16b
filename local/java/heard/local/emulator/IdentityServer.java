package heard.local.emulator;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import heard.local.Fields;
import heard.local.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for Cognito: code flow with PKCE for people, client credentials for machines, tokens
 * with Cognito's claims that go by our clock. Signing in is choosing who to be.
 */
public final class IdentityServer implements Emulator {
  private static final String NAME = "/colleagues";

  private static final Duration LONG = Duration.ofDays(400);

  private final HttpServer server;
  private final Tokens tokens;
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private volatile SignInPage page = (action, hint) -> "";

  /** Where somebody chooses who to be. */
  public interface SignInPage {
    /**
     * @param action where the choice is to be posted, as {@code username} and {@code group}
     * @param hint who the page that sent them here has in mind
     */
    String show(String action, Optional<String> hint);
  }

  /** A sign-in that is to be redeemed. */
  private record Code(Tokens.Person person, Fields asked) {}

  IdentityServer(InstantSource clock) throws IOException {
    server = Answer.serve(this::answer);
    tokens = new Tokens(issuer(), clock);
  }

  /** The issuer as its tokens name it. */
  public String issuer() {
    return address() + NAME;
  }

  public void signInBy(SignInPage newPage) {
    page = newPage;
  }

  /** An access token for the API that lives on while somebody moves the clock. */
  public String accessToken(String client, String colleague, String group) {
    return tokens.access(client, new Tokens.Person(colleague, group), LONG);
  }

  /** A token that says anything: for showing that it is not believed. */
  public String signed(JWTClaimsSet claims) {
    return tokens.signed(claims);
  }

  private Answer answer(HttpExchange request, String body) {
    URI asked = request.getRequestURI();
    String query = Optional.ofNullable(asked.getRawQuery()).orElse("");
    return switch (request.getRequestMethod() + " " + asked.getPath()) {
      case "GET " + NAME + "/.well-known/openid-configuration" -> json(200, discovery());
      case "GET " + NAME + "/jwks" -> json(200, tokens.keys());
      case "GET " + NAME + "/authorize" ->
          new Answer(
              200,
              "text/html; charset=utf-8",
              Map.of(),
              page.show("?" + query, Fields.of(query).maybe("login_hint")));
      case "POST " + NAME + "/authorize" -> chosen(Fields.of(query), Fields.of(body));
      case "POST " + NAME + "/token" ->
          token(Fields.of(body), request.getRequestHeaders().getFirst("Authorization"));
      default -> json(404, Map.of("error", "not_found"));
    };
  }

  private Answer chosen(Fields asked, Fields choice) {
    String code = UUID.randomUUID().toString();
    codes.put(
        code, new Code(new Tokens.Person(choice.text("username"), choice.text("group")), asked));
    String back =
        asked.text("redirect_uri")
            + "?code="
            + code
            + "&state="
            + URLEncoder.encode(asked.text("state"), StandardCharsets.UTF_8);
    return new Answer(302, "text/plain", Map.of("Location", back), "");
  }

  private Answer token(Fields request, @Nullable String authorization) {
    return switch (request.text("grant_type")) {
      case "authorization_code" -> redeemed(request);
      case "client_credentials" -> {
        String client = Tokens.client(authorization).orElse(request.text("client_id"));
        yield given(tokens.machine(client, request.text("scope")), Map.of());
      }
      default -> json(400, Map.of("error", "unsupported_grant_type"));
    };
  }

  private Answer redeemed(Fields request) {
    Optional<Code> code =
        Optional.ofNullable(codes.remove(request.text("code")))
            .filter(c -> c.asked().text("client_id").equals(request.text("client_id")))
            .filter(c -> c.asked().text("redirect_uri").equals(request.text("redirect_uri")))
            .filter(
                c ->
                    c.asked()
                        .text("code_challenge")
                        .equals(Tokens.challenge(request.text("code_verifier"))));
    return code.map(
            c -> {
              String client = request.text("client_id");
              return given(
                  tokens.access(client, c.person(), Tokens.LASTS),
                  Map.of("id_token", tokens.id(client, c.person(), c.asked().text("nonce"))));
            })
        .orElseGet(() -> json(400, Map.of("error", "invalid_grant")));
  }

  private static Answer given(String access, Map<String, String> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("access_token", access);
    body.put("token_type", "Bearer");
    body.put("expires_in", Tokens.LASTS.toSeconds());
    return json(200, body);
  }

  private Map<String, Object> discovery() {
    return Map.of(
        "issuer", issuer(),
        "authorization_endpoint", issuer() + "/authorize",
        "token_endpoint", issuer() + "/token",
        "jwks_uri", issuer() + "/jwks",
        "response_types_supported", List.of("code"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"),
        "scopes_supported", List.of("openid"));
  }

  private static Answer json(int status, Map<String, ?> body) {
    return new Answer(status, "application/json", Map.of(), Json.write(body));
  }

  @Override
  public URI address() {
    return Answer.address(server);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
