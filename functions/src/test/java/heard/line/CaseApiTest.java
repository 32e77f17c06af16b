package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.Json;
import heard.local.template.Node;
import heard.staff.Colleague;
import heard.staff.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases and settings, as another program has them. */
final class CaseApiTest {
  private static final AtomicInteger NEXT = new AtomicInteger();

  @SuppressWarnings("NullAway.Init")
  private static Line line;

  @BeforeAll
  static void start() {
    line = Line.start();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  /** A complaint that somebody has, as its manager sees it. */
  private static Node opened() {
    String email = "kari" + NEXT.incrementAndGet() + "@example.com";
    String reference = line.submit(email, "The coffee machine leaks.");
    line.system().idle();
    return read(get("/api/cases/" + reference, manager()));
  }

  private static String manager() {
    return line.get("/local/token?role=manager").body();
  }

  private static String token(String colleague) {
    return line.get("/local/token?role=staff&colleague=" + colleague).body();
  }

  private static HttpResponse<String> get(String path, String token) {
    return line.get(path, "authorization", "Bearer " + token);
  }

  private static HttpResponse<String> act(
      Node about, String action, String token, Map<String, Object> fields) {
    var body = new LinkedHashMap<String, Object>(fields);
    body.putIfAbsent("version", about.at("version").number(0));
    return line.postJson(
        "/api/cases/" + about.at("reference").text("") + "/" + action,
        Json.write(body),
        "authorization",
        "Bearer " + token);
  }

  private static HttpResponse<String> put(String path, String token, Map<String, ?> document) {
    return line.send(
        HttpRequest.newBuilder(line.at(path)).PUT(BodyPublishers.ofString(Json.write(document))),
        "authorization",
        "Bearer " + token,
        "content-type",
        "application/json");
  }

  private static Node read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return Json.read(answer.body());
  }

  private static Colleague owner(Node about) {
    return line.system()
        .sample()
        .organisation()
        .colleague(about.at("owner").text(""))
        .orElseThrow();
  }

