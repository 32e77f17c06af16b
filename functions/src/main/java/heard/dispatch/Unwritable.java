package heard.dispatch;

/** A letter that cannot be written with the facts there are. */
public final class Unwritable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  public Unwritable(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
