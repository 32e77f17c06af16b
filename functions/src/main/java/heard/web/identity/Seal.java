package heard.web.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a cookie carries, so that the browser can neither read nor change it: AES-256 in GCM
 * (NIST SP 800-38D), with a key for each purpose derived from one secret by HMAC-SHA256.
 */
public final class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 4_096;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  public Seal(byte[] secret, String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      this.key =
          new SecretKeySpec(
              mac.doFinal(("seal " + purpose).getBytes(StandardCharsets.UTF_8)), "AES");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String close(String content) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What was sealed; empty when it is not ours, of another purpose, or was changed. */
  Optional<String> open(String text) {
    try {
      byte[] bytes = text.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(text);
      if (bytes.length <= NONCE) {
        return Optional.empty();
      }
      byte[] content =
          cipher(Cipher.DECRYPT_MODE, java.util.Arrays.copyOf(bytes, NONCE))
              .doFinal(bytes, NONCE, bytes.length - NONCE);
      return Optional.of(new String(content, StandardCharsets.UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException notOurs) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
