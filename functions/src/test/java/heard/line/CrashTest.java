package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Note;
import heard.dispatch.Sender;
import heard.feedback.Reference;
import heard.local.function.Faults;
import heard.local.function.Faults.Attempt;
import heard.local.function.Faults.Crash;
import heard.local.outbox.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/**
 * The process dies before each call to the outside, and after each with the answer lost: once over
 * DynamoDB, SQS and SES as they are spoken to. What was accepted still becomes a case, and what is
 * owed is sent: once, or once more where nobody can know. The many seeds of the same are in {@link
 * heard.reaction.DyingTest}.
 */
class CrashTest {
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  /** What every complaint leads to; other calls come when the sample chain's clock has it so. */
  private static final List<String> ALWAYS =
      List.of(
          "SubmitFeedback dynamodb:PutItem",
          "ReactToCase dynamodb:GetItem",
          "ReactToCase dynamodb:UpdateItem",
          "ReactToCase dynamodb:TransactWriteItems",
          "ReactToCase sqs:SendMessageBatch",
          "ReleaseDue dynamodb:Query",
          "ReleaseDue sqs:SendMessageBatch",
          "SendDispatches dynamodb:BatchGetItem",
          "SendDispatches dynamodb:PutItem",
          "SendDispatches ses:SendEmail",
          "SendDispatches sns:Publish");

  private static final Set<String> DIED = new TreeSet<>();
  private static Line line;

  @BeforeAll
  static void start() {
    line = Line.start();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  /** Somebody whose complaint met this end of a process. */
  private record Met(String person, String call, boolean before) {
    /** The write after the provider's answer is the same kind of call as the claim before it. */
    boolean doubtful() {
      return call.equals("SendDispatches ses:SendEmail")
          || call.equals("SendDispatches dynamodb:PutItem");
    }

    @Override
    public String toString() {
      return person + (before ? " before " : " after ") + call;
    }
  }

  @Test
  void dying_at_any_call_loses_nothing_and_converges() {
    var people = new ArrayList<Met>();
    for (String call : observed()) {
      people.add(dyingAt(new Met("p" + people.size() + "@example.com", call, true)));
      people.add(dyingAt(new Met("p" + people.size() + "@example.com", call, false)));
    }
    for (String call : ALWAYS) {
      assertThat(DIED).contains("before " + call, "after " + call);
    }
    line.system().advance(Duration.ofMinutes(3));
    line.system().advance(PATIENCE);
    assertThat(people)
        .allSatisfy(
            met ->
                assertThat(line.sentTo(met.person()))
                    .hasSizeBetween(1, met.doubtful() ? 2 : 1)
                    .allMatch(mail -> mail.purpose().startsWith("acknowledgement")));
  }

  @Test
  void what_was_called_for_twice_and_never_confirmed_is_brought_to_the_owner() {
    String person = "doubt@example.com";
    Reference reference = unanswered(person);
    line.system().advance(PATIENCE);
    assertThat(inDoubt(reference)).as("once more is tried before").isEmpty();
    line.system().advance(PATIENCE.multipliedBy(3));
    line.system().faults().clear();
    assertThat(inDoubt(reference)).hasSize(1);
    assertThat(notes(reference)).containsExactly("[silence] " + person);
  }

  /** The ledger's row and the word to its case are two writes, and a process may end between. */
  @Test
  void the_owner_hears_of_it_once_though_the_process_dies_before_it_says_so() {
    String person = "unsaid@example.com";
    var died = new AtomicBoolean();
    diesAfter("SendDispatches", Sender.LISTED, died);
    Reference reference = unanswered(person);
    line.system().advance(PATIENCE.multipliedBy(4));
    line.system().faults().clear();
    assertThat(died).isTrue();
    assertThat(inDoubt(reference)).hasSize(1);
    assertThat(notes(reference)).containsExactly("[silence] " + person);
  }

  @Test
  void a_bounce_reaches_its_case_once_though_the_process_dies_before_it_says_so() {
    String person = "bounce+crash@simulator.amazonses.com";
    var died = new AtomicBoolean();
    diesAfter("RecordDelivery", "BOUNCED", died);
    var reference = new Reference(line.submit(person, "The shelf broke."));
    line.idle();
    line.system().faults().clear();
    assertThat(died).isTrue();
    assertThat(notes(reference)).containsExactly("[bounce] " + person);
  }

  /** A complaint whose acknowledgement no call gets an answer for. */
  private static Reference unanswered(String person) {
    line.system()
        .faults()
        .beforeCall(
            attempt -> {
              if (attempt.request() instanceof SendEmailRequest mail
                  && mail.destination().toAddresses().contains(person)) {
                throw new Crash("to " + person);
              }
            });
    var reference = new Reference(line.submit(person, "It came too late."));
    line.idle();
    return reference;
  }

  /** The function's process ends once, right after it wrote this word. */
  private static void diesAfter(String function, String word, AtomicBoolean died) {
    line.system()
        .faults()
        .afterCall(
            (attempt, answer) -> {
              if (attempt.function().equals(function)
                  && attempt.request().toString().contains(word)
                  && died.compareAndSet(false, true)) {
                throw new Crash(function + " wrote " + word);
              }
            });
  }

  private static List<String> notes(Reference reference) {
    return line.cases().file(reference).orElseThrow().notes().stream().map(Note::text).toList();
  }

  private static List<Sent> inDoubt(Reference reference) {
    return line.system().outbox().all().stream()
        .filter(sent -> sent.purpose().equals("in-doubt"))
        .filter(sent -> sent.text().contains(reference.text()))
        .toList();
  }

  /** Every kind of call that one complaint leads to, and the ticks of the next minutes. */
  private static Set<String> observed() {
    var calls = new ConcurrentSkipListSet<String>();
    line.system().faults().beforeCall(attempt -> calls.add(name(attempt)));
    unsent("observed@example.com");
    line.system().advance(PATIENCE);
    line.system().faults().clear();
    return new TreeSet<>(calls);
  }

  /** Somebody whose acknowledgement falls due again: its first process ended before the call. */
  private static void unsent(String person) {
    var died = new AtomicBoolean();
    var before = new Met(person, "SendDispatches ses:SendEmail", true);
    line.system().faults().beforeCall(attempt -> end(before, attempt, died));
    line.submit(person, "It came too late.");
    line.idle();
    assertThat(died).isTrue();
  }

  /** A complaint, and a process that ends at its first call of this kind. */
  private static Met dyingAt(Met met) {
    Faults faults = line.system().faults();
    var died = new AtomicBoolean();
    if (met.before()) {
      faults.beforeCall(attempt -> end(met, attempt, died));
    } else {
      faults.afterCall((attempt, answer) -> end(met, attempt, died));
    }
    if (met.call().startsWith("ReleaseDue")) {
      unsent(met.person());
      line.system().advance(PATIENCE);
    } else {
      line.submit(met.person(), "It came too late.");
      line.idle();
    }
    if (died.get()) {
      DIED.add((met.before() ? "before " : "after ") + met.call());
    }
    faults.clear();
    return met;
  }

  private static void end(Met met, Attempt attempt, AtomicBoolean died) {
    if (name(attempt).equals(met.call()) && died.compareAndSet(false, true)) {
      throw new Crash(met.toString());
    }
  }

  private static String name(Attempt attempt) {
    return attempt.function() + " " + attempt.action();
  }
}
