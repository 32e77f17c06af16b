package heard.correspondence;

import heard.correspondence.Signatures.Purpose;
import heard.feedback.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The addresses we give to customers and staff.
 *
 * @param base such as {@code https://feedback.example.com}, without a slash at the end
 */
public record Links(String base, Signatures signatures) {
  private static final Duration STATUS_LASTS = Duration.ofDays(400);

  /** The token of a case's status page: the same whenever it is asked for. */
  public String statusToken(Reference reference, Instant receivedAt) {
    return signatures.sign(Purpose.STATUS, reference.text(), receivedAt.plus(STATUS_LASTS));
  }

  public String status(Reference reference, Instant receivedAt) {
    return base + "/status/" + statusToken(reference, receivedAt);
  }

  /** The case a status token is for. */
  public Optional<Reference> reference(String statusToken, Instant now) {
    return signatures.open(Purpose.STATUS, statusToken, now).flatMap(Reference::parse);
  }

  public String survey(Reference reference, Instant receivedAt) {
    String token = signatures.sign(Purpose.SURVEY, reference.text(), receivedAt.plus(STATUS_LASTS));
    return base + "/survey/" + token;
  }

  /** The case a survey token is for. */
  public Optional<Reference> surveyed(String surveyToken, Instant now) {
    return signatures.open(Purpose.SURVEY, surveyToken, now).flatMap(Reference::parse);
  }

  /** A case on the desk: behind sign-in. */
  public String desk(Reference reference) {
    return base + "/desk/" + reference;
  }
}
