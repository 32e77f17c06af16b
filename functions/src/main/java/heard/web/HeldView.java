package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mails that became no case, for a person to look at. Every string is in their language and time.
 *
 * @param notice what has just been done; null on an ordinary visit
 * @param quarantined kept back because they may do harm, or look like spam
 * @param machines taken for what no person wrote
 */
public record HeldView(
    Frame frame, String csrf, @Nullable String notice, List<Row> quarantined, List<Row> machines) {
  public HeldView {
    quarantined = List.copyOf(quarantined);
    machines = List.copyOf(machines);
  }

  /**
   * One mail.
   *
   * @param why what it was kept back for
   * @param releasable whether a person may make a case of it
   */
  public record Row(
      String object, String from, String subject, String at, String why, boolean releasable) {}
}
