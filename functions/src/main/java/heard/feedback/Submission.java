package heard.feedback;

import java.time.Instant;
import java.util.Optional;

/**
 * What arrived, before anyone judged it; kept as it came.
 *
 * @param key the whole HMAC of the idempotency key, base64url
 * @param body a hash over the canonical fields, base64url
 * @param network a keyed hash of where it came from; empty when unknown
 * @param doubt why it may be a robot's; empty when nothing speaks for that
 */
public record Submission(
    Reference reference,
    Feedback feedback,
    Channel channel,
    Instant receivedAt,
    String key,
    String body,
    Optional<String> network,
    Optional<Doubt> doubt) {
  /** A sign that nobody sat in front of the form. */
  public enum Doubt {
    /** A field people do not see was filled in. */
    TRAP,
    /** The form came back faster than anyone reads it. */
    HASTE
  }
}
