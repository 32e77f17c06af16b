package heard.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What rounds of a measurement came to, by name: the middle one, and how far apart they lie. */
final class Ratios {
  private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

  void add(String what, double value) {
    rounds.computeIfAbsent(what, first -> new ArrayList<>()).add(value);
  }

  void print(int count) {
    System.out.println("median (least to most) of " + count + " rounds");
    rounds.forEach(
        (what, values) -> {
          var sorted = values.stream().sorted().toList();
          System.out.printf(
              Locale.ROOT,
              "%-42s %8.2f  (%.2f to %.2f)%n",
              what,
              sorted.get(sorted.size() / 2),
              sorted.getFirst(),
              sorted.getLast());
        });
  }
}
