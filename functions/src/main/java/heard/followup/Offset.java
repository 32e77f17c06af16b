package heard.followup;

import heard.time.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long before or after an occasion: in days, weeks, months and years of ISO 8601 ({@code P7D},
 * {@code -P1M}), or in working days of the customer's country ({@code P3B}).
 *
 * @param text as written in the contract
 */
public record Offset(String text, int amount, Unit unit) {
  private static final Pattern SHAPE = Pattern.compile("(-?)P([0-9]{1,4})([DWMYB])");
  private static final int LONGEST_DAYS = 3660;

  /** A year of them: each is looked up in a calendar, for each customer. */
  private static final int MOST_WORKING_DAYS = 260;

  /** A holiday season stretches so many working days by at most so many days. */
  private static final int SLACK = 14;

  /** What it is counted in. */
  public enum Unit {
    DAYS('D', 1),
    WEEKS('W', 7),
    MONTHS('M', 31),
    YEARS('Y', 366),
    WORKING_DAYS('B', 2);

    private final char sign;
    private final int days;

    Unit(char sign, int days) {
      this.sign = sign;
      this.days = days;
    }
  }

  public static Optional<Offset> parse(String text) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(matcher.group(1) + matcher.group(2));
    for (Unit unit : Unit.values()) {
      if (unit.sign == matcher.group(3).charAt(0)) {
        return Optional.of(new Offset(text, amount, unit))
            .filter(offset -> Math.abs(amount) * unit.days <= LONGEST_DAYS)
            .filter(o -> unit != Unit.WORKING_DAYS || Math.abs(amount) <= MOST_WORKING_DAYS);
      }
    }
    return Optional.empty();
  }

  public boolean isZero() {
    return amount == 0;
  }

  /** The day it leads to; the end of a month stays its end. */
  public LocalDate from(LocalDate day, WorkingDays working) {
    return switch (unit) {
      case DAYS -> day.plusDays(amount);
      case WEEKS -> day.plusWeeks(amount);
      case MONTHS -> day.plusMonths(amount);
      case YEARS -> day.plusYears(amount);
      case WORKING_DAYS -> workingDays(day, working);
    };
  }

  private LocalDate workingDays(LocalDate day, WorkingDays working) {
    if (amount > 0) {
      return working.after(day, amount);
    }
    LocalDate before = day;
    for (int left = amount; left < 0; left++) {
      before = working.before(before);
    }
    return before;
  }

  /** No country's working days lead to an earlier day than this. */
  public LocalDate earliest(LocalDate day) {
    return switch (unit) {
      case DAYS -> day.plusDays(amount);
      case WEEKS -> day.plusWeeks(amount);
      case MONTHS -> day.plusMonths(amount);
      case YEARS -> day.plusYears(amount);
      case WORKING_DAYS -> amount >= 0 ? day.plusDays(amount) : day.plusDays(amount * 2L - SLACK);
    };
  }

  /** No country's working days lead to a later day than this. */
  public LocalDate latest(LocalDate day) {
    return unit == Unit.WORKING_DAYS
        ? day.plusDays(amount > 0 ? amount * 2L + SLACK : amount)
        : earliest(day);
  }

  /** The last day whose earliest day is not after the given one. */
  public LocalDate lastDayReaching(LocalDate until) {
    LocalDate day = until;
    while (earliest(day).isAfter(until)) {
      day = day.minusDays(earliest(day).toEpochDay() - until.toEpochDay());
    }
    while (!earliest(day.plusDays(1)).isAfter(until)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
