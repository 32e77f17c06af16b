package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.aws.DynamoTasks;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchKey;
import heard.dispatch.Parcel;
import heard.staff.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a schedule asks people for, a call or a card by post: on the desk of the customer's shop
 * until it is done, then remembered.
 */
final class TasksTest {
  @SuppressWarnings("NullAway.Init")
  private static Line line;

  @SuppressWarnings("NullAway.Init")
  private static Machine machine;

  @BeforeAll
  static void start() {
    line = Line.start();
    machine = Machine.of(line);
    String schedule =
        """
        {"name":"Call","occasion":"purchase","offset":"P1D","channel":"CALL","at":"12:00",
         "letter":"check-in-large","purpose":"service"}
        """;
    assertThat(machine.send("PUT", "/api/schedules/call", schedule).statusCode()).isEqualTo(201);
    assertThat(machine.send("POST", "/api/schedules/call/activate", "").statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @AfterEach
  void forget() {
    line.system().faults().clear();
  }

  /** Bought something at Storo; the day after somebody is to call. */
  private static void bought(String customer, String email, String phone) {
    known(customer, email, phone, "\"place\":\"storo\",");
    String purchase =
        """
        {"id":"p-%1$s","customer":"%1$s","kind":"purchase","at":"%2$s",
         "attributes":{"product":"Espresso 3000","amount":"2499.00","currency":"NOK"}}
        """
            .formatted(customer, line.system().clock().instant());
    assertThat(machine.send("POST", "/api/occasions", purchase).body()).contains("\"refused\":[]");
    line.idle();
    line.postJson("/local/clock", "{\"advance\":\"P5D\"}");
  }

  private static void known(String customer, String email, String phone, String place) {
    String person =
        """
        {"name":"Kari Ås","email":"%s","phone":"%s","country":"NO","language":"nb",
         "zone":"Europe/Oslo",%s"postalAddress":"Storgata 1, 0155 Oslo",
         "consents":[{"purpose":"service","basis":"consent","granted":true,
                      "at":"2026-01-01T00:00:00Z","source":"till"}]}
        """
            .formatted(email, phone, place);
    assertThat(machine.send("PUT", "/api/customers/" + customer, person).statusCode())
        .isEqualTo(201);
  }

  /** So many calls to one customer that wait for the people of a shop, or for anybody. */
  private static void waiting(int many, String customer, Optional<String> shop) {
    var tasks =
        new DynamoTasks(
            line.system().admin().dynamoDb(),
            line.system().template().variable("DISPATCHES_TABLE"),
            line.system().clock());
    for (int i = 0; i < many; i++) {
      tasks.carry(
          new Parcel(
                  new DispatchKey(customer, "call#many-" + i),
                  Channel.CALL,
                  "+4740012345",
                  "",
                  "Call",
                  "Say hello.",
                  "",
                  Map.of(),
                  List.of())
              .at(shop));
    }
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
    assertThat(machine.send("PUT", "/api/schedules/card", schedule).statusCode()).isEqualTo(201);
    assertThat(machine.send("POST", "/api/schedules/card/activate", "").statusCode())
        .isEqualTo(200);
    bought("c-3", "nora@example.com", "+4740012347");
    assertThat(line.system().outbox().to("Storgata 1, 0155 Oslo"))
        .singleElement()
        .satisfies(card -> assertThat(card.channel()).isEqualTo("CARD"))
        .satisfies(card -> assertThat(card.text()).contains("Espresso 3000"))
        .satisfies(card -> assertThat(card.purpose()).isEqualTo("card"));
    Clerk there = Clerk.of(line, "eirik", Role.STAFF);
    String page = there.get("/desk/cards").body();
    assertThat(page).contains("Storgata 1, 0155 Oslo").doesNotContain("tel:", "<textarea");
    assertThat(there.get("/desk/cards?to=c-3&reason=card%23p-c-3").body())
        .contains("ikke postet ennå");
    assertThat(Clerk.of(line, "ragnhild", Role.STAFF).get("/desk/cards").body())
        .doesNotContain("Storgata");
    var posted = Map.of("to", "c-3", "reason", "card#p-c-3");
    assertThat(there.send("/desk/cards", page, posted).statusCode()).isEqualTo(303);
    assertThat(there.send("/desk/cards", page, posted).statusCode()).isEqualTo(303);
    assertThat(there.get("/desk/cards").body()).doesNotContain("Storgata");
    assertThat(there.send("/desk/calls", page, posted).statusCode()).isEqualTo(404);
    assertThat(machine.send("POST", "/api/schedules/card/end", "").statusCode()).isEqualTo(200);
  }

  @Test
  void a_shop_reads_its_own_and_nobodys_however_much_waits_in_the_chain() {
    known("c-5", "many@example.com", "+4740012351", "");
    waiting(501, "c-5", Optional.of("kamppi"));
    waiting(1, "c-5", Optional.empty());
    known("c-9", "zoe@example.com", "+4740012352", "");
    waiting(1, "c-9", Optional.of("storo"));
    Clerk there = Clerk.of(line, "eirik", Role.STAFF);
    assertThat(there.get("/desk/calls").statusCode()).isEqualTo(200);
    List<String> calls = new CopyOnWriteArrayList<>();
    line.system()
        .faults()
        .beforeCall(
            attempt -> {
              if (attempt.function().equals("StaffPages")) {
                calls.add(attempt.action());
              }
            });
    String page = there.get("/desk/calls").body();
    assertThat(page).contains("value=\"c-9\"").containsOnlyOnce("value=\"c-5\"");
    assertThat(calls)
        .containsExactlyInAnyOrder("dynamodb:Query", "dynamodb:Query", "dynamodb:BatchGetItem");
    assertThat(Clerk.of(line, "ragnhild", Role.STAFF).get("/desk/calls").body())
        .contains("value=\"c-5\"")
        .doesNotContain("value=\"c-9\"");
  }

  @Test
  void a_manager_looks_at_the_list_of_any_shop_and_stays_there() {
    known("c-6", "led@example.com", "+4740012353", "");
    waiting(51, "c-6", Optional.of("sodermalm"));
    Clerk manager = Clerk.of(line, "eirik", Role.MANAGER);
    assertThat(manager.get("/desk/calls").body()).doesNotContain("value=\"c-6\"");
    String page = manager.get("/desk/calls?place=sodermalm").body();
    assertThat(page.split("value=\"c-6\"", -1)).hasSize(51);
    assertThat(page).contains("Flere venter");
    assertThat(page).contains("&amp;place=sodermalm#call-0");
    Clerk staff = Clerk.of(line, "eirik", Role.STAFF);
    assertThat(staff.get("/desk/calls?place=sodermalm").body())
        .doesNotContain("value=\"c-6\"", "<select");
  }

  @Test
  void stays_with_the_shop_it_was_given_to_when_the_customer_moves() {
    bought("c-7", "moves@example.com", "+4740012354");
    String elsewhere =
        machine.send("GET", "/api/customers/c-7", "").body().replace("\"storo\"", "\"bergen\"");
    assertThat(machine.send("PUT", "/api/customers/c-7", elsewhere).statusCode()).isEqualTo(200);
    Clerk there = Clerk.of(line, "eirik", Role.STAFF);
    String page = there.get("/desk/calls").body();
    assertThat(page).contains("value=\"c-7\"");
    var called =
        Map.of("to", "c-7", "reason", "call#p-c-7", "outcome", "Alt er bra.", "place", "bergen");
    assertThat(there.send("/desk/calls", page, called).headers().firstValue("location"))
        .contains("/desk/calls?done=done");
    assertThat(there.get("/desk/calls").body()).doesNotContain("value=\"c-7\"");
  }

  @Test
  void to_somebody_who_is_erased_is_forgotten() {
    bought("c-2", "ola@example.com", "+4740012346");
    assertThat(line.everything().keySet()).anyMatch(key -> key.contains("c-2#call#"));
    assertThat(machine.send("DELETE", "/api/customers/c-2", "").statusCode()).isIn(200, 204);
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
