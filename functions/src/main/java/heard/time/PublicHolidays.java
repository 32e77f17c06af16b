package heard.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of the library, with what it leaves out: it counts 24 December and Midsummer
 * Eve as holidays in Sweden and Finland, and knows neither that day nor the eves of Easter and
 * Whitsun in Norway, where shops close early. A country it has no book of has no holidays. Nothing
 * is promised for 24 or 31 December anywhere.
 */
public final class PublicHolidays implements Holidays {
  private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes();

  private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

  @Override
  public Day on(String country, LocalDate date) {
    String code = country.toUpperCase(Locale.ROOT);
    if (isHoliday(code, date)) {
      return Day.HOLIDAY;
    }
    boolean lastOfYear =
        date.getMonth() == Month.DECEMBER
            && (date.getDayOfMonth() == 24 || date.getDayOfMonth() == 31);
    return lastOfYear || isEveOfFeast(code, date) ? Day.EVE : Day.ORDINARY;
  }

  /** The Saturday of Easter, and where Whit Monday is kept that of Whitsun. */
  private boolean isEveOfFeast(String code, LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY
        && date.getMonth() != Month.DECEMBER
        && isHoliday(code, date.plusDays(1))
        && isHoliday(code, date.plusDays(2));
  }

  private boolean isHoliday(String code, LocalDate date) {
    return code.length() == 2
        && KNOWN.contains(code)
        && managers
            .computeIfAbsent(
                code, known -> HolidayManager.getInstance(ManagerParameters.create(known)))
            .isHoliday(date);
  }
}
