package heard.local.event;

import heard.local.template.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The patterns that event sources and subscriptions filter by: equality, {@code exists}, {@code
 * prefix}, {@code suffix}, {@code equals-ignore-case}, {@code anything-but}, {@code numeric} and
 * {@code $or}.
 */
public final class EventPattern {
  private EventPattern() {}

  /** Whether one of the filters lets it through; without any, everything passes. */
  public static boolean anyMatches(List<Node> filters, Node event) {
    return filters.isEmpty() || filters.stream().anyMatch(f -> matches(f, event));
  }

  public static boolean matches(Node pattern, Node event) {
    return pattern.entries().entrySet().stream()
        .allMatch(
            e ->
                e.getKey().equals("$or")
                    ? e.getValue().list().stream().anyMatch(each -> matches(each, event))
                    : field(e.getValue(), event.at(e.getKey())));
  }

  private static boolean field(Node wanted, Node actual) {
    return wanted.value() instanceof Map
        ? matches(wanted, actual)
        : wanted.list().stream().anyMatch(rule -> rule(rule, actual));
  }

  private static boolean rule(Node rule, Node actual) {
    if (!(rule.value() instanceof Map)) {
      return same(rule, actual);
    }
    var entry = rule.entries().entrySet().iterator().next();
    Node operand = entry.getValue();
    return switch (entry.getKey()) {
      case "exists" -> operand.flag(true) == leaf(actual);
      case "prefix" -> any(actual, text -> text.startsWith(operand.text("")));
      case "suffix" -> any(actual, text -> text.endsWith(operand.text("")));
      case "equals-ignore-case" -> any(actual, text -> text.equalsIgnoreCase(operand.text("")));
      case "anything-but" -> leaf(actual) && !excluded(operand, actual);
      case "numeric" -> any(actual, text -> within(operand.list(), text));
      case String unknown -> throw new IllegalArgumentException("no filter rule is " + unknown);
    };
  }

  private static boolean excluded(Node operand, Node actual) {
    return operand.value() instanceof Map
        ? rule(operand, actual)
        : operand.list().stream().anyMatch(each -> same(each, actual));
  }

  /** {@code exists} looks at leaves: an object in the middle of an event never exists. */
  private static boolean leaf(Node actual) {
    return actual.present() && !(actual.value() instanceof Map);
  }

  private static boolean same(Node wanted, Node actual) {
    if (!wanted.present()) {
      return !actual.present();
    }
    return any(actual, text -> text.equals(wanted.text("")));
  }

  private static boolean any(Node actual, java.util.function.Predicate<String> test) {
    return actual.list().stream().flatMap(n -> n.text().stream()).anyMatch(test);
  }

  private static boolean within(List<Node> bounds, String text) {
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return false;
    }
    for (int i = 0; i + 1 < bounds.size(); i += 2) {
      double bound = Double.parseDouble(bounds.get(i + 1).text("0"));
      boolean holds =
          switch (bounds.get(i).text("").toLowerCase(Locale.ROOT)) {
            case "=" -> number == bound;
            case "<" -> number < bound;
            case "<=" -> number <= bound;
            case ">" -> number > bound;
            case ">=" -> number >= bound;
            case String unknown ->
                throw new IllegalArgumentException("no comparison is " + unknown);
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }
}
