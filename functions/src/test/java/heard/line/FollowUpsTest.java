package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Marketing's side of the whole line, by the API alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowUpsTest {
  private static Line line;
  private static LocalDate today;
  private static Machine machine;

  @BeforeAll
  static void start() {
    line = Line.start();
    machine = Machine.of(line);
    today = line.system().clock().instant().atZone(ZoneId.of("Europe/Oslo")).toLocalDate();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  @Order(1)
  void a_customer_is_stored_by_version_and_read_back() {
    var first = machine.put("/api/customers/c-1", customer("Kari", "kari@example.com", birthday()));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    var again = machine.put("/api/customers/c-1", customer("Kari", "kari@example.com", birthday()));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("\"version\":2");
    assertThat(machine.get("/api/customers/c-1").body()).contains(birthday());
    assertThat(machine.put("/api/customers/c-2", "{\"name\":\"\"}").statusCode()).isEqualTo(422);
    assertThat(
            machine
                .put("/api/customers/c-3", customer("Nobody", "n@example.com", "1970-01-01"))
                .body())
        .contains("\"held\"");
  }

  @Test
  @Order(2)
  void a_schedule_is_drafted_forecast_and_switched_on() {
    var draft = machine.put("/api/schedules/birthday", BIRTHDAY);
    assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
    var forecast = machine.post("/api/schedules/birthday/forecast", "");
    assertThat(forecast.statusCode()).as(forecast.body()).isEqualTo(200);
    assertThat(forecast.body()).contains("\"total\"").contains("\"noConsent\"");
    var active = machine.post("/api/schedules/birthday/activate", "");
    assertThat(active.statusCode()).as(active.body()).isEqualTo(200);
    assertThat(active.body()).contains("\"active\"");
  }

  @Test
  @Order(3)
  void the_card_goes_out_at_nine_by_the_customers_clock_once() {
    line.postJson("/local/clock", "{\"advance\":\"P4D\"}");
    var mails = line.sentTo("kari@example.com");
    assertThat(mails).hasSize(1);
    var local = mails.getFirst().at().atZone(ZoneId.of("Europe/Oslo"));
    assertThat(local.toLocalDate()).isEqualTo(today.plusDays(3));
    assertThat(local.getHour()).isEqualTo(9);
    assertThat(mails.getFirst().headers().toString()).contains("List-Unsubscribe-Post");
    var why = machine.get("/api/customers/c-1/explain?schedule=birthday&date=" + today.plusDays(3));
    assertThat(why.body()).contains("\"SEND\"").contains("\"sent\"");
  }

  /** The same days, for somebody who complains, somebody who opts out, and somebody who waits. */
  @Test
  @Order(4)
  void a_complaint_holds_a_click_stops_and_what_is_late_is_said() {
    machine.put("/api/customers/c-4", customer("Bo", "bo@example.com", birthdayIn(5)));
    machine.put("/api/customers/c-5", customer("Eva", "eva@example.com", birthdayIn(5)));
    assertThat(machine.put("/api/schedules/late", LATE).statusCode()).isEqualTo(201);
    assertThat(machine.post("/api/schedules/late/activate", "").statusCode()).isEqualTo(200);
    line.submit("bo@example.com", "The sofa broke on the first day.");
    var links = line.links(line.sentTo("kari@example.com").getFirst().text());
    var stop = links.stream().filter(l -> l.contains("/unsubscribe/")).findFirst().orElseThrow();
    assertThat(line.get(stop).statusCode()).isEqualTo(200);
    var stopped = line.post(stop, java.util.Map.of("List-Unsubscribe", "One-Click"));
    assertThat(stopped.statusCode()).isEqualTo(200);
    assertThat(machine.get("/api/customers/c-1").body()).contains("\"unsubscribe\"");
    machine.put("/api/customers/c-1", customer("Kari", "kari@example.com", birthday()));
    assertThat(machine.get("/api/customers/c-1").body()).contains("\"unsubscribe\"");

    line.postJson("/local/clock", "{\"advance\":\"PT30H\"}");
    var said = machine.post("/api/occasions", occasion());
    assertThat(said.body()).contains("\"refused\":[]");
    line.idle();
    assertThat(line.sentTo("eva@example.com"))
        .extracting(heard.local.outbox.Sent::subject)
        .contains("Leveringen din er forsinket: ordre A77");
    assertThat(line.sentTo("bo@example.com")).noneMatch(m -> m.subject().startsWith("Gratulerer"));
    var held =
        machine.get("/api/customers/c-4/explain?schedule=birthday&date=" + today.plusDays(5));
    assertThat(held.body()).contains("\"HOLD\"").contains("\"OPEN_COMPLAINT\"");
    var never =
        machine.get("/api/customers/c-4/explain?schedule=birthday&date=" + today.plusDays(6));
    assertThat(never.body()).contains("\"NOT_CONSIDERED\"");
    assertThat(machine.get("/api/customers/c-1/explain?schedule=late").body())
        .contains("NO_OCCASION");
  }

  @Test
  @Order(5)
  void the_language_somebody_chose_outlives_the_next_list() {
    var links = line.links(line.sentTo("eva@example.com").getFirst().text());
    var page = links.stream().filter(l -> l.contains("/preferences/")).findFirst().orElseThrow();
    var chosen =
        java.util.Map.of(
            "language",
            "sv",
            "purpose-marketing",
            "true",
            "purpose-service",
            "true",
            "channel-email",
            "true");
    assertThat(line.post(page, chosen).statusCode()).isEqualTo(303);
    var told = machine.put("/api/customers/c-5", customer("Eva", "eva@example.com", birthdayIn(5)));
    assertThat(told.body()).contains("\"language\":\"sv\"");
    assertThat(machine.get("/api/customers/c-5").body()).contains("\"language\":\"sv\"");
    assertThat(line.get(page).body()).contains("lang=\"sv\"");
  }

  /** A schedule of its own makes up for cards that did not go; who had one gets no second. */
  @Test
  @Order(6)
  void who_was_wished_well_on_the_day_is_not_wished_well_after_it() {
    machine.put("/api/customers/c-6", customer("Siv", "siv@example.com", birthdayIn(8)));
    assertThat(machine.put("/api/schedules/after", BELATED).statusCode()).isEqualTo(201);
    assertThat(machine.post("/api/schedules/after/activate", "").statusCode()).isEqualTo(200);
    line.postJson("/local/clock", "{\"advance\":\"P5D\"}");
    assertThat(line.sentTo("siv@example.com")).hasSize(1);
    var asked = "customer=c-6&date=" + today.plusDays(9);
    var why = machine.get("/api/customers/c-6/explain?schedule=after&date=" + today.plusDays(9));
    assertThat(why.body()).contains("\"SKIP\"").contains("\"WISHED_WELL\"");
    var page =
        Clerk.of(line, "maren", heard.staff.Role.MARKETING).get("/schedules/after/why?" + asked);
    assertThat(page.body()).contains("En annen utsendelse har allerede hilst dem");
  }

  private static final String BELATED =
      """
      {"name":"After the day","occasion":"birthday","offset":"P1D","channel":"EMAIL",
       "letter":"birthday-belated","late":"SKIP"}
      """;

  private static String occasion() {
    return """
    {"id":"d-1","customer":"c-5","kind":"delivery-late","at":"%s",
     "attributes":{"order":"A77","promisedBy":"%s"}}
    """
        .formatted(line.system().clock().instant(), today.plusDays(9));
  }

  private static String birthdayIn(int days) {
    return MonthDay.from(today.plusDays(days)).toString();
  }

  private static final String LATE =
      """
      {"name":"Late","occasion":"delivery-late","offset":"P0D","channel":"EMAIL",
       "letter":"delivery-late"}
      """;

  private static String birthday() {
    return MonthDay.from(today.plusDays(3)).toString();
  }

  private static final String BIRTHDAY =
      """
      {"name":"Birthdays","occasion":"birthday","offset":"P0D","channel":"EMAIL",
       "letter":"birthday"}
      """;

  private static String customer(String name, String mail, String birthday) {
    return """
    {"name":"%s Nordmann","givenName":"%s","email":"%s","country":"NO","language":"nb",
     "zone":"Europe/Oslo","birthday":"%s","consents":[{"purpose":"marketing",
     "basis":"consent","granted":true,"at":"2025-01-01T10:00:00+01:00","source":"web"}]}
    """
        .formatted(name, name, mail, birthday);
  }
}
