package heard.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.customer.Problem;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Characters of every script, and those that are none: what is kept, and what never reaches a
/// line.
final class ReadingTextTest {
  @Test
  void controls_are_dropped_and_halves_of_characters_marked() {
    var feedback =
        Feedbacks.of(
            "message", "a\u0000b\u0007c\u0085d\ud83de\tf\ng",
            "name", "Kari\r\nBcc: ola@example.com\u2028x",
            "contact", "none");
    assertThat(feedback.message()).isEqualTo("abcd\ufffde\tf\ng");
    assertThat(feedback.name()).contains("Kari Bcc: ola@example.com x");
  }

  @Test
  void what_turns_the_direction_of_text_stays_in_messages_and_never_reaches_a_line() {
    var feedback =
        Feedbacks.of(
            "message", "\u202eabc\u202c", "name", "\u202eirak\u2066\u2069", "contact", "none");
    assertThat(feedback.message()).isEqualTo("\u202eabc\u202c");
    assertThat(feedback.name()).contains("irak");
  }

  @Test
  void emoji_accents_and_other_scripts_are_kept() {
    var words = "Čáhppes ŧ 👩‍👧 العربية e\u0301 \"<b>{{x}}</b>\" =1+1 \u560a";
    var feedback = Feedbacks.of("message", words, "name", words, "contact", "none");
    assertThat(feedback.message()).isEqualTo(words);
    assertThat(feedback.name()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatever_is_sent_is_answered_and_hides_no_control(long seed) {
    var chance = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var typed = new java.util.HashMap<String, String>();
      for (var field : Reading.FIELDS) {
        if (chance.nextInt(3) > 0) {
          typed.put(field, noise(chance));
        }
      }
      switch (Reading.of(Map.copyOf(typed), Language.EN)) {
        case Reading.Valid(Feedback feedback) ->
            assertThat(feedback.canonical().replaceAll("[\u001f\n\t]", ""))
                .doesNotContainPattern("\\p{Cc}");
        case Reading.Invalid(List<Problem> problems) -> assertThat(problems).isNotEmpty();
      }
    }
  }

  private static String noise(Random chance) {
    var parts =
        List.of(
            "a", "@", ".com", "1234567", "\r\n", "\u0000", "\u560a", "\"", "\ud800", "none", "on");
    var text = new StringBuilder();
    for (int n = chance.nextInt(5); n >= 0; n--) {
      text.append(parts.get(chance.nextInt(parts.size())));
    }
    return text.toString();
  }
}
