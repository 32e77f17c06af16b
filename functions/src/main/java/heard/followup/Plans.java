package heard.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How far planning has come: each (version, day, part) is planned once. */
public interface Plans {
  /** Up to which occasion day everything of a version was begun. */
  Optional<LocalDate> begunTo(String schedule, int version);

  void begunTo(String schedule, int version, LocalDate day);

  /** Begins a part, or finds how far it is; empty when it is done. */
  Optional<PlanPage> begin(PlanPage first);

  /** Begins every part of a day, or finds how far each is: those that are not done. */
  default List<PlanPage> begin(String schedule, int version, LocalDate day, int parts) {
    return IntStream.range(0, parts)
        .mapToObj(part -> begin(new PlanPage(schedule, version, day, part, "")))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Moves a part on.
   *
   * @param next the cursor of what is left; empty when it is done
   * @param counts how many were planned, or not, by what for
   * @return false when another run was first
   */
  boolean advance(PlanPage page, Optional<String> next, Map<String, Integer> counts);

  /** The queue of pages; what gets lost in it is found again by the next tick. */
  interface Queue {
    void add(List<PlanPage> pages);
  }
}
