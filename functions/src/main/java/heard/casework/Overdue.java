package heard.casework;

import heard.casework.Entry.By;
import heard.casework.Entry.What;
import heard.casework.Promise.State;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A promise that nobody has kept so far: it is put off before it breaks, as often as the charter
 * allows; then we own up to it. Either way the customer has a new date.
 *
 * @param promise its number
 */
public record Overdue(int promise) {
  /** Whether that promise is still the one that counts. */
  public boolean current(Case head) {
    Promise standing = head.promise();
    return standing.number() == promise
        && standing.state() == State.OPEN
        && head.unfinished()
        && head.held().isEmpty();
  }

  /** Empty when there is nothing to put off any more. */
  public Optional<Change> on(CaseFile file, Charter charter, Instant now) {
    Case head = file.head();
    if (!current(head)) {
      return Optional.empty();
    }
    Promise standing = head.promise();
    Instant from = standing.by().isAfter(now) ? standing.by() : now;
    Instant next = charter.workingDays(from, head.customer(), 1);
    var writing = new Writing(file, By.HEARD, Optional.empty(), now);
    boolean inTime = !now.isAfter(standing.by());
    return Optional.of(
        (inTime && standing.renewals() < charter.mostRenewals()
                ? writing.promising(What.PROMISE_RENEWED, "", Map.of(), standing.renewed(next))
                : writing.promising(
                    What.PROMISE_BROKEN, "", Map.of(), standing.next(standing.what(), next)))
            .change());
  }
}
