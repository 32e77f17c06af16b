package heard.function;

import static heard.function.Front.REFERENCE;
import static heard.function.Front.text;
import static heard.function.Front.with;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.CaseState;
import heard.casework.Entry;
import heard.casework.Some;
import heard.feedback.Reference;
import heard.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A colleague at the desk: sees what is theirs, acts on it, and loses no words. */
final class DeskPagesTest {
  private final Front front = Front.complaint();

  @Test
  void my_cases_show_the_words_and_what_may_be_given() {
    assertThat(front.list("ane"))
        .contains("Pakken kom ikke 💙")
        .contains("Du kan gi inntil 500\u00a0kr");
    assertThat(front.list("bo")).contains("Ingenting venter på deg nå.").doesNotContain("Pakken");
  }

  @Test
  void another_teams_case_is_as_if_it_were_not_there() {
    assertThat(front.page("cecilia").status()).isEqualTo(404);
    assertThat(front.act("cecilia", Map.of("action", "note", "note", "hm")).status())
        .isEqualTo(404);
    assertThat(front.open("ane", "H-0000-0000").status()).isEqualTo(404);
  }

  @Test
  void a_reply_that_answers_is_written_once() {
    var reply = Map.of("action", "reply", "reply", "Vi finner den.", "answered", "true");
    var done = front.act("ane", reply);
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.headers()).containsEntry("location", "/desk/" + REFERENCE + "?done=reply");
    assertThat(front.file().head().state()).isEqualTo(CaseState.ANSWERED);
    assertThat(text(front.page("ane"))).contains("Vi finner den.");
  }

  @Test
  void who_loses_a_race_keeps_the_draft_and_sees_what_happened() {
    front.act("bo", Map.of("action", "reply", "reply", "Bo var raskere."));
    var lost = front.act("ane", Map.of("action", "reply", "reply", "Ane skrev også."));
    assertThat(lost.status()).isEqualTo(409);
    assertThat(text(lost))
        .contains("Noen var raskere.")
        .contains("Bo var raskere.")
        .contains(">\nAne skrev også.</textarea>")
        .contains("name=\"version\" value=\"2\"");
    assertThat(front.file().entries()).hasSize(2);
  }

  @Test
  void a_remedy_is_followed_step_by_step() {
    front.act(
        "ane",
        Map.of("action", "remedy", "remedy", "refund", "amount", "100", "basis", "goodwill"));
    var page = text(front.page("ane"));
    assertThat(page).contains("name=\"step\" value=\"delivered\"");
    String id = page.replaceFirst("(?s).*name=\"request\" value=\"([^\"]+)\".*", "$1");
    var step = Map.of("action", "step", "request", id);
    assertThat(front.act("ane", front.now(with(step, "step", "delivered"))).status())
        .isEqualTo(303);
    assertThat(front.act("ane", front.now(with(step, "step", "accepted"))).status()).isEqualTo(422);
    assertThat(front.act("ane", front.now(with(step, "step", "confirmed"))).status())
        .isEqualTo(303);
    assertThat(text(front.page("ane"))).doesNotContain("name=\"step\"");
  }

  @Test
  void what_may_be_the_same_is_suggested_and_linked_by_a_person() {
    front.cases.open(Some.complaint("H-2222-2222"), List.of(Some.entry(1, Entry.What.RECEIVED)));
    assertThat(text(front.page("ane")))
        .contains("Kanskje samme sak", "name=\"other\" value=\"H-2222-2222\"");
    var link = Map.of("action", "link", "other", "H-2222-2222");
    assertThat(front.act("ane", link).status()).isEqualTo(303);
    assertThat(front.file().head().linked()).containsExactly(new Reference("H-2222-2222"));
    assertThat(text(front.page("ane")))
        .doesNotContain("Kanskje samme sak")
        .contains("<a href=\"/desk/H-2222-2222\">Hører sammen med H-2222-2222</a>");
    assertThat(front.act("ane", front.now(with(link, "other", "H-3333-3333"))).status())
        .isEqualTo(422);
  }

  @Test
  void a_case_the_customer_no_longer_wants_is_over() {
    var reason = Map.of("action", "withdraw", "reason", "Hun ringte.");
    assertThat(front.act("ane", reason).status()).isEqualTo(303);
    assertThat(front.file().head().state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(front.file().notes()).hasSize(1);
  }

  @Test
  void more_than_authority_is_refused_with_the_limit_and_can_be_asked_for() {
    var remedy = Map.of("remedy", "voucher", "amount", "600", "basis", "goodwill");
    var refused = front.act("ane", with(remedy, "action", "remedy"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(text(refused)).contains("inntil 500\u00a0kr i én sak").contains("value=\"600\"");
    assertThat(front.act("ane", with(remedy, "action", "ask")).status()).isEqualTo(303);
    assertThat(front.file().entries().getLast().what()).isEqualTo(Entry.What.APPROVAL_ASKED);
    assertThat(text(front.page("ane"))).contains("ber en leder om");
  }

  @Test
  void what_the_law_owes_is_offered_above_any_limit() {
    var owed =
        Map.of(
            "action", "remedy", "remedy", "refund", "amount", "2 400,50", "basis", "entitlement");
    assertThat(front.act("ane", owed).status()).isEqualTo(303);
    assertThat(text(front.page("ane"))).contains("2\u00a0400,50\u00a0kr");
  }

  @Test
  void a_case_that_leaves_ones_sight_leads_back_to_the_desk() {
    var done =
        front.act(
            "eva",
            Map.of("action", "hand-over", "to", "bo", "context", "Ring kunden"),
            Role.MANAGER);
    assertThat(done.headers()).containsEntry("location", "/desk/" + REFERENCE + "?done=hand-over");
    assertThat(front.file().notes()).hasSize(1);
    assertThat(front.file().head().owner()).contains("bo");
  }

  @Test
  void a_promise_is_read_by_the_colleagues_clock() {
    var promise =
        Map.of("action", "promise", "promised", "answer", "date", "2026-11-25", "time", "12:00");
    assertThat(front.act("ane", promise).status()).isEqualTo(303);
    assertThat(front.file().head().promise().by()).isEqualTo(Instant.parse("2026-11-25T11:00:00Z"));
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
      assertThat(front.act("ane", wrong).status()).isEqualTo(422);
    }
    assertThat(front.file().head().version()).isEqualTo(1);
  }
}
