package heard.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import heard.staff.Chain;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.identity.AccessTokens;
import heard.web.identity.Caller;
import heard.web.identity.Faces;
import heard.web.identity.Issuer;
import heard.web.identity.Seal;
import heard.web.identity.Sessions;
import heard.web.identity.SignIn;
import heard.web.identity.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in while whoever signs people in does not answer. */
final class SignInDeskTest {
  private static final byte[] SECRET =
      "a secret of a test, long enough".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final InstantSource CLOCK = () -> NOW;

  private static Door door(Issuer issuer) {
    return new Door(
        Sessions.of(SECRET, Duration.ofHours(10), CLOCK),
        new AccessTokens(new Tokens(issuer, CLOCK), Set.of("client")),
        Chain::organisation);
  }

  private static SignInDesk desk(Issuer issuer) {
    return new SignInDesk(
        door(issuer),
        new SignIn(
            issuer,
            new Tokens(issuer, CLOCK),
            "client",
            URI.create("https://example.com/callback"),
            new Seal(SECRET, "attempt"),
            CLOCK),
        Faces.of(SECRET));
  }

  /** At a port where nobody listens. */
  private static Issuer nobody() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Issuer("http://127.0.0.1:" + free.getLocalPort());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nb, Du kan ikke logge inn akkurat nå",
    "en, You cannot sign in just now",
    "sv, Du kan inte logga in just nu",
    "fi, Et voi kirjautua juuri nyt"
  })
  void who_wants_in_is_told_in_words_that_it_is_not_their_fault(String language, String words)
      throws IOException {
    Response answer =
        desk(nobody()).show(request("GET /sign-in", Map.of("lang", language), List.of()));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body().toString()).contains(words, "href=\"/sign-in?other=1");
  }

  @ParameterizedTest
  @CsvSource({
    "/desk/H-7K2M-PQ34?done=reply, %2Fdesk%2FH-7K2M-PQ34%3Fdone%3Dreply",
    "//elsewhere.example.com/desk, %2Fdesk",
    "/desk\\@elsewhere.example.com, %2Fdesk"
  })
  void trying_again_leads_to_where_they_were_going(String to, String again) throws IOException {
    var asked = Map.of("to", to, "lang", "en");
    Response answer = desk(nobody()).show(request("GET /sign-in", asked, List.of()));
    assertThat(answer.body().toString())
        .contains("href=\"/sign-in?other=1&amp;to=" + again + "&amp;lang=en\"");
  }

  @Test
  void who_comes_back_with_a_code_when_it_is_gone_is_told_the_same() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String name = "http://127.0.0.1:" + server.getAddress().getPort();
    byte[] discovery =
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","subject_types_supported":["public"],
         "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
        """
            .formatted(name)
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, discovery.length);
          exchange.getResponseBody().write(discovery);
          exchange.close();
        });
    server.start();
    SignInDesk desk = desk(new Issuer(name));
    var wanted = Map.of("to", "/desk/H-7K2M-PQ34");
    Response departure = desk.show(request("GET /sign-in", wanted, List.of()));
    server.stop(0);
    String state =
        departure.headers().getOrDefault("location", "").replaceFirst(".*state=([^&]+).*", "$1");
    String cookie = departure.cookies().getFirst().split(";", 2)[0];
    var back = Map.of("state", state, "code", "code", "lang", "en");
    Response answer = desk.callback(request("GET /sign-in/callback", back, List.of(cookie)));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body().toString())
        .contains("nothing is lost", "to=%2Fdesk%2FH-7K2M-PQ34&amp;lang=en");
  }

  @Test
  void another_system_is_told_to_come_again() throws IOException {
    var request =
        new Request(
            "GET /api/cases",
            "/api/cases",
            Map.of(),
            Map.of("authorization", "Bearer a.b.c"),
            List.of(),
            Map.of(),
            new Request.Bytes(new byte[0]),
            "192.0.2.1");
    Response answer =
        door(nobody()).api(request, Caller.Scope.READ, Set.of(), asker -> Response.json(200, "{}"));
    assertThat(answer.status()).isEqualTo(503);
  }

  private static Request request(String route, Map<String, String> query, List<String> cookies) {
    return new Request(
        route,
        "/sign-in",
        query,
        Map.of(),
        cookies,
        Map.of(),
        new Request.Bytes(new byte[0]),
        "192.0.2.1");
  }
}
