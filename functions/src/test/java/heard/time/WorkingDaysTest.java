package heard.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The days a customer counts on.
final class WorkingDaysTest {
  private static final Holidays HOLIDAYS = new PublicHolidays();

  @ParameterizedTest(name = "{2} after {1} in {0} is {3}")
  @CsvSource({
    "NO, 2026-11-23, 1, 2026-11-24",
    "NO, 2026-11-20, 1, 2026-11-23",
    "NO, 2026-11-21, 1, 2026-11-23",
    "NO, 2026-11-23, 5, 2026-11-30",
    "NO, 2027-03-24, 1, 2027-03-30",
    "SE, 2027-03-24, 1, 2027-03-25",
    "SE, 2027-03-25, 1, 2027-03-30",
    "FI, 2027-03-25, 1, 2027-03-30",
    "NO, 2027-06-24, 1, 2027-06-25",
    "SE, 2027-06-24, 1, 2027-06-28",
    "FI, 2027-06-24, 1, 2027-06-28",
    "NO, 2026-12-23, 1, 2026-12-28",
    "SE, 2026-12-23, 1, 2026-12-28",
    "FI, 2026-12-23, 1, 2026-12-28",
    "NO, 2026-12-30, 1, 2027-01-04",
    "SE, 2027-01-05, 1, 2027-01-07",
    "NO, 2026-12-23, 5, 2027-01-05",
    "SE, 2026-12-23, 6, 2027-01-07",
  })
  void are_counted_by_the_customers_country(
      String country, LocalDate from, int days, LocalDate then) {
    assertThat(new WorkingDays(HOLIDAYS, country).after(from, days)).isEqualTo(then);
  }

  @ParameterizedTest(name = "before {1} in {0} comes {2}")
  @CsvSource({
    "NO, 2026-11-24, 2026-11-23",
    "NO, 2026-11-23, 2026-11-20",
    "NO, 2027-03-30, 2027-03-24",
    "SE, 2027-03-30, 2027-03-25",
    "FI, 2026-12-28, 2026-12-23",
  })
  void are_counted_backwards_too(String country, LocalDate date, LocalDate before) {
    assertThat(new WorkingDays(HOLIDAYS, country).before(date)).isEqualTo(before);
  }

  @Test
  void there_and_back_is_the_same_day() {
    for (var country : new String[] {"NO", "SE", "FI"}) {
      var days = new WorkingDays(HOLIDAYS, country);
      for (var date = LocalDate.of(2026, 1, 1); date.getYear() < 2029; date = date.plusDays(1)) {
        if (days.includes(date)) {
          assertThat(days.before(days.after(date, 1))).as(country).isEqualTo(date);
        }
      }
    }
  }
}
