package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.staff.Colleague;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in, switching to somebody else and signing out, as a browser does it. */
final class SignInTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  @SuppressWarnings("NullAway.Init")
  private static Line line;

  private final Map<String, String> jar = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    line = Line.start();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  private static Colleague staff() {
    return line.system().sample().organisation().colleagues().values().stream()
        .filter(c -> c.active() && c.role() == heard.staff.Role.STAFF)
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String path) {
    return kept(line.get(path, "cookie", cookies()));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return kept(line.post(path, fields, "cookie", cookies()));
  }

  private String cookies() {
    return jar.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("; ", "theme=dark; ", ""));
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    for (String cookie : answer.headers().allValues("set-cookie")) {
      assertThat(cookie).startsWith("__Host-").contains("; Path=/; Secure; HttpOnly; SameSite=Lax");
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      if (cookie.contains("Max-Age=0")) {
        jar.remove(pair[0]);
      } else {
        jar.put(pair[0], pair[1]);
      }
    }
    return answer;
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isIn(302, 303);
    return answer.headers().firstValue("location").orElseThrow();
  }

  /** Where the issuer sends somebody back to who says who they are. */
  private static String back(String issuer, String who, String group) {
    assertThat(issuer).contains("code_challenge_method=S256", "state=", "nonce=", "prompt=login");
    return location(line.post(issuer, Map.of("username", who, "group", group)));
  }

  private static String back(String issuer, Colleague who) {
    return back(issuer, who.id(), who.role().name().toLowerCase(Locale.ROOT));
  }

  @Test
  void somebody_signs_in_where_they_wanted_to_go_and_out_again() {
    Colleague who = staff();
    String asked = location(get("/desk?done=claim"));
    assertThat(asked).isEqualTo("/sign-in?to=%2Fdesk%3Fdone%3Dclaim");
    String callback = back(location(get(asked)), who);
    assertThat(location(get(callback))).isEqualTo("/desk?done=claim");
    HttpResponse<String> desk = get("/desk");
    assertThat(desk.statusCode()).isEqualTo(200);
    Matcher csrf = CSRF.matcher(desk.body());
    assertThat(csrf.find()).isTrue();
    assertThat(post("/sign-out", Map.of("csrf", "guessed")).statusCode()).isEqualTo(403);
    assertThat(location(post("/sign-out", Map.of("csrf", csrf.group(1)))))
        .isEqualTo("/sign-in?out=1");
    assertThat(get("/sign-in?out=1").body()).contains(who.givenName());
    assertThat(location(get("/desk"))).startsWith("/sign-in?to=");
    assertThat(location(get("/sign-in?as=" + who.id()))).contains("login_hint=" + who.id());
  }

  @Test
  void a_sign_in_lasts_a_shift() {
    assertThat(location(get(back(location(get("/sign-in")), staff())))).isEqualTo("/desk");
    assertThat(get("/desk").statusCode()).isEqualTo(200);
    line.system().advance(Duration.ofHours(10));
    assertThat(location(get("/desk"))).startsWith("/sign-in?to=");
  }

  @Test
  void what_comes_back_must_be_what_this_browser_asked_for() {
    String callback = back(location(get("/sign-in")), staff());
    assertThat(line.get(callback).statusCode()).isEqualTo(400);
    assertThat(get(callback.replaceFirst("state=.", "state=!")).statusCode()).isEqualTo(400);
    assertThat(get(callback.replaceFirst("code=.", "code=!")).statusCode()).isEqualTo(400);
    assertThat(location(get(callback))).isEqualTo("/desk");
    assertThat(get(callback).statusCode()).isEqualTo(400);
  }

  @Test
  void a_code_is_worth_nothing_in_another_attempt() {
    String first = back(location(get("/sign-in")), staff());
    String second = back(location(get("/sign-in?other=1")), staff());
    String mixed =
        second.replaceFirst("code=[^&]+", "code=" + first.replaceFirst(".*code=([^&]+).*", "$1"));
    assertThat(get(mixed).statusCode()).isEqualTo(400);
  }

  @Test
  void nobody_is_sent_to_another_host() {
    for (String to :
        new String[] {
          "//evil.example.com", "https://evil.example.com/desk", "/\\evil.example.com",
          "/desk\\..//evil", "/desk%0d%0aset-cookie:x", "/deskevil"
        }) {
      jar.clear();
      String asked =
          "/sign-in?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);
      assertThat(location(get(back(location(get(asked)), staff())))).as(to).isEqualTo("/desk");
    }
  }

  @Test
  void who_is_not_set_up_here_stays_out() {
    String callback = back(location(get("/sign-in")), "nobody", "manager");
    HttpResponse<String> answer = get(callback);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(jar).doesNotContainKey("__Host-heard");
  }

  @Test
  void the_wrong_role_is_told_so_in_words() {
    get(back(location(get("/sign-in")), staff()));
    HttpResponse<String> answer = get("/settings");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("href=\"/desk");
  }
}
