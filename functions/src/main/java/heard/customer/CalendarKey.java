package heard.customer;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Where in the calendar of all customers something stands, so that a day's are found without
 * looking at anybody else's.
 *
 * @param text such as {@code birthday#11-21} or {@code purchase#2026-11-21}, without its shard
 */
public record CalendarKey(String text) {
  /** Into how many parts a day is cut. */
  public static final int SHARDS = 8;

  public static CalendarKey birthday(MonthDay day) {
    return new CalendarKey("birthday#" + day.toString().substring(2));
  }

  public static CalendarKey occasion(Occasion.Kind kind, LocalDate day) {
    return new CalendarKey(OccasionDocument.word(kind) + "#" + day);
  }

  /** The day something was promised for, which is another than when we said so. */
  public static CalendarKey promised(Occasion.Kind kind, LocalDate day) {
    return new CalendarKey(OccasionDocument.word(kind) + "-by#" + day);
  }

  public static CalendarKey everyone() {
    return new CalendarKey("everyone");
  }

  public static CalendarKey lastContact(LocalDate day) {
    return new CalendarKey("lastContact#" + day);
  }

  /** The same for one customer always. */
  public static int shard(String customer) {
    return Math.floorMod(customer.hashCode(), SHARDS);
  }
}
