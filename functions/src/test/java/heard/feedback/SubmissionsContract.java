package heard.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of submissions must do. */
public abstract class SubmissionsContract {
  private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123Z");

  /** A keeper that may hold other tests' submissions, but none of the references used here. */
  protected abstract Submissions submissions();

  protected static Submission submission(String reference, String key, Feedback feedback) {
    return new Submission(
        new Reference(reference),
        feedback,
        Channel.WEB_FORM,
        AT,
        key,
        "body",
        Optional.of("network"),
        Optional.of(Submission.Doubt.HASTE));
  }

  @Test
  protected void everything_that_was_said_is_kept() {
    var full =
        submission(
                "H-0000-0001",
                "key",
                Feedbacks.of(
                    "kind", "compliment",
                    "message", "Takk!\n\t💙 \u202eabc",
                    "name", "Anne Marie",
                    "email", "Kari@example.com",
                    "phone", "400 12 345",
                    "language", "fi",
                    "place", "kamppi",
                    "topic", "staff",
                    "product", "Lampe",
                    "orderNumber", "A-1",
                    "happenedOn", "i går",
                    "wanted", "ingenting",
                    "neededBy", "aldri",
                    "praised", "Ola",
                    "mayTell", "true",
                    "mayShare", "true",
                    "contact", "phone",
                    "callWhen", "etter 16"))
            .with(Map.of("mail", "raw/1", "subject", "Re: 💙"));
    assertThat(submissions().add(full)).isEmpty();
    assertThat(submissions().find(full.reference())).contains(full);
  }

  @Test
  protected void the_least_that_can_be_said_is_kept() {
    var least =
        new Submission(
            new Reference("H-0000-0002"),
            Feedbacks.of("message", "x", "contact", "none"),
            Channel.API,
            AT,
            "key",
            "body",
            Optional.empty(),
            Optional.empty());
    assertThat(submissions().add(least)).isEmpty();
    assertThat(submissions().find(least.reference())).contains(least);
    assertThat(least.feedback().language()).isEqualTo(Language.NB);
  }

  @Test
  protected void the_longest_message_fits() {
    var longest = Feedbacks.of("message", "💙".repeat(10_000), "contact", "none");
    var submission = submission("H-0000-0003", "key", longest);
    assertThat(submissions().add(submission)).isEmpty();
    assertThat(submissions().find(submission.reference())).contains(submission);
  }

  @Test
  protected void a_taken_reference_answers_with_its_holder_and_stays_untouched() {
    var first = submission("H-0000-0004", "first", Feedbacks.complaint("første"));
    var second = submission("H-0000-0004", "second", Feedbacks.complaint("andre"));
    assertThat(submissions().add(first)).isEmpty();
    assertThat(submissions().add(second)).contains(first);
    assertThat(submissions().add(first)).contains(first);
    assertThat(submissions().find(first.reference())).contains(first);
  }

  @Test
  protected void what_never_arrived_is_not_found() {
    assertThat(submissions().find(new Reference("H-0000-0005"))).isEmpty();
  }

  @Test
  protected void of_many_at_once_exactly_one_is_first() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var adds =
          IntStream.range(0, 16)
              .mapToObj(i -> submission("H-0000-0006", "key" + i, Feedbacks.complaint("x")))
              .<Callable<Optional<Submission>>>map(s -> () -> submissions().add(s))
              .toList();
      int first = 0;
      for (var added : threads.invokeAll(adds)) {
        first += added.get().isEmpty() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    }
  }
}
