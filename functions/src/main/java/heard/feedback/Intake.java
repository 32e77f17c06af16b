package heard.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes a submission once, whatever is sent twice.
 *
 * <p>The reference derives from an HMAC (RFC 2104, SHA-256) of the idempotency key. The same key
 * with the same body is the same answer, with another body it is not taken; another key that falls
 * on the same reference moves to its next candidate: a collision never refuses a complaint.
 */
public final class Intake {
  private static final int CANDIDATES = 16;

  private final Submissions submissions;
  private final byte[] secret;

  public Intake(Submissions submissions, byte[] secret) {
    this.submissions = submissions;
    this.secret = secret.clone();
  }

  /** What became of it. */
  public sealed interface Result {}

  /** Stored, now or by the same request before. */
  public record Taken(Submission submission) implements Result {}

  /** The key was used for something else; that is untouched. */
  public record KeyUsed(Submission before) implements Result {}

  /**
   * @param key what makes two requests the same one
   * @param draft everything but the reference, the key and the body's hash
   */
  public Result take(String key, Draft draft) {
    byte[] hmac = hmac("key", key);
    for (int candidate = 0; candidate < CANDIDATES; candidate++) {
      Submission submission = draft.at(reference(hmac, candidate), text(hmac));
      Optional<Submission> holder = submissions.add(submission);
      if (holder.isEmpty()) {
        return new Taken(submission);
      }
      if (holder.get().key().equals(submission.key())) {
        return holder.get().body().equals(submission.body())
            ? new Taken(holder.get())
            : new KeyUsed(holder.get());
      }
    }
    throw new IllegalStateException("every candidate reference is taken");
  }

  /**
   * The submission a request would be, not stored.
   *
   * @param candidate which of its references, from 0: the next when another has taken it
   */
  public Submission prepared(String key, Draft draft, int candidate) {
    byte[] hmac = hmac("key", key);
    return draft.at(reference(hmac, candidate), text(hmac));
  }

  /** A keyed hash of what we only need to compare, such as a network address. */
  public String hidden(String what) {
    return text(hmac("hidden", what)).substring(0, 16);
  }

  /** The n-th reference for a key: the HMAC itself, then HMACs of it. */
  private Reference reference(byte[] hmac, int candidate) {
    return Reference.of(candidate == 0 ? hmac : hmac("candidate" + candidate, text(hmac)));
  }

  private byte[] hmac(String purpose, String message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
