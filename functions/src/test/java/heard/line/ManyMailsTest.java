package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.function.Faults.Crash;
import heard.local.mail.Envelope;
import heard.mime.Mutations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Damaged mails by the thousand through the bucket, the topic and the queue, while the process that
 * reads them dies again and again, and one message in a hundred is none that anybody can read.
 */
final class ManyMailsTest {
  /** docs/performance.md says how to send ten times as many. */
  private static final int MAILS = Integer.getInteger("heard.mails", 3_000);

  private static final int ONE_IN = 100;
  private static final int SEED = 20261122;
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
  void each_ends_with_its_line_and_only_poison_is_given_up() {
    AtomicInteger deaths = dying();
    var mutations = new Mutations(SEED);
    var envelope = new Envelope("s@example.org", List.of("feedback@mail.example.com"), Map.of());
    List<String> objects = new ArrayList<>();
    int poison = 0;
    for (int n = 0; n < MAILS; n++) {
      objects.add(line.system().receipts().take(mutations.next(), envelope).orElseThrow());
      if (n % ONE_IN == 0) {
        poison++;
        spoil();
      }
    }
    line.idle();
    var room = new Mailroom(line);
    assertThat(objects)
        .hasSize(MAILS)
        .allSatisfy(object -> assertThat(room.arrival(object).reason()).isNotEmpty());
    assertThat(dead()).isEqualTo(poison);
    assertThat(deaths).hasValueGreaterThan(MAILS / 20);
  }

  /** Each call may be the last of its process, before it is made and after it is answered. */
  private static AtomicInteger dying() {
    var deaths = new AtomicInteger();
    var random = new Random(SEED);
    var faults = line.system().faults();
    faults.beforeCall(attempt -> maybe(attempt.function(), random, deaths));
    faults.afterCall((attempt, answer) -> maybe(attempt.function(), random, deaths));
    return deaths;
  }

  private static void maybe(String function, Random random, AtomicInteger deaths) {
    if (function.equals("ReceiveEmail") && random.nextInt(ONE_IN) == 0) {
      deaths.incrementAndGet();
      throw new Crash("as if");
    }
  }

  private static void spoil() {
    String queue = line.system().template().variable("MAIL_QUEUE_URL");
    line.system().admin().sqs().sendMessage(m -> m.queueUrl(queue).messageBody("{not a notice"));
  }

  private static int dead() {
    return Objects.requireNonNull(line.system().queues().get("MailDeadLetters"));
  }
}
