package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import heard.dispatch.Standing;
import heard.followup.ScheduleFile.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What marketing is told that an edit does, against what it then does.
final class EffectsTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant PLANNED = Instant.parse("2026-11-02T12:00:00Z");
  private static final Instant END = Instant.parse("2026-11-20T00:00:00Z");
  private static final LocalDate THIRD = LocalDate.of(2026, 11, 3);

  private final World world = world();

  private static World world() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    world.put(World.customer("kari", "--11-03", "Europe/Oslo"));
    world.put(World.customer("ola", "--11-03", "Europe/Oslo"));
    world.put(World.customer("bo", "--11-04", "Europe/Stockholm"));
    return world.until(PLANNED);
  }

  private Effect effect(ScheduleFile next) {
    List<Dispatch> rows = world.ledger.rows().stream().filter(Dispatch::pending).toList();
    Waiting waiting = (id, most) -> new Waiting.Some(rows, rows.size(), rows.size());
    return new Effects(waiting, world.customers, world.customers, world.timing)
        .of(file(), next, World.NOWHERE, world.now);
  }

  private ScheduleFile file() {
    return world.plans.find("birthday").orElseThrow();
  }

  private ScheduleFile edited(Object... more) {
    var draft =
        ScheduleDocument.read("birthday", 2, heard.customer.Document.of(World.birthdays(more)));
    return file().drafted(draft).after(Action.ACTIVATE, world.now).orElseThrow();
  }

  @Test
  void an_edit_that_changes_no_moment_leaves_all_as_planned() {
    assertThat(effect(edited("letter", "season", "late", "SKIP"))).isEqualTo(only(3, Map.of()));
  }

  @Test
  void a_later_hour_moves_each_on_its_day_and_so_it_does() {
    assertThat(effect(edited("at", "12:00")))
        .isEqualTo(only(0, Map.of(THIRD, 2, THIRD.plusDays(1), 1)));
    world.activate("birthday", World.birthdays("at", "12:00"));
    world.until(END);
    assertThat(world.sent)
        .extracting(s -> s.at().toString())
        .containsExactlyInAnyOrder(
            "2026-11-03T11:00:00Z", "2026-11-03T11:00:00Z", "2026-11-04T11:00:00Z");
  }

  @Test
  void an_audience_takes_out_whom_it_is_not_for_and_so_it_does() {
    var swedes = List.of(Map.of("field", "country", "in", List.of("SE")));
    var effect = effect(edited("audience", swedes));
    assertThat(effect.cancelled()).isEqualTo(Map.of(Reason.NOT_IN_AUDIENCE, 3));
    world.activate("birthday", World.birthdays("audience", swedes));
    world.until(END);
    assertThat(world.sent).isEmpty();
  }

  @Test
  void pausing_holds_all_and_ending_stops_all() {
    assertThat(effect(file().after(Action.PAUSE, world.now).orElseThrow()).held()).isEqualTo(3);
    assertThat(effect(file().after(Action.END, world.now).orElseThrow()).cancelled())
        .isEqualTo(Map.of(Reason.SCHEDULE_ENDED, 3));
  }

  @Test
  void going_on_sends_what_is_still_good_and_says_what_is_not_and_so_it_does() {
    world.activate("birthday", World.birthdays("late", "SKIP"));
    world.act("birthday", Action.PAUSE);
    world.until(Instant.parse("2026-11-03T12:00:00Z"));
    assertThat(effect(file().after(Action.RESUME, world.now).orElseThrow()).moved())
        .isEqualTo(Map.of(THIRD, 2, THIRD.plusDays(1), 1));
    world.until(Instant.parse("2026-11-03T20:30:00Z"));
    var effect = effect(file().after(Action.RESUME, world.now).orElseThrow());
    assertThat(effect.moved()).isEqualTo(Map.of(THIRD.plusDays(1), 1));
    world.act("birthday", Action.RESUME);
    world.until(END);
    assertThat(world.sent).extracting(s -> s.dispatch().key().recipient()).containsExactly("bo");
  }

  @Test
  void what_waits_for_a_complaint_goes_on_waiting() {
    world.ledger.complaint("kari@example.com", "H-7K2M-PQ34", Optional.empty());
    world.until(Instant.parse("2026-11-03T09:00:00Z"));
    var kari = world.ledger.find(new heard.dispatch.DispatchKey("kari", "birthday#2026"));
    assertThat(kari.flatMap(Dispatch::verdict)).contains(Standing.HOLDS);
    assertThat(effect(edited("at", "07:00")).unchanged()).isEqualTo(1);
  }

  @Test
  void many_are_reckoned_from_some() {
    List<Dispatch> some = world.ledger.rows();
    Waiting waiting = (id, most) -> new Waiting.Some(some, some.size(), 300);
    var effect =
        new Effects(waiting, world.customers, world.customers, world.timing)
            .of(file(), edited("at", "12:00"), World.NOWHERE, world.now);
    assertThat(effect.moved()).isEqualTo(Map.of(THIRD, 200, THIRD.plusDays(1), 100));
    assertThat(effect.estimated()).isTrue();
  }

  private static Effect only(int unchanged, Map<LocalDate, Integer> moved) {
    return new Effect(unchanged, new TreeMap<>(moved), 0, Map.of(), false);
  }
}
