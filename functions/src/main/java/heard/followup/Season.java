package heard.followup;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day everybody has, each year: a feast by its name, or a fixed one such as {@code --10-15}.
 *
 * @param text as written in the contract
 */
public record Season(String text) {
  private static final Set<String> NAMES =
      Set.of("christmas", "new-year", "easter", "midsummer", "mothers-day", "fathers-day");

  /** Countries that keep some feast on a day of their own; elsewhere it is as in the first. */
  private static final Set<String> COUNTRIES = Set.of("SE", "NO", "FI", "DK");

  public static Optional<Season> parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (NAMES.contains(word)) {
      return Optional.of(new Season(word));
    }
    try {
      return Optional.of(new Season(MonthDay.parse(word).toString()));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** The day, where it is no feast. */
  public Optional<MonthDay> ownDay() {
    return NAMES.contains(text) ? Optional.empty() : Optional.of(MonthDay.parse(text));
  }

  public LocalDate in(int year, String country) {
    return switch (text) {
      case "christmas" -> LocalDate.of(year, Month.DECEMBER, 24);
      case "new-year" -> LocalDate.of(year, Month.JANUARY, 1);
      case "easter" -> easter(year);
      case "midsummer" ->
          LocalDate.of(year, Month.JUNE, 19)
              .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))
              .plusDays(country.equals("FI") ? 1 : 0);
      case "mothers-day" ->
          switch (country) {
            case "NO" -> sunday(year, Month.FEBRUARY, 2);
            case "SE" ->
                LocalDate.of(year, Month.MAY, 31)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            default -> sunday(year, Month.MAY, 2);
          };
      case "fathers-day" -> sunday(year, Month.NOVEMBER, 2);
      default -> MonthDay.parse(text).atYear(year);
    };
  }

  /** Every day of a year on which some country has it. */
  Set<LocalDate> days(int year) {
    return Stream.concat(COUNTRIES.stream(), Stream.of(""))
        .map(country -> in(year, country))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static LocalDate sunday(int year, Month month, int which) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.SUNDAY));
  }

  /** Easter Sunday of the western churches, by the anonymous Gregorian computus (1876). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
