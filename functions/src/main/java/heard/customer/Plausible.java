package heard.customer;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/**
 * Whether a birthday can be anybody's. Systems write 1 January 1970 or 1900 where they know none,
 * and a card on such a day reaches everybody they know nothing of.
 *
 * @param today by which nobody is older than {@value #OLDEST}
 */
public record Plausible(LocalDate today) {
  private static final int OLDEST = 110;
  private static final MonthDay FIRST = MonthDay.of(1, 1);

  public boolean birthday(Birthday birthday) {
    if (birthday.year().isEmpty()) {
      return true;
    }
    LocalDate born = Year.of(birthday.year().getAsInt()).atMonthDay(birthday.day());
    return !placeholder(birthday) && born.isBefore(today) && born.plusYears(OLDEST).isAfter(today);
  }

  /** What a system writes that does not know. */
  public static boolean placeholder(Birthday birthday) {
    int year = birthday.year().orElse(0);
    return birthday.day().equals(FIRST) && (year == 1970 || year == 1900);
  }
}
