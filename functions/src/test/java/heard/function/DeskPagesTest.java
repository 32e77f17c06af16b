package heard.function;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Acting;
import heard.casework.CaseFile;
import heard.casework.CaseState;
import heard.casework.Charter;
import heard.casework.Entry;
import heard.casework.InMemoryCases;
import heard.casework.Some;
import heard.feedback.Reference;
import heard.staff.Chain;
import heard.staff.Organisation;
import heard.staff.Role;
import heard.time.PublicHolidays;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.identity.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A colleague at the desk: sees what is theirs, acts on it, and loses no words. */
final class DeskPagesTest {
  private static final String REFERENCE = "H-7K2M-PQ34";
  private static final Instant NOW = Some.OPENED.plusSeconds(3600);
  private static final Organisation CHAIN = Chain.organisation();

  private final InMemoryCases cases = new InMemoryCases();
  private final DeskPages desk =
      new DeskPages(
          cases,
          () -> CHAIN,
          new Acting(cases, () -> CHAIN, Charter.nordic(new PublicHolidays())),
          () -> NOW);

  @BeforeEach
  void open() {
    cases.open(Some.complaint(REFERENCE), List.of(Some.entry(1, Entry.What.RECEIVED)));
  }

  @Test
  void my_cases_show_the_words_and_what_may_be_given() {
    assertThat(text(desk.show(get(""), visitor("ane"))))
        .contains("Pakken kom ikke 💙")
        .contains("Du kan gi inntil 500\u00a0kr");
    assertThat(text(desk.show(get(""), visitor("bo"))))
        .contains("Ingenting venter på deg nå.")
        .doesNotContain("Pakken");
  }

  @Test
  void another_teams_case_is_as_if_it_were_not_there() {
    assertThat(desk.show(get(REFERENCE), visitor("cecilia")).status()).isEqualTo(404);
    assertThat(act("cecilia", Map.of("action", "note", "note", "hm")).status()).isEqualTo(404);
    assertThat(desk.show(get("H-0000-0000"), visitor("ane")).status()).isEqualTo(404);
  }

