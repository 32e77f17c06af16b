package heard.correspondence;

import heard.correspondence.Signatures.Purpose;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The key of each rendering of the form: what makes a double click one submission. It is signed
 * with the moment it was made, so that we know how long somebody looked at the form.
 */
public record FormKeys(Signatures signatures) {
  private static final Duration LASTS = Duration.ofDays(7);
  private static final SecureRandom RANDOM = new SecureRandom();

  public String mint(Instant now) {
    String random = new BigInteger(128, RANDOM).toString(36);
    return signatures.sign(Purpose.FORM, now.toEpochMilli() + " " + random, now.plus(LASTS));
  }

  /** When the form with this key was made; empty when we did not make it, or long ago. */
  public Optional<Instant> madeAt(String key, Instant now) {
    return signatures
        .open(Purpose.FORM, key, now)
        .map(subject -> Instant.ofEpochMilli(Long.parseLong(subject.split(" ", 2)[0])));
  }
}
