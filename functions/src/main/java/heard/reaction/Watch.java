package heard.reaction;

import heard.casework.Case;
import heard.casework.Charter;
import heard.casework.Promise;
import heard.dispatch.Dispatch;
import heard.time.LocalWish;
import heard.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an eye on an open promise: wakes the case in the working morning before it, two hours
 * before, and while it can still be put off.
 */
record Watch(Charter charter) {
  /** Reminds whoever is at work. */
  static final String MORNING = "warn-morning";

  /** Reminds them once more. */
  static final String SOON = "warn-2h";

  /** Puts the promise off, or owns up to it. */
  static final String HOLD = "hold";

  static final Duration WARNED = Duration.ofHours(2);
  private static final Duration HELD = Duration.ofHours(1);
  private static final LocalTime EARLY = LocalTime.of(8, 0);
  private static final int SHARE = 4;

  List<Dispatch> over(Case about, Instant now) {
    var wakes = new ArrayList<>(staff(about, now));
    wakes.add(Notices.clock(about, reason(HOLD, about), hold(about.promise().by(), now)));
    return wakes;
  }

  /** Only reminders: whoever wrote is told nothing. */
  List<Dispatch> staff(Case about, Instant now) {
    Promise promise = about.promise();
    var wakes = new ArrayList<Dispatch>();
    morning(about, now)
        .ifPresent(due -> wakes.add(Notices.clock(about, reason(MORNING, about), due)));
    Instant soon = promise.by().minus(WARNED);
    if (soon.isAfter(now)) {
      wakes.add(Notices.clock(about, reason(SOON, about), soon));
    }
    return wakes;
  }

  /** The morning of the working day before, or else of the day itself, if it is still to come. */
  private Optional<Instant> morning(Case about, Instant now) {
    var zone = about.customer().zone();
    LocalDate day = about.promise().by().atZone(zone).toLocalDate();
    LocalDate before = new WorkingDays(charter.holidays(), about.customer().country()).before(day);
    Instant latest = about.promise().by().minus(WARNED);
    return List.of(before, day).stream()
        .map(d -> new LocalWish(d, EARLY, zone).at())
        .filter(at -> at.isAfter(now) && at.isBefore(latest))
        .findFirst();
  }

  /** Never at once, even of a promise for the same hour: somebody means to keep it. */
  private static Instant hold(Instant by, Instant now) {
    Duration left = Duration.between(now, by).dividedBy(SHARE);
    return by.minus(left.compareTo(HELD) < 0 && !left.isNegative() ? left : HELD);
  }

  private static String reason(String what, Case about) {
    return what + "#" + about.reference() + "#" + about.promise().number();
  }
}
