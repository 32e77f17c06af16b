package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.function.Faults;
import heard.local.function.Faults.Attempt;
import heard.local.function.Faults.Crash;
import heard.local.outbox.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The process may die before any call to the outside, and after any of them with the answer lost.
 * Whatever was accepted still becomes a case, and what is owed is sent: once, or once more where
 * nobody can know.
 */
class CrashTest {
  private static final int SEEDS = 20;
  private static Line line;

  @BeforeAll
  static void start() {
    line = Line.start();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void dying_at_any_call_loses_nothing_and_converges() {
    Set<String> calls = observed();
    assertThat(calls)
        .contains(
            "SubmitFeedback dynamodb:PutItem",
            "ReactToCase dynamodb:TransactWriteItems",
            "ReactToCase sqs:SendMessageBatch",
            "SendDispatches dynamodb:BatchGetItem",
            "SendDispatches dynamodb:PutItem",
            "SendDispatches ses:SendEmail",
            "SendDispatches sns:Publish");
    var wrong = new ArrayList<String>();
    for (String call : calls) {
      for (boolean before : List.of(true, false)) {
        wrong.addAll(dyingAt(call, before));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Every kind of call that one complaint leads to. */
  private static Set<String> observed() {
    var calls = new ConcurrentSkipListSet<String>();
    line.system().faults().beforeCall(attempt -> calls.add(name(attempt)));
    line.submit("observed@example.com", "It came too late.");
    line.idle();
    line.system().advance(Duration.ofMinutes(3));
    line.system().faults().clear();
    return new TreeSet<>(calls);
  }

  /** Twenty complaints, each with its own bad luck at this call; then all goes well again. */
  private static List<String> dyingAt(String call, boolean before) {
    String when = (before ? "before " : "after ") + call;
    var random = new Random(when.hashCode());
    var luck = new AtomicInteger();
    Faults faults = line.system().faults();
    Runnable maybe =
        () -> {
          boolean dies;
          synchronized (random) {
            dies = random.nextInt(3) == 0 && luck.incrementAndGet() <= SEEDS;
          }
          if (dies) {
            throw new Crash(when);
          }
        };
    if (before) {
      faults.beforeCall(attempt -> run(maybe, name(attempt).equals(call)));
    } else {
      faults.afterCall((attempt, answer) -> run(maybe, name(attempt).equals(call)));
    }
    List<String> people = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      String person = Integer.toHexString(when.hashCode()) + "-" + seed + "@example.com";
      line.submit(person, "It came too late.");
      people.add(person);
    }
    line.idle();
    faults.clear();
    line.system().advance(Duration.ofMinutes(3));
    line.system().advance(Duration.ofMinutes(20));
    boolean doubt = call.equals("SendDispatches ses:SendEmail") || afterClaim(call);
    return people.stream().flatMap(person -> judge(when, person, doubt).stream()).toList();
  }

  private static void run(Runnable maybe, boolean here) {
    if (here) {
      maybe.run();
    }
  }

  /** The write after the provider's answer is the same kind of call as the claim before it. */
  private static boolean afterClaim(String call) {
    return call.equals("SendDispatches dynamodb:PutItem");
  }

  private static List<String> judge(String when, String person, boolean doubt) {
    List<Sent> mails = line.sentTo(person);
    int most = doubt ? 2 : 1;
    return mails.isEmpty() || mails.size() > most
        ? List.of(when + ": " + person + " got " + mails.size() + " acknowledgements")
        : List.of();
  }

  private static String name(Attempt attempt) {
    return attempt.function() + " " + attempt.action();
  }
}
