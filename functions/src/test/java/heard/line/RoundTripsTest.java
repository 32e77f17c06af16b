package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often a function goes to AWS where somebody waits, and for each thing it sends (P4). */
class RoundTripsTest {
  private static Line line;

  @BeforeAll
  static void start() {
    line = Line.start();
    // What is read once a minute and then remembered is not counted.
    line.get("/");
    String reference = line.submit("warm@example.com", "To have it all read once.");
    line.idle();
    line.get(line.statusOf("warm@example.com"));
    assertThat(reference).startsWith("H-");
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @AfterEach
  void forget() {
    line.system().faults().clear();
  }

  @Test
  void submitting_is_one_write() {
    List<String> calls = counting("SubmitFeedback");
    line.submit("one@example.com", "One write only.");
    assertThat(calls).containsExactly("dynamodb:PutItem");
  }

  @Test
  void the_status_page_is_one_query() {
    line.submit("status@example.com", "How does it stand?");
    line.idle();
    String page = line.statusOf("status@example.com");
    List<String> calls = counting("CustomerPages");
    assertThat(line.get(page).statusCode()).isEqualTo(200);
    assertThat(calls).containsExactly("dynamodb:Query");
  }

  @Test
  void what_is_sent_takes_three_round_trips_and_the_provider() {
    List<String> calls = counting("SendDispatches");
    // News of a mail that come before our own word of it would be a fourth: they wait.
    var written = new CountDownLatch(1);
    line.system()
        .faults()
        .beforeCall(
            attempt -> {
              if (attempt.function().equals("RecordDelivery")) {
                met(written);
              }
            });
    line.submit("sent@example.com", "This is acknowledged.");
    line.until(() -> calls.size() >= 12);
    written.countDown();
    line.idle();
    long mails = calls.stream().filter("ses:SendEmail"::equals).count();
    long notices = calls.stream().filter("sns:Publish"::equals).count();
    assertThat(mails).isEqualTo(2);
    assertThat(notices).isEqualTo(1);
    assertThat(calls).hasSize((int) (4 * (mails + notices)));
  }

  @Test
  void figures_of_a_shop_are_one_query_however_many_cases_it_had() {
    Clerk manager = Clerk.leading(line);
    for (int i = 0; i < 12; i++) {
      line.submit("shop-" + i + "@example.com", "Storo: the parcel " + i + " did not come.");
    }
    line.idle();
    assertThat(manager.get("/insight?place=storo").statusCode()).isEqualTo(200);
    List<String> calls = counting("StaffPages");
    assertThat(manager.get("/insight?place=storo").statusCode()).isEqualTo(200);
    assertThat(calls).containsExactly("dynamodb:Query");
  }

  /** The case, then everything besides at once: each of those starts before any is answered. */
  @Test
  void a_case_page_waits_twice() {
    String person = bought();
    String reference = line.submit(person, "Storo: the machine leaks.");
    line.idle();
    Clerk owner = Clerk.holding(line, reference);
    assertThat(owner.get("/desk/" + reference).body()).contains("Espresso");
    List<String> calls = counting("StaffPages");
    var together = new CountDownLatch(4);
    line.system()
        .faults()
        .beforeCall(
            attempt -> {
              if (attempt.function().equals("StaffPages") && calls.size() > 1) {
                together.countDown();
                met(together);
              }
            });
    assertThat(owner.get("/desk/" + reference).statusCode()).isEqualTo(200);
    assertThat(together.getCount()).isZero();
    assertThat(calls.getFirst()).isEqualTo("dynamodb:Query");
    assertThat(calls)
        .containsExactlyInAnyOrder(
            "dynamodb:Query",
            "dynamodb:Query",
            "dynamodb:Query",
            "dynamodb:Query",
            "dynamodb:GetItem");
  }

  private static void met(CountDownLatch together) {
    try {
      assertThat(together.await(20, TimeUnit.SECONDS)).as("in time").isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** A customer we know, who has bought something; their address. */
  private static String bought() {
    String token = "Bearer " + line.get("/local/token?role=manager").body().strip();
    for (String[] said :
        List.of(
            new String[] {
              "PUT",
              "/api/customers/waits",
              "{\"name\":\"Kari Moe\",\"email\":\"waits@example.com\",\"country\":\"NO\","
                  + "\"language\":\"nb\",\"zone\":\"Europe/Oslo\",\"consents\":[]}"
            },
            new String[] {
              "POST",
              "/api/occasions",
              "{\"id\":\"o-waits\",\"customer\":\"waits\",\"kind\":\"purchase\","
                  + "\"on\":\"2025-11-20\",\"attributes\":{\"product\":\"Espresso\"}}"
            })) {
      var request =
          HttpRequest.newBuilder(line.at(said[1]))
              .method(said[0], BodyPublishers.ofString(said[2]));
      var answer = line.send(request, "content-type", "application/json", "authorization", token);
      assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }
    return "waits@example.com";
  }

  private static List<String> counting(String function) {
    line.idle();
    List<String> calls = new CopyOnWriteArrayList<>();
    line.system()
        .faults()
        .beforeCall(
            attempt -> {
              if (attempt.function().equals(function)) {
                calls.add(attempt.action());
              }
            });
    return calls;
  }
}
