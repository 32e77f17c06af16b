package heard.casework;

import heard.casework.Entry.What;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  public static Insight of(List<CaseFile> files) {
    var scores = files.stream().flatMap(f -> Score.of(f.entries()).stream()).toList();
    return new Insight(
        files.size(),
        files.stream().mapToInt(f -> f.head().promise().number()).sum(),
        count(files, What.PROMISE_RENEWED),
        count(files, What.PROMISE_BROKEN),
        scores.stream().collect(Collectors.groupingBy(Score::outcome, Collectors.counting())),
        scores.stream().collect(Collectors.groupingBy(Score::treatment, Collectors.counting())),
        files.stream()
            .flatMap(f -> f.head().recurring().stream())
            .collect(Collectors.groupingBy(w -> w, TreeMap::new, Collectors.counting())),
        count(files, What.APPROVAL_ASKED),
        count(files, What.APPROVAL_REFUSED));
  }

  private static int count(List<CaseFile> files, What what) {
    return (int)
        files.stream().flatMap(f -> f.entries().stream()).filter(e -> e.what() == what).count();
  }

  public boolean enough() {
    return cases >= FEWEST;
  }
}
