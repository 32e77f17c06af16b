package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.correspondence.Links;
import heard.correspondence.Signatures;
import heard.correspondence.Signatures.Purpose;
import heard.feedback.Reference;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the public door must never do: act on a GET, believe a forged link, repeat hostile words.
 */
class PromisesOfTheDoorTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "{{7*7}} {{reference}} ${7*7} #{7*7} <%= 7*7 %>",
          "a\r\nBcc: victim@example.com",
          "a\u560aBcc: victim@example.com\u760d",
          "=cmd|' /C calc'!A0",
          "[click](javascript:alert(1)) ![x](http://evil.example.com/x.png)",
          "\"}\n{\"level\":\"ERROR\",\"what\":\"forged\"}",
          "canary-7f3a9 ' OR 1=1; DROP TABLE cases; --");
  private static Line line;

  @BeforeAll
  static void start() {
    line = Line.start();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void hostile_words_in_every_field_are_inert_in_pages_and_mails_and_never_logged() {
    var printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      sendHostileWords();
    } finally {
      System.setOut(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .doesNotContain("canary-7f3a9")
        .doesNotContain("forged");
    assertThat(String.join("\n", line.system().log().lines()))
        .doesNotContain("canary-7f3a9")
        .doesNotContain("forged");
  }

  private static void sendHostileWords() {
    for (int n = 0; n < HOSTILE.size(); n++) {
      String hostile = HOSTILE.get(n);
      String person = "hostile" + n + "@example.com";
      Map<String, String> fields = line.complaint(person, hostile);
      for (String field :
          List.of(
              "name",
              "product",
              "orderNumber",
              "happenedOn",
              "wanted",
              "neededBy",
              "praised",
              "callWhen",
              "place",
              "topic")) {
        fields.put(field, hostile);
      }
      var answer = line.post("/feedback", fields);
      assertThat(answer.statusCode()).as(hostile).isEqualTo(303);
      line.idle();
      String page = line.get(answer.headers().firstValue("location").orElseThrow()).body();
      assertThat(page.replaceFirst("<script src=\"/assets/photos[^>]*>", ""))
          .doesNotContain("<script")
          .doesNotContain("<img src=x")
          .doesNotContain("onerror=alert(1)>");
      assertThat(line.sentTo(person)).hasSize(1);
      for (var mail : line.system().outbox().all()) {
        assertThat(mail.html())
            .doesNotContain("<script")
            .doesNotContain("<img")
            .doesNotContain("href=\"javascript");
        assertThat(mail.subject()).doesNotContain("\n").doesNotContain("\r");
        assertThat(mail.headers().keySet()).noneMatch(h -> h.equalsIgnoreCase("bcc"));
        assertThat(mail.to()).doesNotContain("victim");
      }
      assertThat(line.sentTo(person).getFirst().text())
          .doesNotContain("canary-7f3a9")
          .doesNotContain("evil.example.com");
    }
  }

  @Test
  void reading_every_link_of_every_mail_changes_nothing() {
    line.submit("scanned@example.com", "Scanners follow links.");
    line.idle();
    Map<String, String> before = line.everything();
    for (var mail : line.system().outbox().all()) {
      for (String link : line.links(mail.text() + " " + mail.html())) {
        for (int n = 0; n < 3; n++) {
          line.get(link);
          line.send(java.net.http.HttpRequest.newBuilder(line.at(link)).HEAD());
        }
      }
    }
    line.idle();
    assertThat(line.everything()).isEqualTo(before);
  }

  @Test
  void a_link_bent_or_cut_is_no_link() {
    line.submit("bent@example.com", "A link of mine.");
    line.idle();
    String page = line.statusOf("bent@example.com");
    String token = page.substring(page.lastIndexOf('/') + 1);
    assertThat(line.get("/status/" + token).statusCode()).isEqualTo(200);
    for (int at = 0; at < token.length(); at++) {
      for (int bit = 0; bit < 5; bit++) {
        String bent = bent(token, at, bit);
        if (!bent.equals(token)) {
          assertThat(line.get("/status/" + bent).statusCode()).as(bent).isEqualTo(404);
        }
      }
      assertThat(line.get("/status/" + token.substring(0, at) + "x").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_token_of_one_purpose_is_none_of_another() {
    var signatures = new Signatures(List.of("a key of our own".getBytes(StandardCharsets.UTF_8)));
    var links = new Links("https://feedback.example.com", signatures);
    var now = java.time.Instant.parse("2026-11-21T09:00:00Z");
    for (Purpose purpose : Purpose.values()) {
      String token = signatures.sign(purpose, "H-7K2M-PQ34", now.plusSeconds(60));
      assertThat(links.reference(token, now).isPresent()).isEqualTo(purpose == Purpose.STATUS);
      assertThat(signatures.open(purpose, token, now.plusSeconds(60))).isEmpty();
      assertThat(signatures.open(purpose, token, now)).hasValue("H-7K2M-PQ34");
    }
    String status = links.statusToken(new Reference("H-7K2M-PQ34"), now);
    assertThat(links.reference(status, now.plus(Duration.ofDays(399)))).isPresent();
    assertThat(links.reference(status, now.plus(Duration.ofDays(400)))).isEmpty();
  }

  /** Each character turned into others of the alphabet a token is written in. */
  private static String bent(String token, int at, int bit) {
    char was = token.charAt(at);
    char is = (char) (was ^ (1 << bit));
    return Character.isLetterOrDigit(is)
        ? token.substring(0, at) + is + token.substring(at + 1)
        : token;
  }
}
