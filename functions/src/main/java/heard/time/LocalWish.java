package heard.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A moment somebody wishes for by their own clock.
 *
 * <p>Where clocks spring forward over it, it moves by the length of the gap; where they fall back
 * and it happens twice, it is the first ({@code java.time} rules). A day that a zone skipped is the
 * same moment on the next.
 */
public record LocalWish(LocalDate date, LocalTime time, ZoneId zone) {
  public Instant at() {
    return date.atTime(time).atZone(zone).toInstant();
  }
}
