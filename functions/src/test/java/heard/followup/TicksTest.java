package heard.followup;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Ticks that are missing, doubled, reversed, at once or by a wrong clock.
final class TicksTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
  private static final int DAYS = 3;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void every_card_goes_once_and_in_time_however_the_minutes_tick() {
    assertThat(sent(minutes())).isEqualTo(300);
    assertThat(sent(without(1))).isEqualTo(300);
    assertThat(sent(without(60))).isEqualTo(300);
    assertThat(belated(without(1_440))).isEqualTo(100);
    var thrice = new ArrayList<Instant>();
    minutes().forEach(tick -> thrice.addAll(List.of(tick, tick, tick)));
    assertThat(sent(thrice)).isEqualTo(300);
    var shaken = new ArrayList<Instant>();
    var chance = new Random(5);
    minutes().forEach(tick -> shaken.add(tick.plus(MINUTE.multipliedBy(chance.nextInt(11) - 5))));
    assertThat(sent(shaken)).isEqualTo(300);
    var reversed = new ArrayList<Instant>();
    for (int from = 0; from < minutes().size(); from += 30) {
      var half = new ArrayList<>(minutes().subList(from, Math.min(minutes().size(), from + 30)));
      Collections.reverse(half);
      reversed.addAll(half);
    }
    assertThat(sent(reversed)).isEqualTo(300);
  }

  private static List<Instant> minutes() {
    var minutes = new ArrayList<Instant>();
    Instant end = START.plus(Duration.ofDays(DAYS + 3));
    for (Instant at = START; at.isBefore(end); at = at.plus(MINUTE)) {
      minutes.add(at);
    }
    return minutes;
  }

  /// The minutes from shortly before the first cards on are missing.
  private static List<Instant> without(int missing) {
    Instant from = Instant.parse("2026-11-02T07:59:00Z");
    Instant to = from.plus(MINUTE.multipliedBy(missing));
    return minutes().stream().filter(at -> at.isBefore(from) || !at.isBefore(to)).toList();
  }

  private static int sent(List<Instant> ticks) {
    var world = ticked(ticks);
    world.sent.forEach(TicksTest::inTime);
    return world.sent.size();
  }

  /// After a day without ticks all go out, once each; those of that day by their lateness rule.
  private static long belated(List<Instant> ticks) {
    var world = ticked(ticks);
    assertThat(world.sent).hasSize(300);
    return world.sent.stream()
        .filter(s -> s.dispatch().letter().equals("birthday-belated"))
        .peek(s -> assertThat(s.dispatch().facts()).containsEntry("day", FIRST.toString()))
        .count();
  }

  private static World ticked(List<Instant> ticks) {
    var world = peopled(300, DAYS);
    for (Instant tick : ticks) {
      if (tick.getEpochSecond() % 3600 == 0) {
        world.plan(tick);
      }
      world.tick(tick);
    }
    assertThat(world.sent.stream().map(s -> s.dispatch().key())).doesNotHaveDuplicates();
    return world;
  }

  /// In the morning or the day of its birthday; a clock may be five minutes off.
  private static void inTime(World.Sent sent) {
    var local = sent.at().atZone(java.time.ZoneId.of("Europe/Oslo"));
    assertThat(local.getHour()).isBetween(8, 20);
    assertThat(local.toLocalDate().toString()).isEqualTo(sent.dispatch().facts().get("day"));
  }

  private static World peopled(int people, int days) {
    var world = new World(START);
    for (int i = 0; i < people; i++) {
      var day = MonthDay.from(FIRST.plusDays(i % days));
      world.customers.put(World.customer("c" + i, day.toString(), "Europe/Oslo"));
    }
    world.activate("birthday", World.birthdays());
    return world;
  }

  @Test
  void two_releases_at_once_send_every_card_once() throws Exception {
    var world = peopled(300, DAYS);
    world.plan(START);
    world.plan(START.plus(Duration.ofDays(1)));
    Instant due = Instant.parse("2026-11-02T08:00:00Z");
    Thread other = Thread.ofPlatform().start(() -> world.tick(due));
    world.tick(due);
    other.join();
    assertThat(world.sent).hasSize(100);
    assertThat(world.sent.stream().map(s -> s.dispatch().key())).doesNotHaveDuplicates();
  }

  @Test
  void a_month_without_ticks_leaves_no_storm() {
    outage(100_000);
  }

  /// All due in the outage is either sent by its lateness rule or expired; nobody gets more than
  /// one kind thing a day.
  private static void outage(int people) {
    var world = peopled(people, 30);
    Instant back = START.plus(Duration.ofDays(32));
    world.plan(START);
    world.now = back;
    world.until(back.plus(Duration.ofDays(10)));
    List<Dispatch> due =
        world.ledger.rows().stream()
            .filter(d -> LocalDate.parse(d.facts().get("day")).isBefore(FIRST.plusDays(30)))
            .toList();
    assertThat(due).hasSize(people);
    assertThat(due)
        .allMatch(d -> d.state() == State.SENT || d.state() == State.EXPIRED)
        .anyMatch(d -> d.state() == State.SENT)
        .anyMatch(d -> d.state() == State.EXPIRED);
    assertThat(world.sent).allMatch(s -> s.dispatch().letter().equals("birthday-belated"));
    var perDay =
        world.sent.stream()
            .collect(
                groupingBy(
                    s ->
                        s.dispatch().address()
                            + s.at().atZone(java.time.ZoneId.of("Europe/Oslo")).toLocalDate()));
    assertThat(perDay.values()).allMatch(day -> day.size() == 1);
  }
}
