package heard.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hours and dates as people in shops write them: "10–20", "9.30-18.00", "24.12.2026". */
final class TypedTime {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[.:]([0-9]{2}))?");
  private static final Pattern DATE = Pattern.compile("([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})");

  private TypedTime() {}

  /** As documents have it, {@code 10:00-20:00}; what is none stays as it was typed. */
  static String span(String typed) {
    return Arrays.stream(typed.split("-", -1))
        .map(TypedTime::time)
        .collect(Collectors.joining("-"));
  }

  private static String time(String typed) {
    Matcher parts = TIME.matcher(typed);
    return parts.matches()
        ? two(parts.group(1)) + ":" + (parts.group(2) == null ? "00" : parts.group(2))
        : typed;
  }

  /** As documents have it, {@code 2026-12-24}; what is none stays as it was typed. */
  static String date(String typed) {
    Matcher parts = DATE.matcher(typed);
    return parts.matches()
        ? parts.group(3) + "-" + two(parts.group(2)) + "-" + two(parts.group(1))
        : typed;
  }

  private static String two(String digits) {
    return String.format(Locale.ROOT, "%02d", Integer.valueOf(digits));
  }
}
