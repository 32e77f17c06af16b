package heard.followup;

import java.time.LocalDate;

/**
 * A piece of planning: some of those who have their day.
 *
 * @param day of the occasion, not of the follow-up
 * @param part which of the parts that the day is cut into
 * @param cursor where to go on; empty at the beginning
 */
public record PlanPage(String schedule, int version, LocalDate day, int part, String cursor) {
  /** The same part, further on. */
  public PlanPage at(String next) {
    return new PlanPage(schedule, version, day, part, next);
  }
}
