package heard.local.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** AWS's cron of six fields, without its {@code L}, {@code W} and {@code #}. */
record Cron(
    Set<Integer> minutes,
    Set<Integer> hours,
    Set<Integer> days,
    Set<Integer> months,
    Set<Integer> weekdays,
    Set<Integer> years,
    ZoneId zone)
    implements Expression {
  private static final List<String> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj(m -> Month.of(m).name().substring(0, 3)).toList();
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  static Cron of(String text, ZoneId zone) {
    String[] f = text.strip().split("\\s+", -1);
    if (f.length != 6) {
      throw new IllegalArgumentException("a cron expression has six fields, not " + text);
    }
    return new Cron(
        field(f[0], 0, 59, List.of()),
        field(f[1], 0, 23, List.of()),
        field(f[2], 1, 31, List.of()),
        field(f[3], 1, 12, MONTHS),
        field(f[4], 1, 7, WEEKDAYS),
        field(f[5], 1970, 2199, List.of()),
        zone);
  }

  private static Set<Integer> field(String text, int least, int most, List<String> names) {
    Set<Integer> values = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      String[] stepped = part.split("/", 2);
      int step = stepped.length == 2 ? Integer.parseInt(stepped[1]) : 1;
      String range = stepped[0];
      int from = least;
      int to = most;
      if (!range.equals("*") && !range.equals("?")) {
        String[] ends = range.split("-", 2);
        from = number(ends[0], least, names);
        to = ends.length == 2 ? number(ends[1], least, names) : stepped.length == 2 ? most : from;
      }
      for (int value = from; value <= to; value += step) {
        values.add(value);
      }
    }
    return values;
  }

  private static int number(String text, int least, List<String> names) {
    int named = names.indexOf(text);
    return named < 0 ? Integer.parseInt(text) : named + least;
  }

  @Override
  public Optional<Instant> after(Instant moment) {
    ZonedDateTime at = moment.atZone(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    ZonedDateTime end = at.plusYears(5);
    while (at.isBefore(end)) {
      if (!years.contains(at.getYear()) || !months.contains(at.getMonthValue()) || !onDay(at)) {
        at = at.plusDays(1).truncatedTo(ChronoUnit.DAYS);
      } else if (!hours.contains(at.getHour())) {
        at = at.plusHours(1).truncatedTo(ChronoUnit.HOURS);
      } else if (!minutes.contains(at.getMinute())) {
        at = at.plusMinutes(1);
      } else {
        return Optional.of(at.toInstant());
      }
    }
    return Optional.empty();
  }

  private boolean onDay(ZonedDateTime at) {
    int weekday = at.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : at.getDayOfWeek().getValue() + 1;
    return days.contains(at.getDayOfMonth()) && weekdays.contains(weekday);
  }
}