  /** Somebody with no team and no shop in common with whoever has it. */
  private static Colleague stranger(Node about) {
    Colleague owner = owner(about);
    return line.system().sample().organisation().colleagues().values().stream()
        .filter(c -> c.active() && c.role() == Role.STAFF)
        .filter(c -> !c.place().equals(owner.place()))
        .filter(c -> !c.teams().contains(about.at("team").text("")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_case_is_read_by_who_has_it_and_is_not_there_for_other_teams() {
    Node about = opened();
    String path = "/api/cases/" + about.at("reference").text("");
    Node seen = read(get(path, token(owner(about).id())));
    assertThat(seen.at("message").text("")).isEqualTo("The coffee machine leaks.");
    assertThat(seen.at("state").text("")).isEqualTo("open");
    assertThat(seen.path("promise.by").text("")).endsWith("Z");
    assertThat(seen.at("timeline").list().getFirst().at("by").text("")).isEqualTo("customer");
    assertThat(seen.path("authority.limit").text("")).matches("[0-9]+[.]00");
    String stranger = token(stranger(about).id());
    assertThat(get(path, stranger).statusCode()).isEqualTo(404);
    assertThat(act(about, "note", stranger, Map.of("text", "x")).statusCode()).isEqualTo(404);
    assertThat(get("/api/cases?owner=" + owner(about).id(), stranger).body())
        .doesNotContain(about.at("reference").text(""));
  }

  @Test
  void cases_are_found_by_customer_owner_and_state() {
    Node about = opened();
    String reference = about.at("reference").text("");
    String address = "kari" + NEXT.get() + "@example.com";
    for (String asked :
        new String[] {
          "customer=" + address,
          "customer=" + about.at("customer").text(""),
          "owner=" + about.at("owner").text(""),
          "state=open",
          "state=open&customer=" + address
        }) {
      assertThat(get("/api/cases?" + asked, manager()).body()).as(asked).contains(reference);
    }
    assertThat(get("/api/cases?state=accepted&customer=" + address, manager()).body())
        .isEqualTo("[]");
    assertThat(get("/api/cases?state=lost", manager()).statusCode()).isEqualTo(422);
  }

  @Test
  void a_reply_is_written_and_a_second_one_on_the_same_version_is_refused() {
    Node about = opened();
    String token = token(owner(about).id());
    Map<String, Object> reply = Map.of("text", "I am so sorry.", "answered", true);
    Node answered = read(act(about, "reply", token, reply));
    assertThat(answered.at("state").text("")).isEqualTo("answered");
    HttpResponse<String> second = act(about, "reply", token, reply);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(Json.read(second.body()).at("version").number(0))
        .isEqualTo(answered.at("version").number(-1));
  }

  @Test
  void goodwill_counts_and_too_much_of_it_is_refused_with_the_limit() {
    Node about = opened();
    String token = token(owner(about).id());
    String limit = read(get(path(about), token)).path("authority.limit").text("");
    Map<String, Object> offer = Map.of("kind", "refund", "amount", limit, "basis", "goodwill");
    Node given = read(act(about, "remedy", token, offer));
    assertThat(given.path("authority.used").text("")).isEqualTo(limit);
    HttpResponse<String> more =
        act(given, "remedy", token, Map.of("kind", "gift", "amount", "1", "basis", "goodwill"));
    assertThat(more.statusCode()).isEqualTo(422);
    assertThat(Json.read(more.body()).at("limit").text("")).isEqualTo(limit);
    Map<String, Object> owed = Map.of("kind", "refund", "amount", "9000", "basis", "entitlement");
    assertThat(act(given, "remedy", token, owed).statusCode()).isEqualTo(200);
  }

  @Test
  void promises_corrections_notes_and_handing_over_are_done() {
    Node about = opened();
    String token = manager();
    Node promised =
        read(
            act(
                about,
                "promise",
                token,
                Map.of(
                    "what",
                    "answer",
                    "by",
                    line.system().clock().instant().plusSeconds(864_000).toString())));
    assertThat(promised.path("promise.what").text("")).isEqualTo("answer");
    Node corrected = read(act(promised, "correct", token, Map.of("topic", "delivery")));
    assertThat(corrected.at("topic").text("")).isEqualTo("delivery");
    Node noted = read(act(corrected, "note", token, Map.of("text", "Call the depot.")));
    assertThat(noted.at("timeline").list().getLast().at("what").text("")).isEqualTo("note");
    String to = stranger(about).id();
    Node handed = read(act(noted, "hand-over", token, Map.of("to", to, "note", "Yours.")));
    assertThat(handed.at("owner").text("")).isEqualTo(to);
  }

  @Test
  void what_cannot_be_read_is_said_by_field() {
    Node about = opened();
    HttpResponse<String> wrong =
        act(about, "remedy", manager(), Map.of("amount", "much", "version", "now"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("\"kind\"", "\"basis\"", "\"amount\"", "\"version\"");
    assertThat(act(about, "sing", manager(), Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void another_system_reads_everything_and_says_for_whom_it_acts() {
    String client = line.system().template().variable("MACHINE_CLIENT");
    String token =
        Json.read(
                line.post(
                        line.system().identity().issuer() + "/token",
                        Map.of(
                            "grant_type", "client_credentials",
                            "client_id", client,
                            "scope", "heard/read heard/write"))
                    .body())
            .at("access_token")
            .text("");
    Node about = opened();
    assertThat(get(path(about), token).statusCode()).isEqualTo(200);
    Map<String, Object> note = Map.of("text", "Seen in the other system.");
    assertThat(act(about, "note", token, note).body()).contains("\"as\"");
    var as = new LinkedHashMap<>(note);
    as.put("as", owner(about).id());
    Node noted = read(act(about, "note", token, as));
    assertThat(noted.at("timeline").list().getLast().at("by").text(""))
        .isEqualTo(owner(about).id());
    assertThat(put("/api/settings/teams/x", token, Map.of("name", "X")).statusCode())
        .isEqualTo(403);
  }

  private static String path(Node about) {
    return "/api/cases/" + about.at("reference").text("");
  }
}
