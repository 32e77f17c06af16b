package heard.local;

import static heard.local.SmallSystem.get;
import static heard.local.SmallSystem.request;
import static heard.local.SmallSystem.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heard.local.template.Node;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gateway does what an HTTP API does, where that is easy to get wrong. */
class GatewayTest {
  private static LocalSystem system;

  @BeforeAll
  static void start() throws Exception {
    system = SmallSystem.start();
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void a_form_arrives_base64_with_lower_case_headers_and_cookies_apart() throws Exception {
    var answer =
        send(
            request(system, "/echo?x=1&x=2")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Odd", "A")
                .header("X-Odd", "B")
                .header("Cookie", "one=1; two=2")
                .POST(BodyPublishers.ofString("message=h%C3%A6")));
    Node event = Json.read(answer.body());
    assertThat(event.at("version").text("")).isEqualTo("2.0");
    assertThat(event.at("routeKey").text("")).isEqualTo("ANY /echo");
    assertThat(event.at("isBase64Encoded").flag(false)).isTrue();
    assertThat(new String(Base64.getDecoder().decode(event.at("body").text("")), UTF_8))
        .isEqualTo("message=h%C3%A6");
    assertThat(event.path("headers.x-odd").text("")).isEqualTo("A,B");
    assertThat(event.path("headers.cookie").present()).isFalse();
    assertThat(event.at("cookies").texts()).containsExactly("one=1", "two=2");
    assertThat(event.path("queryStringParameters.x").text("")).isEqualTo("1,2");
    assertThat(event.path("requestContext.http.method").text("")).isEqualTo("POST");
    assertThat(event.path("requestContext.http.sourceIp").text("")).isEqualTo("127.0.0.1");
  }

  @Test
  void json_arrives_as_text() throws Exception {
    var answer =
        send(
            request(system, "/echo")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"a\":\"å\"}")));
    Node event = Json.read(answer.body());
    assertThat(event.at("isBase64Encoded").flag(true)).isFalse();
    assertThat(event.at("body").text("")).isEqualTo("{\"a\":\"å\"}");
  }

  @Test
  void names_in_a_path_are_told_and_greedy_ones_take_the_rest() throws Exception {
    assertThat(Json.read(get(system, "/things/a%20b").body()).path("pathParameters.id").text(""))
        .isEqualTo("a b");
    assertThat(Json.read(get(system, "/files/x/y/z").body()).path("pathParameters.path").text(""))
        .isEqualTo("x/y/z");
  }

  @Test
  void what_has_no_route_is_not_found_and_a_get_route_answers_no_head() throws Exception {
    var missing = get(system, "/nowhere");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).isEqualTo("{\"message\":\"Not Found\"}");
    assertThat(send(request(system, "/things/1").HEAD()).statusCode()).isEqualTo(404);
    assertThat(send(request(system, "/echo").HEAD()).statusCode()).isEqualTo(200);
  }

  @Test
  void cookies_and_binary_answers_come_back_as_a_browser_wants_them() throws Exception {
    assertThat(get(system, "/echo?answer=cookies").headers().allValues("set-cookie"))
        .containsExactlyInAnyOrder("a=1; Path=/", "b=2");
    var picture = get(system, "/echo?answer=binary");
    assertThat(picture.headers().firstValue("content-type")).contains("image/png");
    assertThat(picture.body()).isEqualTo("\u0000\u0001\u0002");
    assertThat(get(system, "/echo?answer=bare").body()).isEqualTo("{\"hello\":\"you\"}");
  }

  @Test
  void a_function_that_throws_is_a_500_that_says_nothing() throws Exception {
    var failed = get(system, "/echo?answer=throw");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @Test
  void the_gateway_refuses_over_ten_megabytes_and_lambda_over_six() throws Exception {
    assertThat(posting(11 * 1024 * 1024)).isEqualTo(413);
    assertThat(posting(7 * 1024 * 1024)).isEqualTo(413);
    assertThat(posting(4 * 1024 * 1024)).isNotEqualTo(413);
  }

  private static int posting(int bytes) throws Exception {
    return send(request(system, "/echo?answer=bare")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(new byte[bytes])))
        .statusCode();
  }

  @Test
  void the_local_pages_answer_this_machine_only() throws Exception {
    assertThat(get(system, "/local").statusCode()).isEqualTo(200);
    assertThat(
            send(request(system, "/local/idle")
                    .header("Origin", "https://elsewhere.example.com")
                    .POST(BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_route_with_an_authorizer_asks_for_a_token_and_its_scope() throws Exception {
    String token = system.identity().accessToken("Client", "hanne", "manager");
    assertThat(get(system, "/private").statusCode()).isEqualTo(401);
    assertThat(bearing(token + "x", "/private").statusCode()).isEqualTo(401);
    assertThat(
            bearing(system.identity().accessToken("Other", "hanne", "manager"), "/private")
                .statusCode())
        .isEqualTo(401);
    assertThat(bearing(token, "/secret").statusCode()).isEqualTo(403);
    Node jwt = Json.read(bearing(token, "/private").body()).path("requestContext.authorizer.jwt");
    assertThat(jwt.path("claims.username").text("")).isEqualTo("hanne");
    assertThat(jwt.at("claims").at("cognito:groups").text("")).isEqualTo("[manager]");
    system.advance(Duration.ofDays(401));
    assertThat(bearing(token, "/private").statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> bearing(String token, String path) throws Exception {
    return send(request(system, path).header("Authorization", "Bearer " + token).GET());
  }
}
