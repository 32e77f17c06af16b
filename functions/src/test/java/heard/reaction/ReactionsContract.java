package heard.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Change;
import heard.casework.Entry;
import heard.casework.Some;
import heard.casework.Varied;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.Dispatches;
import heard.dispatch.Sendings;
import heard.feedback.Channel;
import heard.feedback.Feedbacks;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.Submissions;
import heard.reaction.Reactions.Duty;
import heard.reaction.Reactions.Waiting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of the outcomes of reactions must do. */
public abstract class ReactionsContract {
  private static final AtomicInteger NEXT = new AtomicInteger(7000);
  private static final Instant AT = Some.OPENED;

  protected final Reference reference =
      new Reference("H-0000-%04d".formatted(NEXT.incrementAndGet()));

  protected abstract Reactions reactions();

  protected abstract Submissions submissions();

  protected abstract Cases cases();

  protected abstract Dispatches ledger();

  /** How many may ask at once; fewer only where a stand-in does not keep its own conditions. */
  protected int atOnce() {
    return 4;
  }

  private Dispatch owed(String reason) {
    return Sendings.planned("to-" + reference, reason, DispatchClass.OWED, AT);
  }

  private void submit() {
    var submission =
        new Submission(
            reference,
            Feedbacks.complaint("Lampen er ødelagt"),
            Channel.WEB_FORM,
            AT,
            "key",
            "body",
            Optional.empty(),
            Optional.empty());
    assertThat(submissions().add(submission)).isEmpty();
  }

  private Opening opening(List<Dispatch> dispatches) {
    return new Opening(
        Some.complaint(reference.text()), List.of(Some.entry(1, Entry.What.RECEIVED)), dispatches);
  }

  private boolean left(int entry, Instant before) {
    return reactions().left(before, 1_000).contains(new Duty(reference, entry));
  }

  /** An index follows its table a moment later. */
  private void left(int entry, Instant before, boolean expected) throws InterruptedException {
    for (int look = 0; look < 100 && left(entry, before) != expected; look++) {
      Thread.sleep(50);
    }
    assertThat(left(entry, before)).isEqualTo(expected);
  }

  @Test
  protected void an_opening_is_written_together_and_ends_the_duty() throws InterruptedException {
    submit();
    left(0, AT, false);
    left(0, AT.plusMillis(1), true);
    var opening = opening(List.of(owed("acknowledgement"), owed("notice")));
    assertThat(reactions().open(opening)).isTrue();
    assertThat(cases().file(reference))
        .contains(new CaseFile(opening.opened(), opening.entries(), List.of()));
    assertThat(ledger().to("to-" + reference))
        .containsExactlyInAnyOrderElementsOf(opening.dispatches());
    left(0, AT.plusMillis(1), false);
    assertThat(submissions().find(reference)).isPresent();
  }

  @Test
  protected void an_opening_done_again_changes_nothing() {
    submit();
    reactions().open(opening(List.of(owed("acknowledgement"))));
    var sent = owed("acknowledgement").as(Dispatch.State.SENT, AT, "SEND");
    ledger().move(owed("acknowledgement"), sent);
    assertThat(reactions().open(opening(List.of(owed("acknowledgement"), owed("notice")))))
        .isFalse();
    assertThat(ledger().to("to-" + reference)).containsExactly(sent);
  }

  @Test
  protected void of_many_openings_at_once_one_is_the_first() throws Exception {
    submit();
    try (var threads = Executors.newFixedThreadPool(atOnce())) {
      var openings =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> insist(opening(List.of(owed("notice")))))
              .toList();
      int first = 0;
      for (var opened : threads.invokeAll(openings)) {
        first += opened.get() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    }
  }

  /** A conflict of two transactions is tried again, as the queue would. */
  protected boolean insist(Opening opening) {
    return reactions().open(opening);
  }

  @Test
  protected void the_word_that_something_is_held_stands_once() {
    submit();
    var word = owed("held#2026-11-23T09:00:00Z");
    ledger().plan(word);
    var sent = word.as(Dispatch.State.SENT, AT, "SEND");
    ledger().move(word, sent);
    assertThat(reactions().open(new Opening(held(), List.of(), List.of(word)))).isTrue();
    assertThat(ledger().to("to-" + reference)).containsExactly(sent);
    assertThat(cases().head(reference)).contains(held());
  }

  private Case held() {
    return Varied.from(Some.complaint(reference.text())).held(Case.Held.FLOOD).made();
  }

  private Entry wrote() {
    submit();
    var opening = opening(List.of());
    reactions().open(opening);
    var wrote = Some.entry(2, Entry.What.CUSTOMER_WROTE);
    assertThat(cases().change(new Change(opening.opened().grown(1), List.of(wrote), List.of())))
        .isTrue();
    return wrote;
  }

  @Test
  protected void an_entry_waits_until_it_is_followed_and_then_no_more()
      throws InterruptedException {
    var wrote = wrote();
    var head = Some.complaint(reference.text()).grown(1);
    assertThat(reactions().waiting(reference, 2)).contains(new Waiting(head, wrote));
    left(2, wrote.at(), false);
    left(2, wrote.at().plusMillis(1), true);
    reactions().follow(reference, 2, List.of(owed("news#2")));
    assertThat(reactions().waiting(reference, 2)).isEmpty();
    left(2, wrote.at().plusMillis(1), false);
    assertThat(ledger().to("to-" + reference)).containsExactly(owed("news#2"));
    assertThat(cases().file(reference).orElseThrow().entries()).contains(wrote);
  }

  @Test
  protected void followed_again_it_changes_nothing() {
    wrote();
    reactions().follow(reference, 2, List.of(owed("news#2")));
    var sent = owed("news#2").as(Dispatch.State.SENT, AT, "SEND");
    ledger().move(owed("news#2"), sent);
    reactions().follow(reference, 2, List.of(owed("news#2"), owed("more")));
    assertThat(ledger().to("to-" + reference)).containsExactly(sent);
  }

  @Test
  protected void nothing_waits_that_asks_for_nothing_or_is_not_there() {
    wrote();
    assertThat(reactions().waiting(reference, 1)).isEmpty();
    assertThat(reactions().waiting(reference, 3)).isEmpty();
    assertThat(reactions().waiting(new Reference("H-ZZZZ-ZZZZ"), 1)).isEmpty();
  }

  @Test
  protected void each_submission_is_counted_once_under_a_key_and_hour() {
    var hour = AT.truncatedTo(ChronoUnit.HOURS);
    String key = "contact#" + reference;
    for (int often = 0; often < 3; often++) {
      assertThat(reactions().count(key, hour, reference, 10)).isEqualTo(1);
    }
    assertThat(reactions().count(key, hour, new Reference("H-ZZZZ-ZZZZ"), 10)).isEqualTo(2);
    assertThat(reactions().count(key + "x", hour, reference, 10)).isEqualTo(1);
    assertThat(reactions().count(key, hour.plusSeconds(3600), reference, 10)).isEqualTo(1);
  }

  @Test
  protected void counting_ends_where_it_is_told_to() {
    var hour = AT.truncatedTo(ChronoUnit.HOURS);
    String key = "flood#" + reference;
    var counts =
        IntStream.range(0, 6)
            .mapToObj(i -> new Reference("H-0000-%04d".formatted(i)))
            .map(one -> reactions().count(key, hour, one, 3))
            .toList();
    assertThat(counts).containsExactly(1, 2, 3, 3, 3, 3);
    assertThat(reactions().count(key, hour, new Reference("H-0000-0000"), 3)).isEqualTo(3);
  }
}
