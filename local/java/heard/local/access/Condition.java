package heard.local.access;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * IAM's conditions, as far as our templates use them. A key that a call does not have fails its
 * condition, save under {@code ForAllValues} and {@code …IfExists}: there IAM says it holds.
 */
final class Condition {
  private static final String ALL = "ForAllValues:";
  private static final String ANY = "ForAnyValue:";
  private static final String IF_EXISTS = "IfExists";

  private Condition() {}

  static boolean holds(
      String operator, Map<String, List<String>> wanted, Map<String, List<String>> keys) {
    return wanted.entrySet().stream()
        .allMatch(w -> holds(operator, keys.getOrDefault(w.getKey(), List.of()), w.getValue()));
  }

  private static boolean holds(String operator, List<String> values, List<String> wanted) {
    if (operator.equals("Null")) {
      return wanted.contains(String.valueOf(values.isEmpty()));
    }
    String bare = operator.replace(ALL, "").replace(ANY, "").replace(IF_EXISTS, "");
    boolean negated = bare.contains("Not");
    BiPredicate<String, String> test = test(bare.replace("Not", ""));
    if (values.isEmpty()) {
      return operator.startsWith(ALL)
          || operator.endsWith(IF_EXISTS)
          || (negated && !operator.startsWith(ANY));
    }
    BiPredicate<String, String> one = negated ? test.negate() : test;
    return operator.startsWith(ALL)
        ? values.stream().allMatch(v -> matches(v, wanted, one, negated))
        : values.stream().anyMatch(v -> matches(v, wanted, one, negated));
  }

  private static boolean matches(
      String value, List<String> wanted, BiPredicate<String, String> test, boolean negated) {
    return negated
        ? wanted.stream().allMatch(w -> test.test(w, value))
        : wanted.stream().anyMatch(w -> test.test(w, value));
  }

  private static BiPredicate<String, String> test(String operator) {
    return switch (operator) {
      case "StringEquals", "ArnEquals", "Bool" -> String::equals;
      case "StringEqualsIgnoreCase" -> String::equalsIgnoreCase;
      case "StringLike", "ArnLike" -> (pattern, value) -> Wildcard.matches(pattern, value, false);
      default -> throw new IllegalArgumentException("no condition operator known as " + operator);
    };
  }
}
