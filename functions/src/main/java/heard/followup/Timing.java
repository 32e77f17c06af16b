package heard.followup;

import heard.customer.Customer;
import heard.dispatch.Dispatch.Channel;
import heard.time.Holidays;
import heard.time.LocalWish;
import heard.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** From a schedule, an occurrence and where somebody lives to the exact moment. */
public record Timing(Holidays holidays) {
  private static final int WEEKS = 3;
  private static final LocalTime END_OF_DAY = LocalTime.of(20, 0);

  public Slot slot(Schedule schedule, Occurrence occurrence, Customer customer) {
    ZoneId zone = customer.zone();
    LocalDate wished =
        schedule.offset().from(occurrence.day(), new WorkingDays(holidays, customer.country()));
    LocalDate day = allowed(schedule, wished, customer);
    Instant wish = new LocalWish(day, schedule.at(), zone).at();
    // What has just happened is not written of before it did, and not put off to another day.
    Instant known =
        occurrence
            .notBefore()
            .filter(from -> schedule.offset().isZero() && from.isAfter(wish))
            .orElse(wish);
    Instant at = awake(schedule, known, customer);
    return new Slot(
        at,
        at.plus(schedule.goodUntil()),
        switch (schedule.late()) {
          case SKIP -> java.util.Optional.empty();
          case BELATED, CALL ->
              java.util.Optional.of(
                  new LocalWish(day.plus(schedule.belatedFor()), END_OF_DAY, zone).at());
        });
  }

  /** The moment, or the next at which its channel may disturb somebody. */
  public Instant awake(Schedule schedule, Instant moment, Customer customer) {
    Instant at = schedule.quiet().over(moment, customer.zone());
    LocalDate day = at.atZone(customer.zone()).toLocalDate();
    LocalDate open = allowed(schedule, day, customer);
    return open.equals(day) ? at : new LocalWish(open, schedule.at(), customer.zone()).at();
  }

  /** At the schedule's time of day, some days after the day of a moment. */
  public Instant daysAfter(Schedule schedule, Instant moment, Customer customer, int days) {
    LocalDate day = moment.atZone(customer.zone()).toLocalDate().plusDays(days);
    return awake(
        schedule,
        new LocalWish(allowed(schedule, day, customer), schedule.at(), customer.zone()).at(),
        customer);
  }

  private LocalDate allowed(Schedule schedule, LocalDate from, Customer customer) {
    LocalDate day = from;
    for (int tried = 0; tried < WEEKS * 7; tried++, day = day.plusDays(1)) {
      if (may(schedule, day, customer)) {
        return day;
      }
    }
    return from;
  }

  private boolean may(Schedule schedule, LocalDate day, Customer customer) {
    boolean wanted =
        schedule.daysOfWeek().isEmpty() || schedule.daysOfWeek().contains(day.getDayOfWeek());
    return wanted && channelMay(schedule.channel(), day, customer);
  }

  /** Nobody is texted on Sundays, or called but on working days. */
  private boolean channelMay(Channel channel, LocalDate day, Customer customer) {
    return switch (channel) {
      case SMS -> day.getDayOfWeek() != DayOfWeek.SUNDAY;
      case CALL -> new WorkingDays(holidays, customer.country()).includes(day);
      case EMAIL, CARD, TOPIC, CLOCK -> true;
    };
  }
}
