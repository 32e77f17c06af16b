package heard.casework;

import java.security.SecureRandom;

/** Codes that nobody guesses and nobody misreads: 55 bits, without look-alikes. */
public final class VoucherCode {
  private static final String ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679";
  private static final int LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private VoucherCode() {}

  public static String mint() {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}
