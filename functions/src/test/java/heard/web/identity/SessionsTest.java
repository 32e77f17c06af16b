package heard.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import heard.staff.Role;
import heard.web.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SessionsTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");
  private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);

  private static Sessions at(Instant now) {
    return Sessions.of(SECRET, Duration.ofHours(9), InstantSource.fixed(now));
  }

  private static Request request(String cookie, String form) {
    return new Request(
        "POST /desk/{proxy+}",
        "/desk/x",
        Map.of(),
        Map.of(),
        List.of("theme=dark", cookie.split(";", 2)[0]),
        Map.of(),
        new Request.Bytes(form.getBytes(StandardCharsets.UTF_8)),
        "127.0.0.1");
  }

  @Test
  void a_session_lasts_a_shift_and_no_longer() {
    var session = at(MORNING).begin("ane", Set.of(Role.STAFF, Role.MANAGER));
    var request = request(at(MORNING).cookie(session), "");
    assertThat(at(MORNING.plusSeconds(9 * 3600 - 1)).of(request)).contains(session);
    assertThat(at(MORNING.plusSeconds(9 * 3600)).of(request)).isEmpty();
    assertThat(at(MORNING.minusSeconds(1)).of(request)).isEmpty();
  }

  @Test
  void its_cookie_is_for_this_host_alone_and_for_no_script() {
    assertThat(at(MORNING).cookie(at(MORNING).begin("ane", Set.of(Role.STAFF))))
        .startsWith("__Host-heard=")
        .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void a_form_belongs_to_the_session_whose_secret_it_carries() {
    var session = at(MORNING).begin("ane", Set.of(Role.STAFF));
    var other = at(MORNING).begin("ane", Set.of(Role.STAFF));
    assertThat(at(MORNING).owns(session, request("", "csrf=" + session.csrf()))).isTrue();
    assertThat(at(MORNING).owns(session, request("", "csrf=" + other.csrf()))).isFalse();
    assertThat(at(MORNING).owns(session, request("", "text=hello"))).isFalse();
  }

  @Test
  void a_device_remembers_who_was_there_the_last_one_first() {
    var faces = Faces.of(SECRET);
    String cookie = faces.with(request("", ""), new Faces.Face("ane", "Åse"));
    cookie = faces.with(request(cookie, ""), new Faces.Face("bo", "Bo"));
    cookie = faces.with(request(cookie, ""), new Faces.Face("ane", "Åse"));
    assertThat(faces.of(request(cookie, "")))
        .containsExactly(new Faces.Face("ane", "Åse"), new Faces.Face("bo", "Bo"));
    assertThat(cookie).doesNotContain("ane");
  }
}
