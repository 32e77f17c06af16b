package heard.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What became of a number of cases. Nothing of it tells one colleague from another, or fast from
 * slow.
 *
 * @param cases how many there are
 * @param promises how many were made
 * @param renewed how often one was put off in time
 * @param broken how often one was not kept
 * @param outcomes how many customers gave each score, by score
 * @param treatments the same for how they were treated
 * @param recurring how often staff marked what keeps happening, by their word for it
 * @param asked how often a manager was asked for more than a colleague may give
 * @param refused how often it was not given
 */
public record Insight(
    int cases,
    int promises,
    int renewed,
    int broken,
    Map<Integer, Long> outcomes,
    Map<Integer, Long> treatments,
    Map<String, Long> recurring,
    int asked,
    int refused) {
  /** Of fewer cases nothing is said: each would be somebody's. */
  public static final int FEWEST = 10;

  public Insight {
    outcomes = Map.copyOf(outcomes);
    treatments = Map.copyOf(treatments);
    recurring = Map.copyOf(recurring);
  }

  public static Insight of(List<Case> cases) {
    var courses = cases.stream().map(Case::course).toList();
    return new Insight(
        cases.size(),
        cases.stream().mapToInt(c -> c.promise().number()).sum(),
        sum(courses, Course::renewed),
        sum(courses, Course::broken),
        scores(courses, Course::outcome),
        scores(courses, Course::treatment),
        cases.stream()
            .flatMap(c -> c.recurring().stream())
            .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting())),
        sum(courses, Course::asked),
        sum(courses, Course::refused));
  }

  private static int sum(List<Course> courses, ToIntFunction<Course> count) {
    return courses.stream().mapToInt(count).sum();
  }

  private static Map<Integer, Long> scores(List<Course> courses, Function<Course, Integer> score) {
    return courses.stream()
        .map(score)
        .filter(given -> given > 0)
        .collect(Collectors.groupingBy(given -> given, Collectors.counting()));
  }

  public boolean enough() {
    return cases >= FEWEST;
  }
}
