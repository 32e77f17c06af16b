package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.staff.Role;
import heard.web.Texts;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a change of a schedule would do, said through the API before it is made. */
class ScheduleEditsTest {
  private static final String BIRTHDAY =
      """
      {"name":"Birthdays","occasion":"birthday","offset":"P0D","at":"09:00","channel":"EMAIL",
       "letter":"birthday"}
      """;

  private static Line line;
  private static LocalDate inTwoDays;
  private static Machine machine;

  @BeforeAll
  static void start() {
    line = Line.start();
    machine = Machine.of(line);
    var oslo = ZoneId.of("Europe/Oslo");
    inTwoDays = line.system().clock().instant().atZone(oslo).toLocalDate().plusDays(2);
    assertThat(machine.send("PUT", "/api/schedules/birthday", BIRTHDAY).statusCode())
        .isEqualTo(201);
    assertThat(machine.send("POST", "/api/schedules/birthday/activate", "").statusCode())
        .isEqualTo(200);
    assertThat(machine.send("PUT", "/api/customers/c-1", liv()).statusCode()).isEqualTo(201);
    line.idle();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void a_dry_run_says_what_becomes_of_what_waits_and_changes_nothing() {
    var tried =
        machine.send(
            "PUT", "/api/schedules/birthday?dryRun=true", BIRTHDAY.replace("09:00", "12:00"));
    assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
    assertThat(tried.body())
        .contains("\"dryRun\":true")
        .contains("\"to\":\"" + inTwoDays + "\"")
        .contains("\"unchanged\":0");
    var paused = machine.send("POST", "/api/schedules/birthday/pause?dryRun=true", "");
    assertThat(paused.body()).contains("\"held\":1,").contains("\"state\":\"paused\"");
    assertThat(machine.send("GET", "/api/schedules/birthday", "").body())
        .contains("\"state\":\"active\"")
        .contains("\"at\":\"09:00\"");
  }

  @Test
  void a_schedule_may_be_written_as_yaml() {
    String yaml =
        """
        name: Jul
        occasion: season
        season: christmas
        offset: -P2D
        at: 10:30
        channel: EMAIL
        letter: season
        audience:
          - field: country
            in: [NO]
        """;
    var tried = yaml("/api/schedules/christmas?dryRun=true", yaml);
    assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
    assertThat(tried.body()).contains("\"at\":\"10:30\"").contains("\"NO\"").contains("dryRun");
    assertThat(machine.send("GET", "/api/schedules/christmas", "").statusCode()).isEqualTo(404);
    assertThat(yaml("/api/schedules/christmas", yaml).statusCode()).isEqualTo(201);
    assertThat(yaml("/api/schedules/christmas", "name: [").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> yaml(String path, String text) {
    return machine.send("PUT", path, "application/yaml", BodyPublishers.ofString(text));
  }

  @Test
  void another_occasion_is_another_schedule() {
    var another =
        machine.send(
            "PUT",
            "/api/schedules/birthday",
            BIRTHDAY.replace("\"birthday\",\"off", "\"purchase\",\"off"));
    assertThat(another.statusCode()).isEqualTo(422);
    assertThat(another.body()).contains("End this schedule and write a new one");
  }

  @Test
  void of_two_who_write_the_second_reads_what_the_first_wrote() {
    machine.send("PUT", "/api/schedules/both", BIRTHDAY);
    var marketing = Clerk.of(line, "maren", Role.MARKETING);
    String page = marketing.get("/schedules/both").body();
    var fields = new HashMap<>(Map.of("occasion", "birthday", "letter", "birthday", "when", "on"));
    fields.put("name", "Mine");
    assertThat(marketing.send("/schedules/both", page, fields).statusCode()).isEqualTo(303);
    fields.put("name", "Yours");
    var second = marketing.send("/schedules/both", page, fields);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains("value=\"Yours\"")
        .contains(Texts.of(Language.NB).get("schedule.done.meanwhile"));
    assertThat(machine.send("GET", "/api/schedules/both", "").body()).contains("Mine");
    var unread = marketing.send("/schedules/both", page, Map.of("action", "activate"));
    assertThat(unread.statusCode()).isEqualTo(409);
    var read = marketing.post("/schedules/both", Map.of("action", "activate"));
    assertThat(read.statusCode()).isEqualTo(303);
  }

  @Test
  void the_words_before_a_page_are_no_schedules() {
    for (String id : List.of("new", "all")) {
      assertThat(machine.send("PUT", "/api/schedules/" + id, BIRTHDAY).statusCode()).isEqualTo(422);
    }
  }

  private static String liv() {
    return """
    {"name":"Liv Nordmann","givenName":"Liv","email":"liv@example.com","country":"NO",
     "language":"nb","zone":"Europe/Oslo","birthday":"%s","consents":[{"purpose":"marketing",
     "basis":"consent","granted":true,"at":"2025-01-01T10:00:00+01:00","source":"web"}]}
    """
        .formatted(MonthDay.from(inTwoDays));
  }
}
