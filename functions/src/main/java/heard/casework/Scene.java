package heard.casework;

import heard.staff.Colleague;
import heard.staff.Organisation;
import java.time.Instant;

/**
 * What a colleague acts upon.
 *
 * @param by who acts
 */
public record Scene(
    CaseFile file, Colleague by, Organisation organisation, Charter charter, Instant now) {
  Case head() {
    return file.head();
  }
}
