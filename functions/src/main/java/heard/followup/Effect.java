package heard.followup;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change of a schedule does to what waits of it.
 *
 * @param unchanged how many go as they would have gone
 * @param moved how many go at another moment, by the customer's day of it
 * @param held how many wait until the schedule goes on
 * @param cancelled how many do not go any more, and why
 * @param estimated whether there were more than could be looked at
 */
public record Effect(
    int unchanged,
    SortedMap<LocalDate, Integer> moved,
    int held,
    Map<Reason, Integer> cancelled,
    boolean estimated) {
  public Effect {
    moved = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    cancelled = Map.copyOf(cancelled);
  }

  /** How many wait in all. */
  public int waiting() {
    return unchanged + held + sum(moved) + sum(cancelled);
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
