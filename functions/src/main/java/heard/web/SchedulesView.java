package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All schedules.
 *
 * @param csrf what its forms carry back
 * @param stopped why nothing kind goes out at all; null where it does
 */
public record SchedulesView(Frame frame, String csrf, @Nullable String stopped, List<Row> rows) {
  public SchedulesView {
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param sentence what, when, how
   * @param ahead how many it has planned for the days that come
   * @param results what came of the last days
   * @param silence that nothing went out which should have; null where all is well
   */
  public record Row(
      String id,
      String name,
      String sentence,
      String state,
      String ahead,
      String results,
      @Nullable String silence) {}
}
