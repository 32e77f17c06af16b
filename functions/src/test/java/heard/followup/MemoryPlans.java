package heard.followup;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far planning has come, the queue of its pages, and the schedules, for tests.
final class MemoryPlans implements Plans, Plans.Queue, Schedules {
  private final Map<String, LocalDate> begun = new HashMap<>();
  private final Map<PlanPage, Optional<String>> parts = new HashMap<>();
  private final Map<String, ScheduleFile> files = new HashMap<>();
  final Deque<PlanPage> queue = new ArrayDeque<>();
  final Map<String, Integer> counts = new HashMap<>();

  @Override
  public synchronized Optional<LocalDate> begunTo(String schedule, int version) {
    return Optional.ofNullable(begun.get(schedule + "." + version));
  }

  @Override
  public synchronized void begunTo(String schedule, int version, LocalDate day) {
    begun.put(schedule + "." + version, day);
  }

  @Override
  public synchronized Optional<PlanPage> begin(PlanPage first) {
    return parts.computeIfAbsent(first, f -> Optional.of("")).map(first::at);
  }

  @Override
  public synchronized boolean advance(
      PlanPage page, Optional<String> next, Map<String, Integer> done) {
    if (!Optional.of(Optional.of(page.cursor()))
        .equals(Optional.ofNullable(parts.get(page.at(""))))) {
      return false;
    }
    parts.put(page.at(""), next);
    done.forEach((what, count) -> counts.merge(what, count, Integer::sum));
    return true;
  }

  @Override
  public synchronized void add(List<PlanPage> pages) {
    queue.addAll(pages);
  }

  @Override
  public synchronized Optional<ScheduleFile> find(String id) {
    return Optional.ofNullable(files.get(id));
  }

  @Override
  public synchronized List<ScheduleFile> all() {
    return List.copyOf(files.values());
  }

  @Override
  public synchronized boolean put(ScheduleFile file) {
    int stands = find(file.id()).map(ScheduleFile::revision).orElse(0);
    if (stands != file.revision() - 1) {
      return false;
    }
    files.put(file.id(), file);
    return true;
  }
}
