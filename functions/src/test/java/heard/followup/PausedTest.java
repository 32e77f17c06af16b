package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchKey;
import heard.followup.ScheduleFile.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a pause costs those who wait, and what becomes of them after it.
final class PausedTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant NINE = Instant.parse("2026-11-03T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-03T20:00:00Z");
  private static final int MANY = 50;

  private final World world = new World(START);

  private void paused() {
    world.activate("birthday", World.birthdays());
    for (int i = 0; i < MANY; i++) {
      world.put(World.customer("c-" + i, "--11-03", "Europe/Oslo"));
    }
    world.until(NINE.minus(Duration.ofHours(1)));
    world.act("birthday", Action.PAUSE);
  }

  private Dispatch card(int number) {
    return world.ledger.find(new DispatchKey("c-" + number, "birthday#2026")).orElseThrow();
  }

  @Test
  void a_pause_writes_each_that_waits_once_a_day_and_nothing_by_the_hour() {
    paused();
    world.until(NINE.plus(Duration.ofHours(1)));
    assertThat(world.ledger.moves).isEqualTo(MANY);
    world.until(NINE.plus(Duration.ofHours(23)));
    assertThat(world.ledger.moves).isEqualTo(MANY);
    world.until(NINE.plus(Duration.ofDays(3)));
    assertThat(world.ledger.moves).isLessThanOrEqualTo(3 * MANY);
    assertThat(card(0).state()).isEqualTo(State.HELD);
    assertThat(world.sent).isEmpty();
  }

  @Test
  void what_is_still_good_goes_within_the_hour_after_it_each_once() {
    paused();
    world.until(EVENING.plus(Duration.ofDays(1)));
    world.act("birthday", Action.RESUME);
    world.until(EVENING.plus(Duration.ofHours(36)));
    assertThat(world.sent).hasSize(MANY);
    assertThat(world.sent).allMatch(s -> s.dispatch().letter().equals("birthday-belated"));
    world.until(EVENING.plus(Duration.ofDays(20)));
    assertThat(world.sent).hasSize(MANY);
  }

  @Test
  void a_pause_of_an_hour_makes_nobody_late() {
    paused();
    world.until(NINE.plus(Duration.ofMinutes(30)));
    world.act("birthday", Action.RESUME);
    world.until(NINE.plus(Duration.ofHours(2)));
    assertThat(world.sent).hasSize(MANY).allMatch(s -> s.dispatch().letter().equals("birthday"));
  }

  @Test
  void going_on_does_not_reach_back_before_it_was_switched_on() {
    world.put(World.customer("early", "--11-01", "Europe/Oslo"));
    world.now = Instant.parse("2026-11-02T12:00:00Z");
    paused();
    world.act("birthday", Action.RESUME);
    world.until(EVENING);
    assertThat(world.sent)
        .hasSize(MANY)
        .noneMatch(s -> s.dispatch().key().recipient().equals("early"));
  }

  @Test
  void what_was_held_when_it_ended_is_left_out() {
    paused();
    world.until(EVENING);
    world.act("birthday", Action.END);
    world.until(EVENING.plus(Duration.ofDays(10)));
    assertThat(world.sent).isEmpty();
    assertThat(card(0).state()).isEqualTo(State.SKIPPED);
  }

  @Test
  void why_says_that_it_waits_before_its_moment_too() {
    paused();
    var why =
        new Explain(world.customers, world.customers, world.ledger, world.ledger, world.timing)
            .why(
                "c-0",
                world.plans.find("birthday").orElseThrow(),
                Optional.empty(),
                Brakes.OFF,
                World.NOWHERE,
                world.now);
    assertThat(why.outcome()).isEqualTo(Explain.Outcome.HOLD);
    assertThat(why.reason()).isEqualTo(Reason.SCHEDULE_PAUSED.name());
  }

  @Test
  void a_draft_that_waited_through_the_pause_plans_as_a_later_version() {
    paused();
    var file = world.plans.find("birthday").orElseThrow();
    var draft = file.active().orElseThrow().at(file.nextVersion());
    var resumed = file.drafted(draft).after(Action.RESUME, world.now).orElseThrow();
    assertThat(resumed.active().orElseThrow().version()).isEqualTo(2);
    assertThat(resumed.draft().orElseThrow().version()).isEqualTo(3);
  }
}
