package heard.casework;

import heard.casework.Entry.By;
import heard.staff.Colleague;
import java.time.Instant;
import java.util.Optional;

/** The customer's words have reached somebody they praised. */
public record PraiseArrived(Colleague at) {
  /** Empty when it is written already. */
  public Optional<Change> on(CaseFile file, Instant now) {
    if (PassOn.told(file.entries(), at.id())) {
      return Optional.empty();
    }
    var writing = new Writing(file, By.HEARD, Optional.empty(), now);
    return Optional.of(PassOn.passed(writing, file.head(), at, now).change());
  }
}
