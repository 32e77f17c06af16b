package heard.staff;

import static heard.staff.Chain.OSLO;
import static org.assertj.core.api.Assertions.assertThat;

import heard.staff.Colleague.Leave;
import heard.time.Holidays;
import heard.time.OpeningHours;
import heard.time.PublicHolidays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// When somebody is next at work.
final class ColleagueTest {
  private static final Holidays HOLIDAYS = new PublicHolidays();

  private static Colleague away(Leave... leave) {
    return with(Chain.office(OSLO, "NO"), leave);
  }

  private static Colleague with(OpeningHours hours, Leave... leave) {
    var c = Chain.colleague("ane", "oslo", OSLO, "NO");
    return new Colleague(
        c.id(),
        c.name(),
        c.givenName(),
        c.role(),
        c.place(),
        c.teams(),
        c.email(),
        c.phone(),
        c.languages(),
        hours,
        List.of(leave),
        true);
  }

  private static Leave leave(String from, String to) {
    return new Leave(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Instant oslo(String local) {
    return LocalDateTime.parse(local).atZone(OSLO).toInstant();
  }

  @Test
  void is_now_when_they_are_there() {
    var now = oslo("2026-11-24T12:34:56");
    assertThat(away().atWorkFrom(now, HOLIDAYS)).contains(now);
  }

  @Test
  void is_the_next_shift_otherwise() {
    assertThat(away().atWorkFrom(oslo("2026-11-20T16:00"), HOLIDAYS))
        .contains(oslo("2026-11-23T08:00"));
  }

  @Test
  void skips_days_away_to_the_last_of_them() {
    var c = away(leave("2026-11-24", "2026-11-26"), leave("2026-11-27", "2026-11-30"));
    assertThat(c.atWorkFrom(oslo("2026-11-24T09:00"), HOLIDAYS)).contains(oslo("2026-12-01T08:00"));
    assertThat(c.atWorkFrom(oslo("2026-11-23T09:00"), HOLIDAYS)).contains(oslo("2026-11-23T09:00"));
  }

  @Test
  void is_out_of_sight_for_somebody_without_shifts_or_away_for_good() {
    var now = oslo("2026-11-24T09:00");
    assertThat(with(new OpeningHours(OSLO, "NO", Map.of(), Map.of())).atWorkFrom(now, HOLIDAYS))
        .isEmpty();
    assertThat(away(leave("2026-01-01", "9999-12-31")).atWorkFrom(now, HOLIDAYS)).isEmpty();
  }

  @Test
  void leave_the_wrong_way_round_covers_nothing() {
    var now = oslo("2026-11-24T09:00");
    assertThat(away(leave("2026-11-30", "2026-11-20")).atWorkFrom(now, HOLIDAYS)).contains(now);
  }
}
