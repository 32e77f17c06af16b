package heard.casework;

import heard.staff.Colleague;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.Optional;

/**
 * What a colleague acts upon.
 *
 * @param by who acts
 * @param key what makes two sendings of it the same; empty when nothing does
 */
public record Scene(
    CaseFile file,
    Colleague by,
    Organisation organisation,
    Charter charter,
    Instant now,
    Optional<String> key) {
  /** One by a caller that sends nothing twice. */
  public Scene(
      CaseFile file, Colleague by, Organisation organisation, Charter charter, Instant now) {
    this(file, by, organisation, charter, now, Optional.empty());
  }

  Case head() {
    return file.head();
  }
}
