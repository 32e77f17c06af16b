package heard.web;

/**
 * Whose pages and letters these are.
 *
 * @param name as customers know it
 */
public record Brand(String name) {
  /** Until a chain puts its own name. */
  public static final Brand HEARD = new Brand("Heard");
}
