package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A schedule that may send only so many a day: a call centre has only so many voices.
final class DailyLimitTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
  private static final int CUSTOMERS = 7;
  private static final int MOST = 3;

  private final World world = new World(START);

  @Test
  void never_more_go_on_a_day_and_the_others_wait_for_the_next() {
    run("BELATED");
    assertThat(sentOn(DAY)).isEqualTo(MOST);
    assertThat(sentOn(DAY.plusDays(1))).isEqualTo(MOST);
    assertThat(sentOn(DAY.plusDays(2))).isEqualTo(CUSTOMERS - 2 * MOST);
  }

  @Test
  void who_would_get_it_too_late_is_left_out_with_the_reason() {
    run("SKIP");
    assertThat(world.sent).hasSize(MOST);
    assertThat(world.ledger.rows())
        .filteredOn(d -> d.state() == Dispatch.State.SKIPPED)
        .hasSize(CUSTOMERS - MOST)
        .allMatch(d -> d.verdict().orElseThrow().equals(Reason.DAILY_LIMIT.name()));
  }

  private void run(String late) {
    world.activate("birthday", World.birthdays("dailyLimit", MOST, "late", late));
    IntStream.range(0, CUSTOMERS)
        .forEach(n -> world.put(World.customer("c" + n, "--11-03", "Europe/Oslo")));
    world.until(DAY.plusDays(6).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private long sentOn(LocalDate day) {
    return world.sent.stream()
        .map(sent -> sent.at().atZone(ZoneOffset.UTC).toLocalDate())
        .filter(day::equals)
        .count();
  }
}
