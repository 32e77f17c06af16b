package heard.followup;

import heard.time.LocalWish;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When nobody is to be disturbed, by their own clock: from an evening to a morning, or within a
 * day.
 *
 * @param from when the quiet begins
 * @param to when it ends, excluded
 */
public record QuietHours(LocalTime from, LocalTime to) {
  /** {@code 21:00-08:00}. */
  public static Optional<QuietHours> parse(String text) {
    String[] ends = text.split("-", 2);
    try {
      return ends.length == 2
          ? Optional.of(
              new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())))
          : Optional.empty();
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  public boolean hold(LocalTime time) {
    return from.isAfter(to)
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }

  /** The moment itself, or the end of the quiet it falls into. */
  public Instant over(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    if (!hold(local.toLocalTime())) {
      return moment;
    }
    boolean tomorrow = !local.toLocalTime().isBefore(to);
    var day = tomorrow ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    Instant end = new LocalWish(day, to, zone).at();
    return end.isAfter(moment) ? end : moment;
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
