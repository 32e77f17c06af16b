package heard.correspondence;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a link or a form says, so that it can be trusted when it comes back: HMAC-SHA256 (RFC
 * 2104), cut to 128 bits. A token names its subject and its end; what it is for is signed with it
 * and not written, so a token of one purpose is none of another.
 *
 * <p>The first key signs; the others are still accepted, so that a key can be replaced.
 */
public final class Signatures {
  private static final int LENGTH = 16;
  private static final int SEAL = 10;

  private final List<byte[]> keys;

  public Signatures(List<byte[]> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no key to sign with");
    }
    this.keys = new ArrayList<>(keys.size());
    for (byte[] key : keys) {
      this.keys.add(key.clone());
    }
  }

  /** What a token allows. */
  public enum Purpose {
    STATUS,
    SURVEY,
    PREFERENCES,
    UNSUBSCRIBE,
    FORM,
    REPLY,
    MESSAGE,
    LOOP
  }

  /**
   * The token for a subject; the same for the same subject and end.
   *
   * @param until after this it is worth nothing
   */
  public String sign(Purpose purpose, String subject, Instant until) {
    String said = said(subject, until);
    return said + "." + encoded(mac(keys.getFirst(), purpose, said));
  }

  /** The subject of a token; empty when it is not ours, of another purpose, or over. */
  public Optional<String> open(Purpose purpose, String token, Instant now) {
    int cut = token.lastIndexOf('.');
    int dot = token.indexOf('.');
    if (dot < 1 || cut <= dot || token.length() > 512) {
      return Optional.empty();
    }
    String said = token.substring(0, cut);
    Optional<byte[]> signature = decoded(token.substring(cut + 1));
    boolean ours =
        signature
            .filter(s -> keys.stream().anyMatch(k -> same(mac(k, purpose, said), s)))
            .isPresent();
    return ours && until(said, dot).isAfter(now)
        ? decoded(said.substring(dot + 1)).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /**
   * A short seal on a subject that stands beside it in plain: eighty bits in sixteen letters and
   * digits, small or capital, for addresses that mail systems change the case of.
   */
  public String seal(Purpose purpose, String subject) {
    return seal(keys.getFirst(), purpose, subject);
  }

  /** Whether that is our seal on that subject. */
  public boolean sealed(Purpose purpose, String subject, String seal) {
    byte[] given = seal.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return keys.stream()
        .anyMatch(k -> same(seal(k, purpose, subject).getBytes(StandardCharsets.UTF_8), given));
  }

  private static String seal(byte[] key, Purpose purpose, String subject) {
    var number = new BigInteger(1, Arrays.copyOf(mac(key, purpose, "seal\n" + subject), SEAL));
    String text = number.toString(32);
    return "0".repeat(SEAL * 8 / 5 - text.length()) + text;
  }

  private static String said(String subject, Instant until) {
    return Long.toString(until.getEpochSecond(), 36)
        + "."
        + encoded(subject.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant until(String said, int dot) {
    return Instant.ofEpochSecond(Long.parseLong(said.substring(0, dot), 36));
  }

  private static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private static byte[] mac(byte[] key, Purpose purpose, String said) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((purpose.name() + "\n" + said).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(), LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Strictly: one text for the same bytes, so that no flipped bit goes unseen. */
  private static Optional<byte[]> decoded(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return encoded(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
