package heard.followup;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Birthday cards over years, zones and changes: as many as are owed, and never one twice.
final class BirthdaysTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "FEB28, 2027-02-28",
    "MAR1, 2027-03-01",
    "LEAP_ONLY, 2028-02-29",
  })
  void who_was_born_on_29_february_has_a_birthday_by_the_rule(String rule, LocalDate first) {
    var world = new World(Instant.parse("2026-03-02T00:00:00Z"));
    world.put(World.customer("leaper", "--02-29", "Europe/Helsinki"));
    world.activate("birthday", World.birthdays("leapDay", rule));
    world.daily(Instant.parse("2028-12-31T00:00:00Z"));
    var days =
        world.sent.stream()
            .map(s -> s.at().atZone(ZoneId.of("Europe/Helsinki")).toLocalDate())
            .toList();
    assertThat(days).first().isEqualTo(first);
    assertThat(days).hasSize(rule.equals("LEAP_ONLY") ? 1 : 2);
  }

  @Test
  void activating_writes_nothing_and_blasts_nobody_from_the_past() {
    var world = new World(START);
    world.put(World.customer("yesterday", "--10-31", "Europe/Oslo"));
    world.put(World.customer("today", "--11-01", "Europe/Oslo"));
    world.now = Instant.parse("2026-11-01T12:00:00Z");
    world.activate("birthday", World.birthdays());
    assertThat(world.ledger.rows()).isEmpty();
    world.until(Instant.parse("2026-11-05T00:00:00Z"));
    assertThat(world.sent).isEmpty();
  }

  @Test
  void a_corrected_birthday_moves_the_card_and_never_makes_a_second() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    world.put(World.customer("kari", "--11-03", "Europe/Oslo"));
    world.until(START.plus(Duration.ofHours(6)));
    world.put(World.customer("kari", "--11-04", "Europe/Oslo", "kari@example.com", 2));
    world.until(Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(moments(world)).containsExactly(Instant.parse("2026-11-04T08:00:00Z"));

    world.put(World.customer("kari", "--11-22", "Europe/Oslo", "kari@example.com", 3));
    world.until(Instant.parse("2026-12-01T00:00:00Z"));
    world.put(World.customer("kari", "--01-05", "Europe/Oslo", "kari@example.com", 4));
    world.until(Instant.parse("2027-01-20T00:00:00Z"));
    assertThat(moments(world)).hasSize(1);
  }

  @Test
  void a_birthday_moved_out_of_sight_is_found_again_when_its_day_comes() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    world.put(World.customer("kari", "--11-03", "Europe/Oslo"));
    world.put(World.customer("kari", "--12-24", "Europe/Oslo", "kari@example.com", 2));
    world.until(Instant.parse("2026-12-31T00:00:00Z"));
    assertThat(moments(world)).containsExactly(Instant.parse("2026-12-24T08:00:00Z"));
  }

  @Test
  void who_moves_to_another_zone_is_greeted_by_the_clock_there() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    world.put(World.customer("kari", "--11-03", "Europe/Oslo"));
    world.until(START.plus(Duration.ofDays(1)));
    world.put(World.customer("kari", "--11-03", "Asia/Tokyo", "kari@example.com", 2));
    world.until(Instant.parse("2026-11-06T00:00:00Z"));
    assertThat(moments(world)).containsExactly(Instant.parse("2026-11-03T00:00:00Z"));
  }

  @Test
  void a_birthday_held_by_a_complaint_becomes_one_belated_card_when_it_is_accepted() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    world.put(World.customer("kari", "--11-03", "Europe/Oslo"));
    world.until(Instant.parse("2026-11-02T12:00:00Z"));
    world.ledger.complaint("kari@example.com", "H-7K2M-PQ34", java.util.Optional.empty());
    world.until(Instant.parse("2026-11-04T15:00:00Z"));
    assertThat(world.sent).isEmpty();
    assertThat(card(world)).matches(d -> d.state() == State.HELD);
    assertThat(card(world).verdict()).contains("OPEN_COMPLAINT");

    world.ledger.settled("kari@example.com", "H-7K2M-PQ34");
    world.until(Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(world.sent).hasSize(1);
    assertThat(world.sent.getFirst().dispatch().letter()).isEqualTo("birthday-belated");
    assertThat(world.sent.getFirst().at()).isBefore(Instant.parse("2026-11-06T00:00:00Z"));
  }

  @Test
  void a_complaint_that_outlasts_the_birthday_leaves_it_expired() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    world.put(World.customer("kari", "--11-03", "Europe/Oslo"));
    world.ledger.complaint("kari@example.com", "H-7K2M-PQ34", java.util.Optional.empty());
    world.until(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(world.sent).isEmpty();
    assertThat(card(world).state()).isEqualTo(State.EXPIRED);
  }

  @Test
  void a_family_with_one_mailbox_is_greeted_once_a_day() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    for (String twin : List.of("ola", "kari", "per")) {
      world.put(World.customer(twin, "--11-03", "Europe/Oslo", "Family@example.com", 1));
    }
    world.until(Instant.parse("2026-11-30T00:00:00Z"));
    var byDay =
        world.sent.stream()
            .collect(groupingBy(s -> s.at().atZone(ZoneId.of("Europe/Oslo")).toLocalDate()));
    assertThat(byDay.values()).allMatch(day -> day.size() == 1);
    assertThat(world.sent).hasSize(3);
    assertThat(world.sent.stream().map(s -> s.dispatch().letter()))
        .containsExactly("birthday", "birthday-belated", "birthday-belated");
  }

  @Test
  void nobody_without_consent_or_under_age_or_deceased_is_greeted_and_the_ledger_says_why() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    var kari = World.customer("kari", "--11-03", "Europe/Oslo");
    world.put(kari.preferring(kari.language(), List.of(), Set.of()).at(1));
    world.put(World.customer("child", "2012-11-03", "Europe/Oslo"));
    world.put(World.customer("nobody", "1970-01-01", "Europe/Oslo"));
    var ola = World.customer("ola", "--11-03", "Europe/Oslo");
    world.put(ola.preferring(ola.language(), ola.consents(), Set.of("birthday")).at(1));
    world.until(Instant.parse("2027-01-30T00:00:00Z"));
    assertThat(world.sent).isEmpty();
    assertThat(world.ledger.rows())
        .extracting(d -> d.key().recipient() + " " + d.verdict().orElse(""))
        .containsExactlyInAnyOrder("kari NO_CONSENT", "child MINOR", "ola DECLINED");
  }

  @Test
  void who_agrees_the_day_before_gets_the_card_after_all() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    var kari = World.customer("kari", "--11-03", "Europe/Oslo");
    world.put(kari.preferring(kari.language(), List.of(), Set.of()).at(1));
    world.until(Instant.parse("2026-11-02T12:00:00Z"));
    world.put(kari.at(2));
    world.until(Instant.parse("2026-11-05T00:00:00Z"));
    assertThat(moments(world)).containsExactly(Instant.parse("2026-11-03T08:00:00Z"));
  }

  private static List<Instant> moments(World world) {
    var moments = new ArrayList<Instant>();
    world.sent.forEach(s -> moments.add(s.at()));
    return moments;
  }

  private static Dispatch card(World world) {
    return world.ledger.find(new DispatchKey("kari", "birthday#2026")).orElseThrow();
  }
}
