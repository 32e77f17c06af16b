package heard.casework;

import java.util.Optional;

/**
 * A kind of picture we take, told by its first bytes and never by its name.
 *
 * @param type the media type
 * @param ending what the file is called by
 */
public record Photo(String type, String ending) {
  /** Five megabytes. */
  public static final int LARGEST = 5 * 1024 * 1024;

  /** How many one case takes. */
  public static final int MOST = 5;

  /** What the bytes are, if they are a picture. */
  public static Optional<Photo> of(byte[] bytes) {
    if (begins(bytes, 0, 0xff, 0xd8, 0xff)) {
      return Optional.of(new Photo("image/jpeg", "jpg"));
    }
    if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return Optional.of(new Photo("image/png", "png"));
    }
    if (begins(bytes, 0, 'G', 'I', 'F', '8')) {
      return Optional.of(new Photo("image/gif", "gif"));
    }
    if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of(new Photo("image/webp", "webp"));
    }
    if (begins(bytes, 4, 'f', 't', 'y', 'p', 'h', 'e', 'i')
        || begins(bytes, 4, 'f', 't', 'y', 'p', 'm', 'i', 'f', '1')) {
      return Optional.of(new Photo("image/heic", "heic"));
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, int at, int... with) {
    if (bytes.length < at + with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[at + i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
