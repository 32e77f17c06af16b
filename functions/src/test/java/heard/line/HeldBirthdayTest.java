package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.outbox.Sent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A birthday within a complaint: held, and told late once the customer is content. */
class HeldBirthdayTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final String BO = "bo@example.com";

  private static Line line;
  private static Machine machine;
  private static LocalDate birthday;

  @BeforeAll
  static void start() {
    line = Line.start();
    machine = Machine.of(line);
    birthday = line.system().clock().instant().atZone(OSLO).toLocalDate().plusDays(2);
    schedule("birthday", "birthday", "P0D", "birthday", "marketing");
    schedule("help", "case-answered", "P1D", "did-it-help", "service");
    assertThat(machine.send("PUT", "/api/customers/c-bo", bo()).statusCode()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void a_birthday_held_by_a_complaint_becomes_one_belated_card() {
    String reference = line.submit(BO, "The sofa broke on the first day.");
    line.idle();
    until(birthday, 12);
    assertThat(why()).contains("\"HOLD\"").contains("\"OPEN_COMPLAINT\"");
    assertThat(greetings()).isZero();

    var reply = Map.of("action", "reply", "reply", "A new one is on its way.", "answered", "true");
    assertThat(Clerk.holding(line, reference).act(reference, reply).statusCode()).isEqualTo(303);
    line.idle();
    until(birthday.plusDays(2), 12);
    assertThat(why()).contains("\"HOLD\"");
    line.post(line.statusOf(BO), Map.of("action", "accept"));
    line.idle();
    until(birthday.plusDays(4), 12);
    assertThat(greetings()).isEqualTo(1);
    assertThat(line.sentTo(BO)).extracting(Sent::subject).contains("Gratulerer litt på etterskudd");
    assertThat(why()).contains("\"SEND\"").contains("\"sent\"");
    assertThat(results("birthday")).contains("\"held\":1").contains("\"sent\":1");
    asked(reference);
  }

  /** The answer was an occasion of its own: a day later they are asked whether it helped. */
  private static void asked(String reference) {
    var asked = line.sentTo(BO).stream().filter(m -> m.subject().startsWith("Hjalp det?")).toList();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().subject()).contains(reference);
    String faces =
        line.links(asked.getFirst().text()).stream()
            .filter(link -> link.contains("/survey/"))
            .findFirst()
            .orElseThrow();
    assertThat(line.get(faces).statusCode()).isEqualTo(200);
    var no = Map.of("outcome", "1", "treatment", "3", "comment", "It did not help.");
    assertThat(line.post(faces, no).statusCode()).isEqualTo(303);
    line.idle();
    assertThat(machine.send("GET", "/api/cases/" + reference, "").body())
        .contains("\"state\":\"open\"");
  }

  private static long greetings() {
    return line.sentTo(BO).stream().filter(m -> m.subject().startsWith("Gratulerer")).count();
  }

  private static String why() {
    return machine
        .send("GET", "/api/customers/c-bo/explain?schedule=birthday&date=" + birthday, "")
        .body();
  }

  private static String results(String schedule) {
    return machine.send("GET", "/api/schedules/" + schedule, "").body();
  }

  private static void until(LocalDate day, int hour) {
    var now = line.system().clock().instant();
    var then = day.atTime(hour, 0).atZone(OSLO).toInstant();
    line.postJson("/local/clock", "{\"advance\":\"%s\"}".formatted(Duration.between(now, then)));
    line.idle();
  }

  private static void schedule(
      String id, String occasion, String offset, String letter, String purpose) {
    String json =
        """
        {"name":"%s","occasion":"%s","offset":"%s","channel":"EMAIL","letter":"%s",
         "purpose":"%s"%s}
        """
            .formatted(
                id,
                occasion,
                offset,
                letter,
                purpose,
                purpose.equals("service") ? ",\"goodUntil\":\"PT120H\"" : "");
    assertThat(machine.send("PUT", "/api/schedules/" + id, json).statusCode()).isEqualTo(201);
    assertThat(machine.send("POST", "/api/schedules/" + id + "/activate", "").statusCode())
        .isEqualTo(200);
  }

  private static String bo() {
    return """
    {"name":"Bo Nordmann","givenName":"Bo","email":"%s","country":"NO","language":"nb",
     "zone":"Europe/Oslo","birthday":"%s","consents":[{"purpose":"marketing",
     "basis":"consent","granted":true,"at":"2025-01-01T10:00:00+01:00","source":"web"}]}
    """
        .formatted(BO, MonthDay.from(birthday));
  }
}
