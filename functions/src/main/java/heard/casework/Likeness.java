package heard.casework;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a customer may have told us one thing twice: the same kind within a month, with much the
 * same words or about the same shop and topic. A suggestion to a person, never more.
 */
public record Likeness(Case about) {
  private static final Duration NEAR = Duration.ofDays(30);
  private static final int SHORT = 3;

  /** Those of a customer's other cases that may be the same, and are not linked yet. */
  public List<Case> among(List<Case> others) {
    return others.stream()
        .filter(c -> !c.reference().equals(about.reference()))
        .filter(c -> !about.linked().contains(c.reference()))
        .filter(c -> c.state() != CaseState.WITHDRAWN)
        .filter(c -> Duration.between(c.openedAt(), about.openedAt()).abs().compareTo(NEAR) <= 0)
        .filter(c -> c.understood().kind() == about.understood().kind())
        .filter(c -> sameMatter(c) || sameWords(c))
        .toList();
  }

  private boolean sameMatter(Case other) {
    return other.understood().topic() == about.understood().topic()
        && other.understood().place().isPresent()
        && other.understood().place().equals(about.understood().place());
  }

  /** Half of the words of either are in both. */
  private boolean sameWords(Case other) {
    Set<String> all = words(other);
    Set<String> both = new HashSet<>(all);
    Set<String> ours = words(about);
    both.retainAll(ours);
    all.addAll(ours);
    return !both.isEmpty() && both.size() * 2 >= all.size();
  }

  private static Set<String> words(Case c) {
    return Arrays.stream(c.gist().toLowerCase(Locale.ROOT).split("\\P{L}+"))
        .filter(word -> word.length() >= SHORT)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
