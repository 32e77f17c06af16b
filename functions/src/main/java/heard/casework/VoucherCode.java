package heard.casework;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

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

  /** The code somebody typed or scanned: small letters, spaces and dashes are forgiven. */
  public static Optional<String> read(String typed) {
    String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return bare.length() == LENGTH && bare.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        ? Optional.of(bare)
        : Optional.empty();
  }
}
