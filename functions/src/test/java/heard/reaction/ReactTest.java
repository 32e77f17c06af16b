package heard.reaction;

import static heard.reaction.Workshop.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import heard.casework.Change;
import heard.casework.Entry;
import heard.casework.Entry.What;
import heard.casework.Some;
import heard.dispatch.Outbox.Ticket;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.reaction.Reactions.Duty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seen to twice it has one effect.
final class ReactTest {
  private final Workshop shop = new Workshop();

  private Submission complaint(int number) {
    return shop.submitted(
        "kind",
        "complaint",
        "message",
        "Hei",
        "email",
        "k" + number + "@example.com",
        "place",
        "oslo");
  }

  private Duty said(Submission submission, What what) {
    var head = shop.cases.head(submission.reference()).orElseThrow();
    Entry entry = Some.entry(head.entries() + 1, what);
    shop.cases.change(new Change(head.grown(1), List.of(entry), List.of()));
    return new Duty(submission.reference(), entry.number());
  }

  @Test
  void only_what_is_due_now_goes_to_the_outbox_and_the_rest_stays_in_the_ledger() {
    shop.opened(complaint(1));
    var due =
        shop.ledger.all().stream()
            .filter(d -> !d.due().isAfter(NOW))
            .map(d -> new Ticket(d.key(), d.subject()))
            .toList();
    assertThat(shop.outbox.taken()).containsExactlyInAnyOrderElementsOf(due);
    assertThat(shop.ledger.all().size()).isGreaterThan(due.size());
  }

  @Test
  void a_second_time_nothing_happens() {
    var submission = complaint(1);
    shop.opened(submission);
    var before = List.copyOf(shop.ledger.all());
    shop.outbox.taken();
    shop.react().to(new Duty(submission.reference(), 0), NOW.plusSeconds(9));
    assertThat(shop.ledger.all()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(shop.outbox.waiting()).isZero();
    assertThat(shop.cases.all()).hasSize(1);
  }

  @Test
  void what_the_customer_says_reaches_the_owner_once() {
    var submission = complaint(1);
    shop.opened(submission);
    var duty = said(submission, What.CUSTOMER_WROTE);
    shop.outbox.taken();
    for (int often = 0; often < 3; often++) {
      shop.react().to(duty, NOW.plusSeconds(60));
    }
    assertThat(shop.outbox.taken()).hasSize(1);
    assertThat(shop.sendings().stream().filter(s -> s.equals("EMAIL staff-news ane@example.com")))
        .hasSize(1);
    assertThat(shop.reactions.left(NOW.plusSeconds(3600), 10)).isEmpty();
  }

  @Test
  void a_submission_that_is_not_there_is_said_to_be_missing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> shop.react().to(new Duty(new Reference("H-ZZZZ-ZZZZ"), 0), NOW))
        .withMessageContaining("H-ZZZZ-ZZZZ");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void records_that_repeat_in_any_order_have_one_effect_each(long seed) {
    var chance = new Random(seed);
    var duties = new ArrayList<Duty>();
    IntStream.range(0, 40)
        .mapToObj(this::complaint)
        .map(s -> new Duty(s.reference(), 0))
        .forEach(duty -> duties.addAll(Collections.nCopies(1 + chance.nextInt(5), duty)));
    Collections.shuffle(duties, chance);
    duties.forEach(duty -> shop.react().to(duty, NOW));
    assertThat(shop.cases.all()).hasSize(40);
    assertThat(shop.sendings().stream().filter(s -> s.startsWith("EMAIL acknowledgement ")))
        .hasSize(40)
        .doesNotHaveDuplicates();
    assertThat(shop.outbox.taken()).doesNotHaveDuplicates().hasSize(120);
  }
}
