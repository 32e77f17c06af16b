package heard.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of the library, with what it leaves out: it counts 24 December and Midsummer
 * Eve as holidays in Sweden and Finland, and knows neither that day nor Easter Eve in Norway, where
 * shops close early. Nothing is promised for 24 or 31 December anywhere.
 */
public final class PublicHolidays implements Holidays {
  private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

  @Override
  public Day on(String country, LocalDate date) {
    var manager =
        managers.computeIfAbsent(
            country.toLowerCase(java.util.Locale.ROOT),
            code -> HolidayManager.getInstance(ManagerParameters.create(code)));
    if (manager.isHoliday(date)) {
      return Day.HOLIDAY;
    }
    boolean lastOfYear =
        date.getMonth() == Month.DECEMBER
            && (date.getDayOfMonth() == 24 || date.getDayOfMonth() == 31);
    return lastOfYear || isEasterEve(manager, date) ? Day.EVE : Day.ORDINARY;
  }

  private static boolean isEasterEve(HolidayManager manager, LocalDate date) {
    return date.getDayOfWeek() == java.time.DayOfWeek.SATURDAY
        && manager.isHoliday(date.plusDays(2))
        && manager.isHoliday(date.minusDays(1));
  }
}
