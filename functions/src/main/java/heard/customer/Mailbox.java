package heard.customer;

import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address that can be written to, as the customer spelled it.
 *
 * @param address one addr-spec (RFC 5321 §4.1.2), no display name; internationalised local parts
 *     are kept
 */
public record Mailbox(String address) {
  public Mailbox {
    if (!wellFormed(address)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** The mailbox for what somebody typed, if it could ever receive mail. */
  public static Optional<Mailbox> parse(String typed) {
    String text = typed.strip();
    return wellFormed(text) ? Optional.of(new Mailbox(text)) : Optional.empty();
  }

  /** What two spellings of one mailbox have in common; never shown, only compared. */
  public String comparable() {
    return address.toLowerCase(Locale.ROOT);
  }

  public String domain() {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean wellFormed(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at > 64 || text.length() > 254 || text.indexOf('@') != at) {
      return false;
    }
    String domain = text.substring(at + 1);
    return text.codePoints().allMatch(Mailbox::allowed)
        && domain.indexOf('.') > 0
        && !domain.endsWith(".")
        && !domain.contains("..")
        && domain.codePoints().allMatch(c -> c == '-' || c == '.' || Character.isLetterOrDigit(c));
  }

  /** No space, control, quote or bracket: nothing that ends an address header early or hides. */
  private static boolean allowed(int c) {
    return !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && Character.getType(c) != Character.SURROGATE
        && "\"(),:;<>[\\]".indexOf(c) < 0
        && !foldsToLineEnd(c);
  }

  /** Characters whose low byte is CR or LF turn into line ends in careless encoders. */
  private static boolean foldsToLineEnd(int c) {
    return c > 0xff && ((c & 0xff) == 0x0a || (c & 0xff) == 0x0d);
  }
}
