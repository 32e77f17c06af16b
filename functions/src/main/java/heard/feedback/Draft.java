package heard.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A submission that has no reference yet. */
public record Draft(
    Feedback feedback,
    Channel channel,
    Instant receivedAt,
    Optional<String> network,
    Optional<Submission.Doubt> doubt,
    Map<String, String> facts) {
  public Draft {
    facts = Map.copyOf(facts);
  }

  /** One of which nothing else is known. */
  public Draft(
      Feedback feedback,
      Channel channel,
      Instant receivedAt,
      Optional<String> network,
      Optional<Submission.Doubt> doubt) {
    this(feedback, channel, receivedAt, network, doubt, Map.of());
  }

  Submission at(Reference reference, String key) {
    return new Submission(
        reference, feedback, channel, receivedAt, key, bodyHash(), network, doubt, facts);
  }

  /** A hash over the canonical fields: how they were spelled on the wire does not matter. */
  public String bodyHash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(feedback.canonical().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
