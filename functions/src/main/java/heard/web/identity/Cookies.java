package heard.web.identity;

import java.time.Duration;

/**
 * Cookies that only this host gets and no script reads: {@code __Host-}, Secure, HttpOnly, Lax (RFC
 * 6265bis §4.1.3).
 */
final class Cookies {
  private Cookies() {}

  /** For as long as the browser runs. */
  static String set(String name, String value) {
    return name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax";
  }

  static String set(String name, String value, Duration lasts) {
    return set(name, value) + "; Max-Age=" + lasts.toSeconds();
  }

  static String gone(String name) {
    return set(name, "", Duration.ZERO);
  }
}