  @Test
  void a_reply_that_answers_is_written_once() {
    var reply = Map.of("action", "reply", "reply", "Vi finner den.", "answered", "true");
    var done = act("ane", reply);
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.headers()).containsEntry("location", "/desk/" + REFERENCE + "?done=reply");
    assertThat(file().head().state()).isEqualTo(CaseState.ANSWERED);
    assertThat(text(desk.show(get(REFERENCE), visitor("ane")))).contains("Vi finner den.");
  }

  @Test
  void who_loses_a_race_keeps_the_draft_and_sees_what_happened() {
    act("bo", Map.of("action", "reply", "reply", "Bo var raskere."));
    var lost = act("ane", Map.of("action", "reply", "reply", "Ane skrev også."));
    assertThat(lost.status()).isEqualTo(409);
    assertThat(text(lost))
        .contains("Noen var raskere.")
        .contains("Bo var raskere.")
        .contains(">\nAne skrev også.</textarea>")
        .contains("name=\"version\" value=\"2\"");
    assertThat(file().entries()).hasSize(2);
  }

  @Test
  void a_double_tap_is_one_reply() {
    var page = text(desk.show(get(REFERENCE), visitor("ane")));
    String key = page.replaceFirst("(?s).*?name=\"key\" value=\"([^\"]+)\".*", "$1");
    var reply = Map.of("action", "reply", "reply", "Vi finner den.", "version", "1", "key", key);
    assertThat(act("ane", reply).status()).isEqualTo(303);
    assertThat(act("ane", reply).status()).isEqualTo(303);
    assertThat(file().entries()).hasSize(2);
    assertThat(act("ane", with(reply, "action", "note")).status()).isEqualTo(409);
    assertThat(act("bo", reply).status()).isEqualTo(409);
  }

  @Test
  void a_remedy_is_followed_step_by_step() {
    act(
        "ane",
        Map.of("action", "remedy", "remedy", "refund", "amount", "100", "basis", "goodwill"));
    var page = text(desk.show(get(REFERENCE), visitor("ane")));
    assertThat(page).contains("name=\"step\" value=\"delivered\"");
    String id = page.replaceFirst("(?s).*name=\"request\" value=\"([^\"]+)\".*", "$1");
    var step = Map.of("action", "step", "request", id);
    assertThat(act("ane", now(with(step, "step", "delivered"))).status()).isEqualTo(303);
    assertThat(act("ane", now(with(step, "step", "accepted"))).status()).isEqualTo(422);
    assertThat(act("ane", now(with(step, "step", "confirmed"))).status()).isEqualTo(303);
    assertThat(text(desk.show(get(REFERENCE), visitor("ane")))).doesNotContain("name=\"step\"");
  }

  @Test
  void what_may_be_the_same_is_suggested_and_linked_by_a_person() {
    cases.open(Some.complaint("H-2222-2222"), List.of(Some.entry(1, Entry.What.RECEIVED)));
    assertThat(text(desk.show(get(REFERENCE), visitor("ane"))))
        .contains("Kanskje samme sak", "name=\"other\" value=\"H-2222-2222\"");
    var link = Map.of("action", "link", "other", "H-2222-2222");
    assertThat(act("ane", link).status()).isEqualTo(303);
    assertThat(file().head().linked()).containsExactly(new Reference("H-2222-2222"));
    assertThat(text(desk.show(get(REFERENCE), visitor("ane")))).doesNotContain("Kanskje samme sak");
    assertThat(act("ane", now(with(link, "other", "H-3333-3333"))).status()).isEqualTo(422);
  }

  @Test
  void a_case_the_customer_no_longer_wants_is_over() {
    var reason = Map.of("action", "withdraw", "reason", "Hun ringte.");
    assertThat(act("ane", reason).status()).isEqualTo(303);
    assertThat(file().head().state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(file().notes()).hasSize(1);
  }

  @Test
  void more_than_authority_is_refused_with_the_limit_and_can_be_asked_for() {
    var remedy = Map.of("remedy", "voucher", "amount", "600", "basis", "goodwill");
    var refused = act("ane", with(remedy, "action", "remedy"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(text(refused)).contains("inntil 500\u00a0kr i én sak").contains("value=\"600\"");
    assertThat(act("ane", with(remedy, "action", "ask")).status()).isEqualTo(303);
    assertThat(file().entries().getLast().what()).isEqualTo(Entry.What.APPROVAL_ASKED);
    assertThat(text(desk.show(get(REFERENCE), visitor("ane")))).contains("ber en leder om");
  }

  @Test
  void what_the_law_owes_is_offered_above_any_limit() {
    var owed =
        Map.of(
            "action", "remedy", "remedy", "refund", "amount", "2 400,50", "basis", "entitlement");
    assertThat(act("ane", owed).status()).isEqualTo(303);
    assertThat(text(desk.show(get(REFERENCE), visitor("ane")))).contains("2\u00a0400,50\u00a0kr");
  }

  @Test
  void a_case_that_leaves_ones_sight_leads_back_to_the_desk() {
    var done =
        act(
            "eva",
            Map.of("action", "hand-over", "to", "bo", "context", "Ring kunden"),
            Role.MANAGER);
    assertThat(done.headers()).containsEntry("location", "/desk/" + REFERENCE + "?done=hand-over");
    assertThat(file().notes()).hasSize(1);
    assertThat(file().head().owner()).contains("bo");
  }

  @Test
  void a_promise_is_read_by_the_colleagues_clock() {
    var promise =
        Map.of("action", "promise", "promised", "answer", "date", "2026-11-25", "time", "12:00");
    assertThat(act("ane", promise).status()).isEqualTo(303);
    assertThat(file().head().promise().by()).isEqualTo(Instant.parse("2026-11-25T11:00:00Z"));
  }

  @Test
  void what_cannot_be_read_changes_nothing_and_is_shown_again() {
    for (var wrong :
        List.of(
            Map.of("action", "promise", "promised", "answer", "date", "soon"),
            Map.of("action", "remedy", "remedy", "gift", "amount", "a lot"),
            Map.of("action", "hand-over", "context", "x"),
            Map.of("action", "reply", "reply", " "),
            Map.of("action", "explode"))) {
      assertThat(act("ane", wrong).status()).isEqualTo(422);
    }
    assertThat(file().head().version()).isEqualTo(1);
  }

  private Response act(String who, Map<String, String> fields) {
    return act(who, fields, Role.STAFF);
  }

  private Response act(String who, Map<String, String> fields, Role role) {
    var form = with(with(fields, "version", fields.getOrDefault("version", "1")), "seen", "1-0");
    return desk.act(post(form), visitor(who, role));
  }

  /** As from a page that was rendered just now. */
  private Map<String, String> now(Map<String, String> fields) {
    return with(fields, "version", Integer.toString(file().head().version()));
  }

  private CaseFile file() {
    return cases.file(new Reference(REFERENCE)).orElseThrow();
  }

  private static Visitor visitor(String id) {
    return visitor(id, Role.STAFF);
  }

  private static Visitor visitor(String id, Role role) {
    var session = new Session(id, Set.of(role), NOW, NOW.plusSeconds(3600), "csrf");
    return new Visitor(CHAIN.colleague(id).orElseThrow(), session);
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var more = new HashMap<>(fields);
    more.put(name, value);
    return more;
  }

  private static String text(Response response) {
    return response.body().toString();
  }

  private static Request get(String proxy) {
    return request("GET", proxy, "");
  }

  private static Request post(Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return request("POST", REFERENCE, body);
  }

  private static Request request(String method, String proxy, String body) {
    return new Request(
        method + (proxy.isEmpty() ? " /desk" : " /desk/{proxy+}"),
        "/desk/" + proxy,
        Map.of(),
        Map.of("content-type", "application/x-www-form-urlencoded"),
        List.of(),
        proxy.isEmpty() ? Map.of() : Map.of("proxy", proxy),
        new Request.Bytes(body.getBytes(StandardCharsets.UTF_8)),
        "192.0.2.1");
  }
}
