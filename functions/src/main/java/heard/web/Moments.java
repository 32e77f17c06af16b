package heard.web;

import heard.customer.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;

/**
 * Dates and times in the words of a language.
 *
 * <p>The tables are ours: the library's print an American week to {@code en-NO} and the wrong case
 * in Finnish ("on Tuesday" is one word there, and not the day's name).
 */
public record Moments(Texts texts) {
  private static final int LEAP = 2024;

  public static Moments in(Language language) {
    return new Moments(Texts.of(language));
  }

  /** "Tuesday 24 November at 16:00", as it stands after "on" or "by". */
  public String at(LocalDateTime moment) {
    return pattern("moment.at", moment);
  }

  /** "by Tuesday 24 November at 16:00". */
  public String by(LocalDateTime moment) {
    return texts.get("moment.by", "moment", at(moment));
  }

  /** As short as a text message needs it: "Tue 24 Nov 16:00". */
  public String brief(LocalDateTime moment) {
    return pattern("moment.brief", moment);
  }

  /** "Tuesday 24 November". */
  public String day(LocalDate date) {
    return pattern("moment.day", date.atStartOfDay());
  }

  /** As narrow as a table needs it: "Tue 24 Nov". */
  public String shortDay(LocalDate date) {
    return pattern("moment.short", date.atStartOfDay());
  }

  /** "24 November", every year. */
  public String yearly(MonthDay day) {
    return pattern("moment.yearly", day.atYear(LEAP).atStartOfDay());
  }

  /** "24 November 2026". */
  public String date(LocalDate date) {
    return pattern("moment.date", date.atStartOfDay());
  }

  /** "16:00", by the 24-hour clock. */
  public String clock(LocalTime time) {
    return twoDigits(time.getHour()) + texts.get("moment.clock") + twoDigits(time.getMinute());
  }

  private String pattern(String key, LocalDateTime moment) {
    var day = moment.getDayOfWeek().getValue() - 1;
    var month = moment.getMonthValue() - 1;
    return texts.get(
        key,
        "day",
        texts.table("moment.days").get(day),
        "shortDay",
        texts.table("moment.days.short").get(day),
        "date",
        Integer.toString(moment.getDayOfMonth()),
        "month",
        texts.table("moment.months").get(month),
        "shortMonth",
        texts.table("moment.months.short").get(month),
        "monthNumber",
        Integer.toString(moment.getMonthValue()),
        "year",
        Integer.toString(moment.getYear()),
        "time",
        clock(moment.toLocalTime()));
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
