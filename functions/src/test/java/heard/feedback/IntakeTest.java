package heard.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import heard.feedback.Intake.KeyUsed;
import heard.feedback.Intake.Taken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One request, one submission; one more request, one more submission.
final class IntakeTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  private final InMemorySubmissions submissions = new InMemorySubmissions();
  private final Intake intake = intake(submissions);

  private static Intake intake(Submissions submissions) {
    return new Intake(submissions, "a secret for tests".getBytes(StandardCharsets.UTF_8));
  }

  private static Draft draft(Feedback feedback, Instant at) {
    return new Draft(feedback, Channel.WEB_FORM, at, Optional.empty(), Optional.empty());
  }

  private static Draft draft(String message) {
    return draft(Feedbacks.complaint(message), AT);
  }

  private Submission take(String key, Draft draft) {
    return switch (intake.take(key, draft)) {
      case Taken(Submission submission) -> submission;
      case KeyUsed(Submission before) -> throw new AssertionError("used before: " + before);
    };
  }

  @Test
  void the_same_key_with_the_same_body_is_the_same_submission() {
    var first = intake.take("key-1", draft("Lampen er ødelagt"));
    var again =
        intake.take("key-1", draft(Feedbacks.complaint("Lampen er ødelagt"), AT.plusSeconds(9)));
    assertThat(again).isEqualTo(first);
    assertThat(submissions.all()).hasSize(1);
  }

  @Test
  void how_the_same_words_were_spelled_on_the_wire_does_not_matter() {
    var first = take("key-1", draft(Feedbacks.of("message", "a\r\nb ", "contact", "none"), AT));
    var again = take("key-1", draft(Feedbacks.of("message", "a\nb", "contact", "NONE"), AT));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void the_same_key_with_another_body_is_not_taken_and_changes_nothing() {
    var first = take("key-1", draft("Lampen er ødelagt"));
    assertThat(intake.take("key-1", draft("Lampen er fin"))).isEqualTo(new KeyUsed(first));
    assertThat(submissions.all()).containsExactly(first);
  }

  @Test
  void the_same_words_under_another_key_are_another_submission() {
    var first = take("key-1", draft("Lampen er ødelagt"));
    var second = take("key-2", draft("Lampen er ødelagt"));
    assertThat(second.reference()).isNotEqualTo(first.reference());
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(submissions.all()).hasSize(2);
  }

  /// These two were found by trying a million: under this secret they share the first forty bits.
  @Test
  void two_keys_that_fall_on_one_reference_are_two_submissions() {
    var first = take("key-141288", draft("første"));
    var second = take("key-1277990", draft("andre"));
    assertThat(intake(new InMemorySubmissions()).take("key-1277990", draft("andre")))
        .extracting(taken -> ((Taken) taken).submission().reference())
        .isEqualTo(first.reference());
    assertThat(second.reference()).isNotEqualTo(first.reference());
    assertThat(submissions.all()).containsExactlyInAnyOrder(first, second);
    assertThat(take("key-141288", draft("første"))).isEqualTo(first);
    assertThat(take("key-1277990", draft("andre"))).isEqualTo(second);
    assertThat(intake.take("key-1277990", draft("tredje"))).isEqualTo(new KeyUsed(second));
  }

  @Test
  void ten_thousand_keys_are_ten_thousand_references() {
    var references = new HashSet<Reference>();
    for (int i = 0; i < 10_000; i++) {
      references.add(take("form-" + i, draft("x")).reference());
    }
    assertThat(references).hasSize(10_000);
    assertThat(submissions.all()).hasSize(10_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_thousand_forms_posted_three_times_at_once_are_a_thousand(long seed) throws Exception {
    var posts = new ArrayList<Callable<Intake.Result>>();
    for (int i = 0; i < 1_000; i++) {
      var key = "form-" + i;
      var draft = draft("melding " + i);
      for (int post = 0; post < 3; post++) {
        posts.add(() -> intake.take(key, draft));
      }
    }
    Collections.shuffle(posts, new Random(seed));
    var taken = new HashSet<Submission>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var post : threads.invokeAll(posts)) {
        taken.add(((Taken) post.get()).submission());
      }
    }
    assertThat(taken).hasSize(1_000);
    assertThat(submissions.all()).containsExactlyInAnyOrderElementsOf(taken);
  }

  /// The write fails before or after it took effect; the same form is sent again until it is
  /// answered.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_form_sent_again_after_an_error_is_still_one(long seed) {
    var chance = new Random(seed);
    Submissions shaky =
        new Submissions() {
          @Override
          public Optional<Submission> add(Submission submission) {
            boolean lost = chance.nextInt(3) == 0;
            if (lost && chance.nextBoolean()) {
              throw new UncheckedIOException(new IOException("before"));
            }
            var holder = submissions.add(submission);
            if (lost) {
              throw new UncheckedIOException(new IOException("after"));
            }
            return holder;
          }

          @Override
          public Optional<Submission> find(Reference reference) {
            return submissions.find(reference);
          }
        };
    var accepted = new ArrayList<Submission>();
    for (int i = 0; i < 1_000; i++) {
      accepted.add(insist("form-" + i, draft("melding " + i), intake(shaky)));
    }
    assertThat(submissions.all()).containsExactlyInAnyOrderElementsOf(accepted).hasSize(1_000);
  }

  private static Submission insist(String key, Draft draft, Intake intake) {
    while (true) {
      try {
        return ((Taken) intake.take(key, draft)).submission();
      } catch (UncheckedIOException _) {
        // The browser sends the form again.
      }
    }
  }

  @Test
  void another_secret_gives_other_references() {
    var other = new Intake(new InMemorySubmissions(), new byte[] {1});
    assertThat(other.take("key-1", draft("x")))
        .extracting(taken -> ((Taken) taken).submission().reference())
        .isNotEqualTo(take("key-1", draft("x")).reference());
  }
}
