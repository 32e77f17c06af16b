package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Carrier;
import heard.followup.ScheduleFile.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is expected against what came of it, and the silence between.
final class ResultsTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final LocalDate THIRD = LocalDate.of(2026, 11, 3);
  private static final Instant EVENING = Instant.parse("2026-11-03T22:30:00Z");

  private final World world = world();

  private static World world() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    world.put(World.customer("kari", "--11-03", "Europe/Oslo"));
    world.put(World.customer("ola", "--11-03", "Europe/Oslo"));
    return world;
  }

  private Map<LocalDate, Tally> tallies() {
    return world.tallies.of("birthday", THIRD.minusDays(9), THIRD.plusDays(9));
  }

  private List<LocalDate> silent() {
    return Silence.of(world.plans.find("birthday").orElseThrow(), tallies(), world.now);
  }

  @Test
  void each_is_counted_once_on_its_customers_day() {
    world.until(EVENING);
    assertThat(tallies())
        .isEqualTo(Map.of(THIRD, new Tally(Map.of(Result.PLANNED, 2, Result.SENT, 2))));
    assertThat(silent()).isEmpty();
  }

  @Test
  void one_that_moves_is_expected_on_its_new_day_only() {
    world.until(Instant.parse("2026-11-02T12:00:00Z"));
    world.put(World.customer("kari", "--11-04", "Europe/Oslo", "kari@example.com", 2));
    assertThat(tallies())
        .isEqualTo(
            Map.of(
                THIRD,
                Tally.of(Result.PLANNED, 1).plus(Tally.of(Result.PLANNED, 0)),
                THIRD.plusDays(1),
                Tally.of(Result.PLANNED, 1)));
  }

  @Test
  void what_is_held_and_then_sent_is_both_and_what_is_not_agreed_to_is_left_out() {
    var ola = world.customers.find("ola").orElseThrow();
    world.put(ola.preferring(ola.language(), List.of(), Set.of()));
    world.ledger.complaint("kari@example.com", "H-7K2M-PQ34", Optional.empty());
    world.until(EVENING);
    assertThat(tallies().getOrDefault(THIRD, Tally.NOTHING))
        .isEqualTo(new Tally(Map.of(Result.PLANNED, 2, Result.HELD, 1, Result.SKIPPED, 1)));
    assertThat(silent()).as("everything has its reason").isEmpty();
    world.ledger.settled("kari@example.com", "H-7K2M-PQ34");
    world.until(EVENING.plusSeconds(90_000));
    assertThat(tallies().getOrDefault(THIRD, Tally.NOTHING).count(Result.SENT)).isEqualTo(1);
  }

  @Test
  void a_letter_that_cannot_be_sent_is_silence() {
    world.carrier = parcel -> new Carrier.Refused("MessageRejected");
    world.until(EVENING);
    assertThat(tallies().getOrDefault(THIRD, Tally.NOTHING).count(Result.FAILED)).isEqualTo(2);
    assertThat(silent()).containsExactly(THIRD);
  }

  @Test
  void nothing_sent_at_all_is_silence_once_the_day_is_over_everywhere() {
    world.until(Instant.parse("2026-11-02T12:00:00Z"));
    world.now = Instant.parse("2026-11-03T21:59:59Z");
    assertThat(silent()).isEmpty();
    world.now = Instant.parse("2026-11-03T22:00:00Z");
    assertThat(silent()).containsExactly(THIRD);
    world.now = Instant.parse("2026-11-06T22:00:00Z");
    assertThat(silent()).as("said for three days").isEmpty();
  }

  @Test
  void a_schedule_that_is_paused_is_not_silent() {
    world.until(Instant.parse("2026-11-02T12:00:00Z"));
    world.act("birthday", Action.PAUSE);
    world.now = EVENING;
    assertThat(silent()).isEmpty();
  }

  @Test
  void who_stops_is_counted_for_the_word_they_got_last() {
    world.until(EVENING);
    var kari = world.customers.find("kari").orElseThrow();
    var after = Preferences.without(heard.customer.Consent.Purpose.MARKETING, kari, EVENING, "x");
    var optOuts = new OptOuts(world.ledger, world.tallies);
    optOuts.count(kari, after, EVENING);
    optOuts.count(after, after, EVENING);
    assertThat(tallies().getOrDefault(THIRD, Tally.NOTHING).count(Result.OPTED_OUT)).isEqualTo(1);
  }
}
