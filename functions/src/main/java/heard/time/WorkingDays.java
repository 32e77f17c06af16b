package heard.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The days a customer counts on: Monday to Friday without the holidays and eves of their country.
 *
 * @param country ISO 3166-1
 */
public record WorkingDays(Holidays holidays, String country) {
  public boolean includes(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && holidays.on(country, date) == Holidays.Day.ORDINARY;
  }

  /** The {@code n}th working day after the date, {@code n} at least 1. */
  public LocalDate after(LocalDate date, int n) {
    LocalDate day = date;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      left -= includes(day) ? 1 : 0;
    }
    return day;
  }

  /** The last working day before the date. */
  public LocalDate before(LocalDate date) {
    LocalDate day = date.minusDays(1);
    while (!includes(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
