package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.staff.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a schedule asks people for, a call or a card by post: on the desk of the customer's shop
 * until it is done, then remembered.
 */
final class TasksTest {
  @SuppressWarnings("NullAway.Init")
  private static Line line;

  @BeforeAll
  static void start() {
    line = Line.start();
    String schedule =
        """
        {"name":"Call","occasion":"purchase","offset":"P1D","channel":"CALL","at":"12:00",
         "letter":"check-in-large","purpose":"service"}
        """;
    assertThat(api("PUT", "/api/schedules/call", schedule).statusCode()).isEqualTo(201);
    assertThat(api("POST", "/api/schedules/call/activate", "").statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  private static HttpResponse<String> api(String method, String path, String body) {
    String token = line.get("/local/token?role=manager").body().strip();
    return line.send(
        HttpRequest.newBuilder(line.at(path)).method(method, BodyPublishers.ofString(body)),
        "authorization",
        "Bearer " + token,
        "content-type",
        "application/json");
  }

  /** Bought something at Storo; the day after somebody is to call. */
  private static void bought(String customer, String email, String phone) {
    String person =
        """
        {"name":"Kari Ås","email":"%s","phone":"%s","country":"NO","language":"nb",
         "zone":"Europe/Oslo","place":"storo","postalAddress":"Storgata 1, 0155 Oslo",
         "consents":[{"purpose":"service","basis":"consent","granted":true,
                      "at":"2026-01-01T00:00:00Z","source":"till"}]}
        """
            .formatted(email, phone);
    assertThat(api("PUT", "/api/customers/" + customer, person).statusCode()).isEqualTo(201);
    String purchase =
        """
        {"id":"p-%1$s","customer":"%1$s","kind":"purchase","at":"%2$s",
         "attributes":{"product":"Espresso 3000","amount":"2499.00","currency":"NOK"}}
        """
            .formatted(customer, line.system().clock().instant());
    assertThat(api("POST", "/api/occasions", purchase).body()).contains("\"refused\":[]");
    line.idle();
    line.postJson("/local/clock", "{\"advance\":\"P5D\"}");
  }

  private static String reason(String page) {
    return page.replaceFirst(
        "(?s).*value=\"c-1\"><input[^>]*name=\"reason\" value=\"([^\"]+)\".*", "$1");
  }

  /** Sends the form, as from a page that still showed it. */
  private static HttpResponse<String> note(Clerk who, String to, String reason, String outcome) {
    var fields = Map.of("to", to, "reason", reason, "outcome", outcome);
    return who.send("/desk/calls", who.get("/desk").body(), fields);
  }

  @Test
  void is_made_by_their_shop_and_stands_on_the_time_line_of_their_next_case() {
    bought("c-1", "kari@example.com", "+4740012345");
    Clerk there = Clerk.of(line, "eirik", Role.STAFF);
    Clerk elsewhere = Clerk.of(line, "ragnhild", Role.STAFF);
    assertThat(there.get("/desk").body()).contains("href=\"/desk/calls\"");
    String page = there.get("/desk/calls").body();
    assertThat(page).contains("Kari Ås", "href=\"tel:+4740012345\"").doesNotContain("2\u00a0499");
    String reason = reason(page);
    String beside = "/desk/calls?to=c-1&reason=" + reason.replace("#", "%23");
    assertThat(there.get(beside).body()).contains("2\u00a0499");
    assertThat(elsewhere.get(beside).body()).doesNotContain("2\u00a0499");
    String reference = line.submit("kari@example.com", "Storo: the machine leaks after all.");
    line.idle();
    Clerk holder = Clerk.holding(line, reference);
    assertThat(holder.get("/desk/" + reference).body()).contains("ikke ringt ennå");
    assertThat(elsewhere.get("/desk/calls").body()).doesNotContain("Kari Ås");
    assertThat(note(elsewhere, "c-1", reason, "Jeg også.").statusCode()).isEqualTo(404);
    assertThat(note(there, "c-1", reason, " ").statusCode()).isEqualTo(422);
    var much = note(there, "c-1", reason, "ø".repeat(161));
    assertThat(much.statusCode()).isEqualTo(422);
    assertThat(much.body()).contains("ø".repeat(161));
    assertThat(note(there, "c-1", reason, "Hun er fornøyd.").statusCode()).isEqualTo(303);
    Clerk late = Clerk.of(line, "tuva", Role.STAFF);
    assertThat(note(late, "c-1", reason, "En gang til.").statusCode()).isEqualTo(303);
    assertThat(there.get("/desk/calls").body()).doesNotContain("Kari Ås");
    assertThat(holder.get("/desk/" + reference).body())
        .contains("Hun er fornøyd.", "· Eirik")
        .doesNotContain("En gang til.", "ikke ringt ennå");
  }

  @Test
  void a_card_is_in_the_outbox_and_on_the_list_of_their_shop_until_it_is_posted() {
    String schedule =
        """
        {"name":"Card","occasion":"purchase","offset":"P1D","channel":"CARD","at":"12:00",
         "letter":"check-in-large","purpose":"service","capDays":0}
        """;
    assertThat(api("PUT", "/api/schedules/card", schedule).statusCode()).isEqualTo(201);
    assertThat(api("POST", "/api/schedules/card/activate", "").statusCode()).isEqualTo(200);
    bought("c-3", "nora@example.com", "+4740012347");
    assertThat(line.system().outbox().to("Storgata 1, 0155 Oslo"))
        .singleElement()
        .satisfies(card -> assertThat(card.channel()).isEqualTo("CARD"))
        .satisfies(card -> assertThat(card.text()).contains("Espresso 3000"))
        .satisfies(card -> assertThat(card.purpose()).isEqualTo("card"));
    Clerk there = Clerk.of(line, "eirik", Role.STAFF);
    String page = there.get("/desk/cards").body();
    assertThat(page).contains("Storgata 1, 0155 Oslo").doesNotContain("tel:", "<textarea");
    assertThat(Clerk.of(line, "ragnhild", Role.STAFF).get("/desk/cards").body())
        .doesNotContain("Storgata");
    var posted = Map.of("to", "c-3", "reason", "card#p-c-3");
    assertThat(there.send("/desk/cards", page, posted).statusCode()).isEqualTo(303);
    assertThat(there.send("/desk/cards", page, posted).statusCode()).isEqualTo(303);
    assertThat(there.get("/desk/cards").body()).doesNotContain("Storgata");
    assertThat(there.send("/desk/calls", page, posted).statusCode()).isEqualTo(404);
    assertThat(api("POST", "/api/schedules/card/end", "").statusCode()).isEqualTo(200);
  }

  @Test
  void to_somebody_who_is_erased_is_forgotten() {
    bought("c-2", "ola@example.com", "+4740012346");
    assertThat(line.everything().keySet()).anyMatch(key -> key.contains("c-2#call#"));
    assertThat(api("DELETE", "/api/customers/c-2", "").statusCode()).isIn(200, 204);
    assertThat(line.everything().keySet()).noneMatch(key -> key.contains("c-2#call#"));
  }

  @Test
  void that_is_none_is_not_noted() {
    Clerk there = Clerk.of(line, "eirik", Role.STAFF);
    for (var about :
        new String[][] {{"", ""}, {"c-1", "nothing"}, {"nobody", "x"}, {"c 1#", "#"}}) {
      assertThat(note(there, about[0], about[1], "x").statusCode()).isEqualTo(404);
    }
  }
}
