package heard.web;

import java.util.List;

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
   */
  public record Row(String id, String name, String sentence, String state, String ahead) {}
}
