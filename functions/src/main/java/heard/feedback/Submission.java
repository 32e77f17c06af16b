package heard.feedback;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What arrived, before anyone judged it; kept as it came.
 *
 * @param key the whole HMAC of the idempotency key, base64url
 * @param body a hash over the canonical fields, base64url
 * @param network a keyed hash of where it came from; empty when unknown
 * @param doubt why a person should look before anybody is answered; empty when nothing speaks for
 *     that
 * @param facts what else belongs to it, by the names of {@link Trait}
 */
public record Submission(
    Reference reference,
    Feedback feedback,
    Channel channel,
    Instant receivedAt,
    String key,
    String body,
    Optional<String> network,
    Optional<Doubt> doubt,
    Map<String, String> facts) {
  public Submission {
    facts = Map.copyOf(facts);
  }

  /** One of which nothing else is known. */
  public Submission(
      Reference reference,
      Feedback feedback,
      Channel channel,
      Instant receivedAt,
      String key,
      String body,
      Optional<String> network,
      Optional<Doubt> doubt) {
    this(reference, feedback, channel, receivedAt, key, body, network, doubt, Map.of());
  }

  /** The same with other facts. */
  public Submission with(Map<String, String> other) {
    return new Submission(
        reference, feedback, channel, receivedAt, key, body, network, doubt, other);
  }

  /** A sign that nobody sat in front of the form, or that a mail is not what it says. */
  public enum Doubt {
    /** A field people do not see was filled in. */
    TRAP,
    /** The form came back faster than anyone reads it. */
    HASTE,
    /** Anybody could have sent this mail in that name. */
    UNVERIFIED,
    /** What the mail says could not be read. */
    UNREADABLE,
    /** A person's, by a way on which machines must not answer. */
    QUIET,
    /** One of more than people write. */
    FLOOD
  }
}
