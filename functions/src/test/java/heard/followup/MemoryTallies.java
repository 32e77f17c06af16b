package heard.followup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts of schedules, for tests.
final class MemoryTallies implements Tallies {
  private final Map<String, TreeMap<LocalDate, Tally>> counted = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  @Override
  public synchronized void add(String schedule, LocalDate day, Tally more) {
    counted.computeIfAbsent(schedule, s -> new TreeMap<>()).merge(day, more, Tally::plus);
  }

  @Override
  public synchronized boolean place(String schedule, LocalDate day, int most) {
    return places.merge(schedule + "/" + day, 1, Integer::sum) <= most;
  }

  @Override
  public synchronized SortedMap<LocalDate, Tally> of(
      String schedule, LocalDate from, LocalDate to) {
    return new TreeMap<>(
        counted.getOrDefault(schedule, new TreeMap<>()).subMap(from, true, to, true));
  }
}
