package heard.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Finds the days on which something was planned and nothing went out, though nobody said why. */
public final class Silence {
  /** How many days are looked back on. */
  public static final int DAYS = 3;

  /** From a schedule's hour in UTC until it has come in the last zone west, and an hour more. */
  private static final Duration EVERYWHERE = Duration.ofHours(13);

  private Silence() {}

  /**
   * The silent days of a schedule that is switched on.
   *
   * @param tallies its counts by day
   */
  public static List<LocalDate> of(ScheduleFile file, Map<LocalDate, Tally> tallies, Instant now) {
    return file.planning()
        .map(
            schedule ->
                tallies.entrySet().stream()
                    .filter(day -> over(schedule, day.getKey(), now))
                    .filter(day -> day.getValue().silent())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList())
        .orElse(List.of());
  }

  /** Whether the day's hour has come everywhere, and no more than a few days ago. */
  private static boolean over(Schedule schedule, LocalDate day, Instant now) {
    Instant there = schedule.awakeAt(day).toInstant(ZoneOffset.UTC).plus(EVERYWHERE);
    return !there.isAfter(now) && there.plus(Duration.ofDays(DAYS)).isAfter(now);
  }
}
