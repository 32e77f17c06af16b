package heard.web.identity;

/** Whoever signs people in does not answer, or nothing that can be read. */
public final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unreachable(String issuer, Exception cause) {
    super("no answer of " + issuer, cause);
  }
}
