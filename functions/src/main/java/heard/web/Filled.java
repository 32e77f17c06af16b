package heard.web;

import heard.customer.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form, and what is wrong with it.
 *
 * @param values by field, as typed
 */
public record Filled(Map<String, String> values, List<Wrong> problems) {
  public Filled {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /**
   * One thing to mend.
   *
   * @param anchor the id of what to mend it in
   * @param text the key of the sentence that says it
   */
  public record Wrong(String field, String anchor, String text) {}

  static Filled with(Map<String, String> values, List<Problem> problems) {
    return new Filled(values, problems.stream().map(Filled::toMend).toList());
  }

  private static Wrong toMend(Problem problem) {
    var code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var anchor =
        switch (problem.field()) {
          case "contact" -> "contact-email";
          case "mayTell", "mayShare" -> problem.field() + "-true";
          case "kind", "language" -> "message";
          default -> problem.field();
        };
    return new Wrong(problem.field(), anchor, "wrong." + code);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Whether a tick box was ticked. */
  public boolean yes(String field) {
    return !value(field).isBlank() && !value(field).equals("false");
  }

  /** Whether any of these fields has something in it, or something wrong with it. */
  public boolean any(String... fields) {
    for (var field : fields) {
      if (!value(field).isBlank() || wrong(field)) {
        return true;
      }
    }
    return false;
  }

  public boolean anyWrong() {
    return !problems.isEmpty();
  }

  public boolean wrong(String field) {
    return problems.stream().anyMatch(p -> p.field().equals(field));
  }

  /** The key of the sentence that says what is wrong. */
  public String problem(String field) {
    return problems.stream()
        .filter(p -> p.field().equals(field))
        .map(Wrong::text)
        .findFirst()
        .orElseThrow();
  }

  /** The ids for {@code aria-describedby}; null when there are none. */
  public @Nullable String describedBy(String field, boolean hint) {
    if (wrong(field)) {
      return hint ? field + "-hint " + field + "-problem" : field + "-problem";
    }
    return hint ? field + "-hint" : null;
  }
}
