package heard.followup;

import java.time.Instant;
import java.util.Optional;

/**
 * When a follow-up is wished for, and how long it is worth anything.
 *
 * @param at not before
 * @param goodUntil as it is
 * @param lateUntil in the way its schedule has for what is late
 */
public record Slot(Instant at, Instant goodUntil, Optional<Instant> lateUntil) {
  /** After this it is worth nothing. */
  public Instant end() {
    return lateUntil.filter(until -> until.isAfter(goodUntil)).orElse(goodUntil);
  }

  public boolean isLate(Instant now) {
    return now.isAfter(goodUntil);
  }
}
