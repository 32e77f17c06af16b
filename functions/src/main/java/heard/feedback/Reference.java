package heard.feedback;

import java.util.Locale;
import java.util.Optional;

/**
 * What a customer quotes, such as {@code H-7K2M-PQ34}: forty bits in the alphabet of Crockford's
 * base 32, which leaves out I, L, O and U.
 */
public record Reference(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  public Reference {
    if (!text.matches("H-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")) {
      throw new IllegalArgumentException("not a reference: " + text);
    }
  }

  /** The reference made of the first five bytes. */
  public static Reference of(byte[] bits) {
    long value = 0;
    for (int i = 0; i < 5; i++) {
      value = (value << 8) | (bits[i] & 0xff);
    }
    var text = new StringBuilder("H-");
    for (int i = 7; i >= 0; i--) {
      text.append(ALPHABET.charAt((int) ((value >> (5 * i)) & 31)));
      if (i == 4) {
        text.append('-');
      }
    }
    return new Reference(text.toString());
  }

  /** The reference somebody typed: small letters, missing dashes and look-alikes are forgiven. */
  public static Optional<Reference> parse(String typed) {
    String bare =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replaceFirst("^H(?=.{8}$)", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return bare.length() == 8 && bare.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        ? Optional.of(new Reference("H-" + bare.substring(0, 4) + "-" + bare.substring(4)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
