package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.outbox.Sent;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A letter as marketing writes it, tries it and publishes it. */
class LetterEditsTest {
  private static Line line;
  private static String token;

  @BeforeAll
  static void start() {
    line = Line.start();
    token = line.get("/local/token?role=marketing").body().strip();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void a_draft_is_tried_refused_mended_and_published() {
    assertThat(send("GET", "/api/letters/season", "").body()).contains("\"version\":0");
    var blank = send("PUT", "/api/letters/season", nb("Hei {{givenName}}"));
    assertThat(blank.statusCode()).as(blank.body()).isEqualTo(200);
    var refused = send("POST", "/api/letters/season/publish", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("not known for everybody").contains("texts.nb.body");

    send("PUT", "/api/letters/season", nb("Hei {{givenName|du}}, god jul fra {{brand}}."));
    assertThat(tried("one@example.com", "nb"))
        .first()
        .satisfies(m -> assertThat(m.subject()).isEqualTo("God jul"));
    assertThat(tried("two@example.com", "sv"))
        .first()
        .satisfies(m -> assertThat(m.subject()).isNotEqualTo("God jul"));
    var published = send("POST", "/api/letters/season/publish", "");
    assertThat(published.body()).contains("\"version\":1").contains("\"draft\":{}");
    assertThat(send("GET", "/api/letters/season", "").body()).contains("god jul fra");
  }

  private static List<Sent> tried(String to, String language) {
    var answer =
        send(
            "POST",
            "/api/letters/season/test",
            "{\"to\":\"%s\",\"language\":\"%s\"}".formatted(to, language));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    line.idle();
    return line.sentTo(to);
  }

  private static String nb(String body) {
    return "{\"texts\":{\"nb\":{\"subject\":\"God jul\",\"body\":\"%s\",\"sms\":\"God jul\"}}}"
        .formatted(body);
  }

  private static HttpResponse<String> send(String method, String path, String json) {
    return line.send(
        HttpRequest.newBuilder(line.at(path))
            .header("content-type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)),
        "authorization",
        "Bearer " + token);
  }
}
