package heard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Change;
import heard.casework.Entry;
import heard.correspondence.ReplyAddresses.Side;
import heard.feedback.Reference;
import heard.feedback.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer does to its case. */
final class JoiningTest {
  private static final String CASE = "H-7K2M-PQ34";
  private final Post post = new Post();

  private void in(CaseState state) {
    Case opened = post.open(CASE, "anna@example.org");
    if (state != CaseState.OPEN) {
      Case next = opened.with(state, opened.promise().kept()).grown(0);
      post.cases.change(new Change(next, List.of(), List.of()));
    }
  }

  private Entry answered(String subject, String text, Instant now) {
    var to = post.marks.replies().orElseThrow().of(new Reference(CASE), Side.CUSTOMER);
    String head = "From: anna@example.org\r\nMessage-ID: <n@example.org>\r\nSubject: ";
    post.take(head + subject + "\r\n\r\n" + text, to.address(), Post.GOOD, now);
    post.join(now);
    return post.file(CASE).entries().getLast();
  }

  @Test
  void wakes_an_answered_case_with_a_new_promise() {
    in(CaseState.ANSWERED);
    answered("Re: the lamp", "It is still broken.", Post.NOW);
    Case head = post.file(CASE).head();
    assertThat(head.state()).isEqualTo(CaseState.OPEN);
    assertThat(head.promise().number()).isEqualTo(2);
    assertThat(post.file(CASE).entries())
        .anyMatch(e -> e.facts().containsKey(Trait.MAIL) && e.text().isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you so much, that was quick!",
        "Tusen takk for hjelpen!",
        "Tack så mycket, toppen!",
        "Kiitos paljon avusta!",
        "Takk!\n\n> We have sent you a new lamp."
      })
  void a_plain_thank_you_keeps_it_answered_and_is_offered_as_a_compliment(String text) {
    in(CaseState.ANSWERED);
    Entry entry = answered("Re: the lamp", text, Post.NOW);
    assertThat(entry.facts()).containsEntry(Trait.THANKS, "true");
    assertThat(post.file(CASE).head().state()).isEqualTo(CaseState.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you, but it is still broken.",
        "Takk, men den virker ikke.",
        "Tack, men den fungerar inte.",
        "Kiitos, mutta se ei toimi.",
        "Thanks. When will it arrive?"
      })
  void thanks_with_more_to_it_wake_it(String text) {
    in(CaseState.ANSWERED);
    answered("Re: the lamp", text, Post.NOW);
    assertThat(post.file(CASE).head().state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void another_subject_is_another_matter() {
    in(CaseState.OPEN);
    answered("The invoice of October", "I was charged twice.", Post.NOW);
    assertThat(post.file(CASE).entries()).hasSize(1);
  }

  @Test
  void a_case_long_over_stays_so() {
    in(CaseState.ACCEPTED);
    answered("Re: the lamp", "It broke again.", Post.NOW.plus(Duration.ofDays(30)));
    assertThat(post.file(CASE).head().state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(post.file(CASE).entries()).hasSize(1);
  }

  @Test
  void a_case_lately_over_wakes() {
    in(CaseState.ACCEPTED);
    answered("Re: the lamp", "It broke again.", Post.NOW.plus(Duration.ofDays(3)));
    assertThat(post.file(CASE).head().state()).isEqualTo(CaseState.OPEN);
  }
}
