package heard.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The day somebody was born, with the year only if they told us.
 *
 * @param day may be 29 February
 */
public record Birthday(MonthDay day, OptionalInt year) {

  /** The birthday written {@code --11-21} or {@code 1980-11-21} (ISO 8601). */
  public static Optional<Birthday> parse(String text) {
    try {
      if (text.startsWith("--")) {
        return Optional.of(new Birthday(MonthDay.parse(text), OptionalInt.empty()));
      }
      var date = LocalDate.parse(text);
      return date.getYear() < 0 || date.getYear() > 9999
          ? Optional.empty()
          : Optional.of(new Birthday(MonthDay.from(date), OptionalInt.of(date.getYear())));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return year.isPresent() ? Year.of(year.getAsInt()).atMonthDay(day).toString() : day.toString();
  }
}
