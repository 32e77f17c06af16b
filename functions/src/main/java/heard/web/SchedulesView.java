package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All schedules. */
public record SchedulesView(Frame frame, List<Row> rows) {
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
