package heard.local.access;

import java.util.List;
import java.util.Map;

/**
 * One statement of a role's policy.
 *
 * @param actions with {@code *} and {@code ?}; empty when {@code notActions} speaks
 * @param resources likewise, beside {@code notResources}
 * @param conditions operator to key to values; all of them must hold
 */
public record Statement(
    boolean allows,
    List<String> actions,
    List<String> notActions,
    List<String> resources,
    List<String> notResources,
    Map<String, Map<String, List<String>>> conditions) {
  public Statement {
    actions = List.copyOf(actions);
    notActions = List.copyOf(notActions);
    resources = List.copyOf(resources);
    notResources = List.copyOf(notResources);
    conditions = Map.copyOf(conditions);
  }

  /** Whether it speaks of this action on this resource under these circumstances. */
  boolean covers(String action, String resource, Map<String, List<String>> keys) {
    return named(action, actions, notActions, true)
        && named(resource, resources, notResources, false)
        && conditions.entrySet().stream()
            .allMatch(c -> Condition.holds(c.getKey(), c.getValue(), keys));
  }

  private static boolean named(
      String value, List<String> those, List<String> allBut, boolean anyCase) {
    return those.isEmpty()
        ? !allBut.isEmpty() && allBut.stream().noneMatch(p -> Wildcard.matches(p, value, anyCase))
        : those.stream().anyMatch(p -> Wildcard.matches(p, value, anyCase));
  }
}
