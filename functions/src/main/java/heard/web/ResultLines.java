package heard.web;

import heard.customer.Language;
import heard.followup.Result;
import heard.followup.ScheduleFile;
import heard.followup.Silence;
import heard.followup.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of schedules, in words.
 *
 * @param language of the colleague who looks
 */
public record ResultLines(Language language) {
  private static final int WEEK = 7;

  /** The last seven days together. */
  String week(SortedMap<LocalDate, Tally> tallies, Instant now) {
    LocalDate today = today(now);
    return Texts.of(language)
        .get(
            "results.week",
            "results",
            words(
                tallies.subMap(today.minusDays(WEEK - 1L), today.plusDays(1)).values().stream()
                    .reduce(Tally.NOTHING, Tally::plus)));
  }

  /** How many are planned for the days to come. */
  String ahead(SortedMap<LocalDate, Tally> tallies, Instant now) {
    int ahead = planned(tallies.tailMap(today(now).plusDays(1)).values());
    return Texts.of(language).get("schedule.ahead", "count", Integer.toString(ahead));
  }

  private static int planned(Collection<Tally> tallies) {
    return tallies.stream()
        .mapToInt(t -> Math.max(0, t.count(Result.PLANNED) - t.count(Result.SKIPPED)))
        .sum();
  }

  /** Day by day, the latest first: its name, and what came of it. */
  List<Choice> days(SortedMap<LocalDate, Tally> tallies) {
    var moments = Moments.in(language);
    return tallies.entrySet().stream()
        .sorted(Map.Entry.<LocalDate, Tally>comparingByKey(Comparator.reverseOrder()))
        .map(day -> new Choice(words(day.getValue()), moments.day(day.getKey())))
        .toList();
  }

  /** That nothing went out which should have; null where all is well. */
  @Nullable String silence(ScheduleFile file, SortedMap<LocalDate, Tally> tallies, Instant now) {
    var moments = Moments.in(language);
    String days =
        Silence.of(file, tallies, now).stream().map(moments::day).collect(Collectors.joining(", "));
    return days.isEmpty() ? null : Texts.of(language).get("results.silence", "days", days);
  }

  private String words(Tally tally) {
    var texts = Texts.of(language);
    String words =
        Arrays.stream(Result.values())
            .filter(result -> tally.count(result) > 0)
            .map(
                result ->
                    texts.get("results." + result.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        + " "
                        + tally.count(result))
            .collect(Collectors.joining(" · "));
    return words.isEmpty() ? texts.get("results.none") : words;
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
