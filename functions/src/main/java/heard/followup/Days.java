package heard.followup;

import heard.customer.CalendarKey;
import heard.customer.Customer;
import heard.customer.Occasions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Which occasion days concern a schedule, and who has theirs. */
final class Days {
  /** Planned so many days ahead, so that every zone's morning is still to come. */
  static final int AHEAD = 2;

  private static final MonthDay LEAP = MonthDay.of(2, 29);

  private Days() {}

  /** The last occasion day that is planned at a moment. */
  static LocalDate last(Schedule schedule, Instant now, int ahead) {
    return schedule.offset().lastDayReaching(today(now).plusDays(ahead));
  }

  /** The first occasion day from which something may still be wished for, or be good. */
  static LocalDate first(Schedule schedule, Instant since, boolean lateOnes) {
    long late = 1 + Math.max(schedule.goodUntil().toDays(), lateDays(schedule));
    LocalDate from = today(since).minusDays(lateOnes ? late : 1);
    LocalDate day = schedule.offset().lastDayReaching(from);
    while (!schedule.offset().latest(day.minusDays(1)).isBefore(from)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static long lateDays(Schedule schedule) {
    return schedule.late() == Late.SKIP
        ? 0
        : LocalDate.EPOCH.plus(schedule.belatedFor()).toEpochDay();
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Where in the calendar those stand who have such a day. */
  static List<CalendarKey> keys(Schedule schedule, LocalDate day) {
    return switch (schedule.anchor()) {
      case BIRTHDAY -> birthdays(schedule, day);
      case SEASON ->
          schedule.season().filter(s -> s.days(day.getYear()).contains(day)).stream()
              .map(s -> CalendarKey.everyone())
              .toList();
      case SILENCE -> List.of(CalendarKey.lastContact(day));
      case PURCHASE,
          DELIVERY_PROMISED,
          DELIVERY_MOVED,
          DELIVERY_LATE,
          DELIVERED,
          RETURNED,
          RENEWAL,
          APPOINTMENT,
          CASE_ANSWERED -> {
        var kind = schedule.anchor().kind().orElseThrow();
        yield List.of(
            Occurrence.countsFromPromise(schedule)
                ? CalendarKey.promised(kind, day)
                : CalendarKey.occasion(kind, day));
      }
    };
  }

  private static List<CalendarKey> birthdays(Schedule schedule, LocalDate day) {
    var own = CalendarKey.birthday(MonthDay.from(day));
    boolean stands =
        !Year.isLeap(day.getYear())
            && schedule.leapDay().in(day.getYear(), LEAP).filter(day::equals).isPresent();
    return stands ? List.of(own, CalendarKey.birthday(LEAP)) : List.of(own);
  }

  /** The occurrence a line of the calendar stands for; empty when it does no longer. */
  static Optional<Occurrence> occurrence(
      Schedule schedule, LocalDate day, Occasions.Entry entry, Customer customer) {
    return switch (schedule.anchor()) {
      case BIRTHDAY ->
          customer
              .birthday()
              .flatMap(b -> schedule.leapDay().in(day.getYear(), b.day()))
              .filter(day::equals)
              .map(Occurrence::yearly);
      case SEASON ->
          schedule
              .season()
              .map(s -> s.in(day.getYear(), customer.country()))
              .filter(day::equals)
              .map(Occurrence::yearly);
      case SILENCE -> Optional.of(Occurrence.silence(day));
      case PURCHASE,
          DELIVERY_PROMISED,
          DELIVERY_MOVED,
          DELIVERY_LATE,
          DELIVERED,
          RETURNED,
          RENEWAL,
          APPOINTMENT,
          CASE_ANSWERED ->
          entry
              .occasion()
              .filter(o -> o.over().isEmpty())
              .map(o -> Occurrence.of(o, schedule, customer));
    };
  }
}
