package heard.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heard.time.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When somebody is in the shop.
final class OpeningHoursTest {
  private static final Holidays HOLIDAYS = new PublicHolidays();
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private static Span span(int from, int to) {
    return new Span(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  /** Weekdays 10 to 20, Saturdays 10 to 18, closed on Sundays. */
  private static OpeningHours shop(Map<LocalDate, List<Span>> differing) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, List.of(span(10, 20)));
    }
    week.put(DayOfWeek.SATURDAY, List.of(span(10, 18)));
    week.remove(DayOfWeek.SUNDAY);
    return new OpeningHours(OSLO, "NO", week, differing);
  }

  private static Instant oslo(String local) {
    return java.time.LocalDateTime.parse(local).atZone(OSLO).toInstant();
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2026-11-24T09:59:59, false",
    "2026-11-24T10:00:00, true",
    "2026-11-24T19:59:59, true",
    "2026-11-24T20:00:00, false",
    "2026-11-21T17:59:00, true",
    "2026-11-21T18:00:00, false",
    "2026-11-22T12:00:00, false",
    "2027-03-27T15:59:00, true",
    "2027-03-27T16:00:00, false",
    "2026-12-24T15:59:00, true",
    "2026-12-24T16:00:00, false",
    "2026-12-31T16:00:00, false",
    "2027-05-15T16:00:00, false",
    "2027-05-17T12:00:00, false",
    "2027-07-06T12:00:00, true",
  })
  void is_open_from_opening_until_closing_and_until_16_on_the_eves(String local, boolean open) {
    assertThat(shop(Map.of()).openAt(oslo(local), HOLIDAYS)).isEqualTo(open);
  }

  @ParameterizedTest(name = "from {0} it is {1}")
  @CsvSource({
    "2026-11-24T12:00, 2026-11-24T12:00",
    "2026-11-24T07:00, 2026-11-24T10:00",
    "2026-11-24T21:00, 2026-11-25T10:00",
    "2026-11-21T18:00, 2026-11-23T10:00",
    "2026-12-24T16:00, 2026-12-28T10:00",
    "2027-03-24T20:00, 2027-03-27T10:00",
    "2027-03-27T16:00, 2027-03-30T10:00",
  })
  void the_next_opening_skips_sundays_and_holidays(String from, String opens) {
    assertThat(shop(Map.of()).openFrom(oslo(from), HOLIDAYS)).contains(oslo(opens));
  }

  @Test
  void a_day_that_differs_wins_over_the_week_and_over_holidays() {
    var sunday = LocalDate.of(2026, 12, 20);
    var mayDay = LocalDate.of(2027, 5, 1);
    var stocktaking = LocalDate.of(2027, 1, 5);
    var shop =
        shop(
            Map.of(
                sunday, List.of(span(12, 18)),
                mayDay, List.of(span(9, 12)),
                stocktaking, List.of()));
    assertThat(shop.on(sunday, HOLIDAYS)).containsExactly(span(12, 18));
    assertThat(shop.on(mayDay, HOLIDAYS)).containsExactly(span(9, 12));
    assertThat(shop.openFrom(oslo("2027-01-05T00:00"), HOLIDAYS))
        .contains(oslo("2027-01-06T10:00"));
  }

  @Test
  void an_evening_shift_does_not_exist_on_an_eve() {
    var week = Map.of(DayOfWeek.THURSDAY, List.of(span(8, 12), span(16, 22)));
    var shift = new OpeningHours(OSLO, "NO", week, Map.of());
    assertThat(shift.on(LocalDate.of(2026, 12, 24), HOLIDAYS)).containsExactly(span(8, 12));
  }

  @Test
  void spans_written_in_any_order_open_in_the_order_of_the_day() {
    var week = Map.of(DayOfWeek.TUESDAY, List.of(span(16, 20), span(8, 12)));
    var shift = new OpeningHours(OSLO, "NO", week, Map.of());
    assertThat(shift.openFrom(oslo("2026-11-24T06:00"), HOLIDAYS))
        .contains(oslo("2026-11-24T08:00"));
    assertThat(shift.openFrom(oslo("2026-11-24T12:30"), HOLIDAYS))
        .contains(oslo("2026-11-24T16:00"));
  }

  @Test
  void a_place_that_never_opens_is_said_to() {
    var closed = new OpeningHours(OSLO, "NO", Map.of(), Map.of());
    assertThat(closed.openFrom(oslo("2026-11-24T12:00"), HOLIDAYS)).isEqualTo(Optional.empty());
  }

  @Test
  void a_night_without_two_thirty_opens_when_its_clock_first_can() {
    var week = Map.of(DayOfWeek.SUNDAY, List.of(new Span(LocalTime.of(2, 30), LocalTime.of(6, 0))));
    var bakery = new OpeningHours(OSLO, "NO", week, Map.of());
    assertThat(bakery.openFrom(oslo("2026-03-29T00:00"), (country, date) -> Holidays.Day.ORDINARY))
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void hours_that_end_before_they_begin_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> span(12, 12));
    assertThatIllegalArgumentException().isThrownBy(() -> span(20, 8));
  }
}
