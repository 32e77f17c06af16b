package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.staff.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody means to send, by the API and the pages of follow-ups: refused, and said why. */
final class HostileFollowUpsTest {
  private static final String SCHEDULE =
      """
      {"name":"B","occasion":"birthday","letter":"birthday","%s":"%s"}
      """;
  private static final String HEADING = "id,name,country,language,marketing,marketingAt\n";
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  @SuppressWarnings("NullAway.Init")
  private static Line line;

  @SuppressWarnings("NullAway.Init")
  private static Machine machine;

  @BeforeAll
  static void start() {
    line = Line.start();
    machine = Machine.of(line);
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /api/customers/c-1",
        "PUT /api/schedules/s-1",
        "PUT /api/letters/season",
        "POST /api/occasions"
      })
  void nothing_is_no_document(String route) {
    String[] asked = route.split(" ", 2);
    assertThat(machine.send(asked[0], asked[1], "null").statusCode()).isEqualTo(400);
  }

  @Test
  void what_no_clock_or_calendar_can_reach_is_refused() {
    for (var wish :
        List.of(
            Map.entry("goodUntil", "PT99999999999H"),
            Map.entry("belatedFor", "P9999Y"),
            Map.entry("offset", "-P1830B"))) {
      var refused =
          machine.send(
              "PUT", "/api/schedules/s-1", SCHEDULE.formatted(wish.getKey(), wish.getValue()));
      assertThat(refused.statusCode()).as(wish.toString()).isEqualTo(422);
      assertThat(refused.body()).contains("\"field\":\"" + wish.getKey() + "\"");
    }
  }

  @Test
  void a_day_long_gone_and_an_id_without_end_are_answered() {
    machine.send("PUT", "/api/schedules/why", SCHEDULE.formatted("at", "09:00"));
    var marketing = Clerk.of(line, "maren", Role.MARKETING);
    String endless = "x".repeat(3000);
    for (String day : List.of("0000-01-01", "-999999999-01-01", "%2B999999999-12-31")) {
      assertThat(machine.send("GET", explain("kari", day), "").statusCode()).as(day).isEqualTo(422);
      assertThat(marketing.get("/schedules/why/why?customer=kari&date=" + day).statusCode())
          .isEqualTo(200);
    }
    assertThat(machine.send("GET", explain(endless, "2026-11-22"), "").body())
        .contains("NO_SUCH_CUSTOMER");
    assertThat(marketing.get("/schedules/" + endless).statusCode()).isEqualTo(404);
    assertThat(marketing.get("/letters/" + endless).statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_tries_a_letter_stops_nothing_of_the_customers() {
    assertThat(machine.send("PUT", "/api/customers/%23trial", liv()).statusCode()).isEqualTo(422);
    assertThat(machine.send("PUT", "/api/customers/liv", liv()).statusCode()).isEqualTo(201);
    String to = "{\"to\":\"me@example.com\",\"customer\":\"liv\",\"language\":\"nb\"}";
    assertThat(machine.send("POST", "/api/letters/season/test", to).statusCode()).isEqualTo(202);
    line.idle();
    var mail = line.sentTo("me@example.com").getFirst();
    assertThat(mail.text()).contains("Liv").contains("Stopp disse meldingene");
    line.links(mail.text()).stream()
        .filter(link -> link.contains("/unsubscribe/"))
        .forEach(link -> line.post(link, Map.of("List-Unsubscribe", "One-Click")));
    assertThat(machine.send("GET", "/api/customers/liv", "").body()).doesNotContain("unsubscribe");
  }

  @Test
  void a_test_goes_to_a_mailbox_or_a_number_and_nowhere_else() {
    machine.send("PUT", "/api/schedules/tried", SCHEDULE.formatted("at", "09:00"));
    var marketing = Clerk.of(line, "maren", Role.MARKETING);
    for (String nowhere :
        List.of("nobody", "", "12345678", "a@example.com\\r\\nBcc: b@example.com")) {
      String to = "{\"to\":\"" + nowhere + "\"}";
      assertThat(machine.send("POST", "/api/letters/season/test", to).statusCode()).isEqualTo(422);
      assertThat(machine.send("POST", "/api/schedules/tried/test", to).statusCode()).isEqualTo(422);
      var typed = Map.of("action", "test", "to", nowhere);
      assertThat(marketing.post("/letters/season", typed).statusCode()).isEqualTo(422);
      assertThat(marketing.post("/schedules/tried", typed).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void a_list_that_cannot_be_read_fails_and_says_where() {
    assertThat(imported(HEADING + "a-1,Ola,NO,nb,ja,1.2.2020\na-2,Nordmann, Kari,NO,nb,ja,\n"))
        .contains("\"state\":\"DONE\"")
        .contains("\"done\":1")
        .contains("more columns");
    assertThat(imported("ID , Name,country,Language\na-3,Per,NO,nb\n")).contains("\"done\":1");
    assertThat(imported("id,id\na-4,a-4\n")).contains("FAILED").contains("two columns");
  }

  @Test
  void letters_lost_on_the_way_are_not_taken_for_a_name() {
    byte[] list = (HEADING + "a-5,Åse Ærø,NO,nb,,\n").getBytes(Charset.forName("windows-1252"));
    assertThat(upload("text/csv", list).statusCode()).isEqualTo(422);
    assertThat(read(upload("application/octet-stream", list))).contains("\"done\":1");
    assertThat(machine.send("GET", "/api/customers/a-5", "").body()).contains("Åse Ærø");
    byte[] wide = (HEADING + "a-6,Øyvind Ås,NO,nb,,\n").getBytes(StandardCharsets.UTF_16);
    assertThat(read(upload("application/octet-stream", wide))).contains("\"done\":1");
    assertThat(machine.send("GET", "/api/customers/a-6", "").body()).contains("Øyvind Ås");
  }

  private static String imported(String csv) {
    return read(upload("text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(HttpResponse<String> started) {
    var id = ID.matcher(started.body());
    assertThat(id.find()).as(started.body()).isTrue();
    line.idle();
    return machine.send("GET", "/api/imports/" + id.group(1), "").body();
  }

  private static HttpResponse<String> upload(String type, byte[] body) {
    return machine.send("POST", "/api/imports/customers", type, BodyPublishers.ofByteArray(body));
  }

  private static String explain(String customer, String day) {
    return "/api/customers/" + customer + "/explain?schedule=why&date=" + day;
  }

  private static String liv() {
    return """
    {"name":"Liv Nordmann","givenName":"Liv","email":"liv@example.com","country":"NO",
     "language":"nb","consents":[{"purpose":"marketing","basis":"consent","granted":true,
     "at":"2025-01-01T10:00:00+01:00","source":"web"}]}
    """;
  }
}
