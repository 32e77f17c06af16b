package heard.correspondence;

import heard.correspondence.Signatures.Purpose;
import heard.customer.Consent;
import heard.customer.Language;
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

  /** What a customer prefers to hear of. */
  public String preferences(String customer, Instant writtenAt) {
    return base + "/preferences/" + preferencesToken(customer, writtenAt);
  }

  public String preferencesToken(String customer, Instant writtenAt) {
    return signatures.sign(Purpose.PREFERENCES, customer, writtenAt.plus(STATUS_LASTS));
  }

  /** The customer a preferences token is for. */
  public Optional<String> customer(String preferencesToken, Instant now) {
    return signatures.open(Purpose.PREFERENCES, preferencesToken, now);
  }

  /**
   * Stops one purpose with one click (RFC 8058).
   *
   * @param purpose what shall stop
   */
  public String unsubscribe(String customer, Consent.Purpose purpose, Instant writtenAt) {
    return base
        + "/unsubscribe/"
        + signatures.sign(
            Purpose.UNSUBSCRIBE, purpose + "\n" + customer, writtenAt.plus(STATUS_LASTS));
  }

  /** What an unsubscribe token stops. */
  public Optional<Unsubscribing> unsubscribing(String token, Instant now) {
    return signatures
        .open(Purpose.UNSUBSCRIBE, token, now)
        .map(
            said -> {
              int cut = said.indexOf('\n');
              return new Unsubscribing(
                  said.substring(cut + 1), Consent.Purpose.valueOf(said.substring(0, cut)));
            });
  }

  /** Who does not want to hear of what any more. */
  public record Unsubscribing(String customer, Consent.Purpose purpose) {}

  /** The form, where a customer can answer anything we wrote. */
  public String form(Language language) {
    return base + "/?lang=" + language.tag();
  }

  /** A case on the desk: behind sign-in. */
  public String desk(Reference reference) {
    return base + "/desk/" + reference;
  }
}
