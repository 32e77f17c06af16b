package heard.local.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as a person on this machine reads them. */
final class Moments {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.UK);

  private Moments() {}

  static String full(Instant moment) {
    return FULL.format(moment.atZone(ZoneId.systemDefault()));
  }

  static String brief(Instant moment) {
    return SHORT.format(moment.atZone(ZoneId.systemDefault()));
  }

  /** Empty for less than a minute. */
  static String length(Duration length) {
    if (length.toMinutes() < 1) {
      return "";
    }
    String days = length.toDays() == 0 ? "" : length.toDays() + " d ";
    return (days + length.toHoursPart() + " h " + length.toMinutesPart() + " min").strip();
  }
}
