package heard.casework;

import heard.time.Holidays;
import heard.time.LocalWish;
import heard.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What every customer is promised, by the working days they count in.
 *
 * @param until the time of day by which we speak of
 * @param answerAfter working days until the answer
 * @param mostRenewals how often a word may be put off
 */
public record Charter(Holidays holidays, LocalTime until, int answerAfter, int mostRenewals) {
  /** The Nordic default: a human word by the next working day at 16, an answer within five. */
  public static Charter nordic(Holidays holidays) {
    return new Charter(holidays, LocalTime.of(16, 0), 5, 2);
  }

  public Promise firstWord(Instant received, Party customer) {
    return first(Promise.What.FIRST_WORD, received, customer);
  }

  /** A compliment reaches the praised within one working day. */
  public Promise praisePassedOn(Instant received, Party customer) {
    return first(Promise.What.PRAISE_PASSED_ON, received, customer);
  }

  public Instant answerBy(Instant from, Party customer) {
    return workingDays(from, customer, answerAfter);
  }

  /** The moment {@code days} working days after, at the time of day we speak of. */
  public Instant workingDays(Instant from, Party customer, int days) {
    LocalDate today = from.atZone(customer.zone()).toLocalDate();
    LocalDate day = new WorkingDays(holidays, customer.country()).after(today, days);
    return new LocalWish(day, until, customer.zone()).at();
  }

  private Promise first(Promise.What what, Instant received, Party customer) {
    return new Promise(1, what, workingDays(received, customer, 1), Promise.State.OPEN, 0);
  }
}
