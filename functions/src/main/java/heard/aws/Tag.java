package heard.aws;

import heard.dispatch.DispatchKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The name of a dispatch as SES carries it in a message tag: letters, digits, dashes and
 * underscores only, at most 256.
 */
public final class Tag {
  /** The tag's own name. */
  public static final String NAME = "dispatch";

  private Tag() {}

  static String of(DispatchKey key) {
    String plain = key.recipient() + "\n" + key.reason();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** The dispatch a tag names; empty when it is not one of ours. */
  public static Optional<DispatchKey> read(String tag) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(tag), StandardCharsets.UTF_8);
      int end = plain.indexOf('\n');
      return end < 1 || end == plain.length() - 1
          ? Optional.empty()
          : Optional.of(new DispatchKey(plain.substring(0, end), plain.substring(end + 1)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
