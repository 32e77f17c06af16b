package heard.followup;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** When somebody born on 29 February has their birthday in other years. */
public enum LeapDay {
  FEB28,
  MAR1,
  LEAP_ONLY;

  /** The birthday in a year; empty in a year that has none. */
  public Optional<LocalDate> in(int year, MonthDay day) {
    if (day.isValidYear(year)) {
      return Optional.of(day.atYear(year));
    }
    return switch (this) {
      case FEB28 -> Optional.of(LocalDate.of(year, 2, 28));
      case MAR1 -> Optional.of(LocalDate.of(year, 3, 1));
      case LEAP_ONLY -> Optional.empty();
    };
  }
}
