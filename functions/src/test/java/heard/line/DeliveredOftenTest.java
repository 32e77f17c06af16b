package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Queues and streams deliver more than once, out of order, two at once: one effect all the same.
 */
class DeliveredOftenTest {
  private static final int PEOPLE = 40;
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
  void every_record_and_message_delivered_up_to_five_times_has_one_effect() {
    line.system().faults().repeatRecords(5, 20261121);
    List<String> people = new ArrayList<>();
    for (int n = 0; n < PEOPLE; n++) {
      String person = "often" + n + "@example.com";
      people.add(person);
      line.submit(person, "The parcel " + n + " came too late.");
    }
    line.idle();
    line.system().faults().clear();
    assertThat(people).allSatisfy(person -> assertThat(line.sentTo(person)).hasSize(1));
  }

  @Test
  void a_record_that_always_fails_does_not_stop_its_neighbours() {
    line.system()
        .faults()
        .beforeCall(
            attempt -> {
              if (attempt.function().equals("ReactToCase")
                  && attempt.request().toString().contains("poison@example.com")) {
                throw new IllegalStateException("poison");
              }
            });
    line.submit("poison@example.com", "Nobody can react to this one.");
    List<String> people = new ArrayList<>();
    for (int n = 0; n < 10; n++) {
      String person = "neighbour" + n + "@example.com";
      people.add(person);
      line.submit(person, "The lid of pot " + n + " is missing.");
    }
    line.idle();
    assertThat(people).allSatisfy(person -> assertThat(line.sentTo(person)).hasSize(1));
    line.system().faults().clear();
    line.system().advance(java.time.Duration.ofMinutes(5));
    assertThat(line.sentTo("poison@example.com")).hasSize(1);
  }
}
