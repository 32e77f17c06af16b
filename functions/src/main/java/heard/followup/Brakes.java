package heard.followup;

/**
 * What stops everything kind at once.
 *
 * @param all somebody pressed the button
 * @param mail too much of our mail bounces or is called spam
 */
public record Brakes(boolean all, boolean mail) {
  public static final Brakes OFF = new Brakes(false, false);
}
