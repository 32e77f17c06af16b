package heard.function;

import static heard.function.Front.REFERENCE;
import static heard.function.Front.text;
import static heard.function.Front.with;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.casework.Some;
import heard.feedback.Trait;
import heard.staff.Role;
import heard.web.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A finger that taps twice: one effect, and a page that says it is done. */
final class DoubleTapTest {
  private static final String KEY = "one-look-at-the-page";

  /** A form, what has to have happened before it, and who sends it. */
  record Tap(String who, Role role, Map<String, String> form, List<Map<String, String>> before) {
    @Override
    public String toString() {
      return form.getOrDefault("action", "");
    }
  }

  static Stream<Tap> taps() {
    var refund = Map.of("remedy", "refund", "amount", "600", "basis", "goodwill");
    var small = with(with(refund, "amount", "100"), "action", "remedy");
    var ask = with(refund, "action", "ask");
    return Stream.of(
        ane(Map.of("action", "reply", "reply", "Vi finner den.", "answered", "true")),
        ane(Map.of("action", "note", "note", "Hun har vært her to ganger.")),
        ane(
            Map.of(
                "action", "promise", "promised", "answer", "date", "2026-11-25", "time", "12:00")),
        ane(small),
        ane(ask),
        ane(Map.of("action", "step", "request", "r2", "step", "delivered"), small),
        ane(Map.of("action", "step", "request", "r2", "step", "reversed"), small),
        new Tap("eva", Role.MANAGER, Map.of("action", "approve", "request", "r2"), List.of(ask)),
        new Tap("eva", Role.MANAGER, Map.of("action", "refuse", "request", "r2"), List.of(ask)),
        ane(Map.of("action", "hand-over", "to", "bo", "context", "Ring kunden")),
        ane(Map.of("action", "hand-over", "to", "stockholm", "context", "Ring kunden")),
        ane(Map.of("action", "correct", "topic", "price", "severity", "urgent")),
        new Tap("bo", Role.STAFF, Map.of("action", "claim"), List.of()),
        ane(Map.of("action", "give-back")),
        ane(Map.of("action", "set-aside")),
        ane(Map.of("action", "recur", "word", "pakker")),
        ane(Map.of("action", "withdraw", "reason", "Hun ringte.")),
        ane(Map.of("action", "link", "other", "H-2222-2222")),
        ane(Map.of("action", "pass-on", "praised", "cecilia")),
        ane(
            Map.of("action", "pass-thanks", "praised", "ane"),
            Map.of("action", "reply", "reply", "Her er den.", "answered", "true")),
        new Tap(
            "cecilia",
            Role.STAFF,
            Map.of("action", "thank", "thanks", "Så hyggelig!"),
            List.of(Map.of("action", "pass-on", "praised", "cecilia"))));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // Only read.
  private static Tap ane(Map<String, String> form, Map<String, String>... before) {
    return new Tap("ane", Role.STAFF, form, List.of(before));
  }

  @ParameterizedTest
  @MethodSource("taps")
  void a_form_sent_twice_has_one_effect_and_says_that_it_is_done(Tap tap) {
    var front = front(tap);
    var form = with(front.now(tap.form()), "key", KEY);
    Response first = front.act(tap.who(), form, tap.role());
    assertThat(first.status()).as(text(first)).isEqualTo(303);
    CaseFile once = front.file();
    Response second = front.act(tap.who(), form, tap.role());
    assertThat(second.status()).as(text(second)).isEqualTo(303);
    assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
    assertThat(front.file()).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("taps")
  void it_is_so_when_somebody_else_wrote_in_between(Tap tap) {
    var front = front(tap);
    var form = with(front.now(tap.form()), "key", KEY);
    assertThat(front.act(tap.who(), form, tap.role()).status()).isEqualTo(303);
    var between = front.now(Map.of("action", "note", "note", "Imens."));
    assertThat(front.act("eva", between, Role.MANAGER).status()).isEqualTo(303);
    CaseFile then = front.file();
    assertThat(front.act(tap.who(), form, tap.role()).status()).isEqualTo(303);
    assertThat(front.file()).isEqualTo(then);
  }

  @Test
  void another_form_of_the_same_page_is_another_matter() {
    var front = Front.complaint();
    var reply = with(Map.of("action", "reply", "reply", "Vi finner den."), "key", KEY);
    assertThat(front.act("ane", reply).status()).isEqualTo(303);
    var note = with(Map.of("action", "note", "note", "hm"), "key", KEY);
    assertThat(front.act("ane", note).status()).isEqualTo(409);
    assertThat(front.act("bo", reply).status()).isEqualTo(409);
  }

  @Test
  void other_words_from_a_page_that_came_back_are_another_matter() {
    var front = Front.complaint();
    var reply = with(Map.of("action", "reply", "reply", "Vi finner den."), "key", KEY);
    assertThat(front.act("ane", reply).status()).isEqualTo(303);
    Response second = front.act("ane", with(reply, "reply", "Den er funnet."));
    assertThat(second.status()).isEqualTo(409);
    assertThat(text(second)).contains("Vi finner den.", ">\nDen er funnet.</textarea>");
  }

  private static Front front(Tap tap) {
    var received = Some.entry(1, Entry.What.RECEIVED);
    var front =
        Front.with(
            Some.complaint(REFERENCE),
            new Entry(
                1,
                received.at(),
                received.what(),
                received.by(),
                Optional.empty(),
                received.text(),
                Map.of("mayTell", "true", Trait.THANKS, "true")));
    front.cases.open(Some.complaint("H-2222-2222"), List.of(Some.entry(1, Entry.What.RECEIVED)));
    for (var form : tap.before()) {
      assertThat(front.act("ane", front.now(form)).status()).as(form.toString()).isEqualTo(303);
    }
    return front;
  }
}
