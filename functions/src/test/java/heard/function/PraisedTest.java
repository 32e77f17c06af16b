package heard.function;

import static heard.function.Front.text;
import static heard.function.Front.with;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Entry;
import heard.casework.Some;
import heard.feedback.Trait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Praise for a colleague of another team: theirs to read and to answer, and nothing besides. */
final class PraisedTest {
  private static final String THANKS = "Tusen takk, Cecilia!";
  private final Front front =
      Front.with(
          Some.complaint(Front.REFERENCE),
          said(1, Entry.What.RECEIVED, "Cecilia er fantastisk.", Map.of("mayTell", "true")));

  @BeforeEach
  void secret() {
    act("ane", Map.of("action", "note", "note", "Hemmelig for andre"));
    act("ane", Map.of("action", "reply", "reply", "Ordet er kommet fram."));
  }

  @Test
  void who_was_praised_reads_the_words_about_them_and_nothing_else() {
    assertThat(front.page("cecilia").status()).isEqualTo(404);
    act("ane", Map.of("action", "pass-on", "praised", "cecilia"));
    var page = front.page("cecilia");
    assertThat(page.status()).isEqualTo(200);
    assertThat(text(page))
        .contains("Cecilia er fantastisk.", "value=\"thank\"")
        .doesNotContain("Hemmelig", "kommet fram", "Kari", "+4740012345", "kari@", "note");
    assertThat(front.page("deniz").status()).isEqualTo(404);
  }

  @Test
  void they_answer_once_in_two_lines_and_may_do_nothing_else() {
    act("ane", Map.of("action", "pass-on", "praised", "cecilia"));
    for (var other :
        List.of(
            Map.of("action", "note", "note", "x"),
            Map.of("action", "claim"),
            Map.of("action", "reply", "reply", "x"))) {
      assertThat(front.act("cecilia", front.now(other)).status()).isEqualTo(404);
    }
    var silent = front.act("cecilia", Map.of("action", "thank", "thanks", " "));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(text(silent)).contains("role=\"alert\"", "href=\"#thanks\"");
    // Whatever version they saw: others' work on the case takes nothing from their thanks.
    assertThat(front.act("cecilia", Map.of("action", "thank", "thanks", THANKS)).headers())
        .containsEntry("location", "/desk/" + Front.REFERENCE + "?done=thank");
    assertThat(text(front.page("cecilia"))).contains(THANKS).doesNotContain("value=\"thank\"");
    assertThat(front.file().entries().getLast().what()).isEqualTo(Entry.What.PRAISE_ANSWERED);
  }

  @Test
  void a_plain_thank_you_is_passed_on_in_one_tap_to_who_wrote() {
    assertThat(text(front.page("ane"))).doesNotContain("pass-thanks");
    var thanks = said(3, Entry.What.CUSTOMER_WROTE, "Tusen takk!", Map.of(Trait.THANKS, "true"));
    front.cases.change(front.file().head().grown(1), List.of(thanks), List.of());
    assertThat(text(front.page("ane")))
        .contains("id=\"do-pass-thanks\"", "name=\"praised\" value=\"ane\"", "Gi rosen videre");
    var tap = Map.of("action", "pass-thanks", "praised", "ane");
    assertThat(front.act("ane", front.now(with(tap, "praised", "bo"))).status()).isEqualTo(422);
    act("ane", tap);
    var passed = front.file().entries().getLast();
    assertThat(passed.what()).isEqualTo(Entry.What.PRAISE_PASSED_ON);
    assertThat(passed.facts()).containsEntry("colleague", "ane").containsEntry("because", "3");
    assertThat(text(front.page("ane"))).doesNotContain("do-pass-thanks").contains("do-thank");
  }

  private void act(String who, Map<String, String> form) {
    assertThat(front.act(who, front.now(form)).status()).isEqualTo(303);
  }

  private static Entry said(int number, Entry.What what, String text, Map<String, String> facts) {
    return new Entry(
        number, Some.OPENED, what, Entry.By.CUSTOMER, Optional.empty(), Optional.of(text), facts);
  }
}
