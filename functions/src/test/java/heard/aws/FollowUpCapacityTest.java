package heard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heard.customer.Birthday;
import heard.customer.Consent;
import heard.customer.Consent.Basis;
import heard.customer.Consent.Purpose;
import heard.customer.Customer;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.followup.Result;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a follow-up costs from the calendar to the mailbox (P5), and that it costs by who is due
/// and not by who there is (P6).
final class FollowUpCapacityTest {
  @Test
  void
      a_follow_up_planned_sent_delivered_and_counted_is_twelve_write_and_three_read_units_at_most() {
    var house = new FollowUpHouse("twelve");
    // What waits for the same customer and goes first is asked for too.
    house.outranked();
    for (int i = 0; i < 100; i++) {
      house.put(customer(i, "--11-21"));
    }
    house.activate();
    house.meter.forget();
    house.plan();
    house.send();
    house.deliver();
    assertThat(house.sent).isEqualTo(100);
    assertThat(house.counted().count(Result.PLANNED)).isEqualTo(100);
    assertThat(house.counted().count(Result.SENT)).isEqualTo(100);
    double written = house.meter.written() / 100;
    double read = house.meter.read() / 100;
    assertThat(written).as("write units").isBetween(9.0, 10.0);
    assertThat(read).as("read units").isBetween(2.0, 3.0);
  }

  @Test
  void planning_and_release_cost_by_who_is_due_and_not_by_who_there_is() {
    double few = dueAmong(200);
    double many = dueAmong(2_000);
    assertThat(many).isCloseTo(few, within(few * 0.1));
  }

  @Test
  void activating_a_schedule_writes_one_item() {
    var house = new FollowUpHouse("activating");
    for (int i = 0; i < 50; i++) {
      house.put(customer(i, "--11-21"));
    }
    house.draft();
    house.meter.forget();
    house.switchOn();
    assertThat(house.meter.calls()).containsExactly("getItem", "putItem");
  }

  /// The units of planning and releasing fifty among so many.
  static double dueAmong(int all) {
    var house = new FollowUpHouse("among" + all);
    house.put(
        IntStream.range(0, all)
            .mapToObj(
                i ->
                    customer(i, i < 50 ? "--11-21" : MonthDay.of(1 + i % 9, 1 + i % 28).toString()))
            .toList());
    house.activate();
    house.meter.forget();
    house.plan();
    house.due();
    return house.meter.written() + house.meter.read();
  }

  static Customer customer(int number, String birthday) {
    return new Customer(
        "customer-" + number,
        "Kari Nordmann",
        Optional.of("Kari"),
        Mailbox.parse("kari.nordmann." + number + "@example.com"),
        Optional.empty(),
        Optional.of("Storgata 1, 0155 Oslo"),
        "NO",
        Language.NB,
        ZoneId.of("Europe/Oslo"),
        Optional.of("storo"),
        Birthday.parse(birthday),
        List.of(
            new Consent(
                Purpose.MARKETING,
                Optional.empty(),
                Basis.CONSENT,
                true,
                Instant.parse("2020-01-01T00:00:00Z"),
                "web")),
        Set.of(),
        Set.of(),
        Set.of("member"),
        1);
  }
}
