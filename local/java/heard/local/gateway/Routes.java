package heard.local.gateway;

import heard.local.function.LocalFunction;
import heard.local.template.Source;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which function answers which request: the most specific route, as API Gateway picks it. */
final class Routes {
  private final List<Target> targets = new ArrayList<>();

  /** A route and who answers it. */
  record Target(Source.Route route, LocalFunction function) {}

  /** A target found, with what its path named. */
  record Match(Target target, Map<String, String> parameters) {}

  Routes(Collection<LocalFunction> functions) {
    for (LocalFunction function : functions) {
      function
          .spec()
          .sources(Source.Route.class)
          .forEach(route -> targets.add(new Target(route, function)));
    }
    targets.sort(Comparator.comparingInt(t -> rank(t.route())));
  }

  /** Literal paths first, then those with names in them, then greedy ones, then the default. */
  private static int rank(Source.Route route) {
    int path =
        route.path().equals("$default")
            ? 10_000
            : route.path().contains("+}")
                ? 5_000 - route.path().length()
                : (int) route.path().chars().filter(c -> c == '{').count() * 100;
    return path + (route.method().equals("ANY") ? 1 : 0);
  }

  Optional<Match> find(String method, String path) {
    for (Target target : targets) {
      Source.Route route = target.route();
      if (route.path().equals("$default")) {
        return Optional.of(new Match(target, Map.of()));
      }
      if (route.method().equals("ANY") || route.method().equals(method)) {
        Optional<Map<String, String>> parameters = parameters(route.path(), path);
        if (parameters.isPresent()) {
          return Optional.of(new Match(target, parameters.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Map<String, String>> parameters(String pattern, String path) {
    String[] wanted = pattern.split("/", -1);
    String[] given = path.split("/", -1);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      String each = wanted[i];
      if (each.endsWith("+}") && i < given.length) {
        String rest = String.join("/", List.of(given).subList(i, given.length));
        parameters.put(each.substring(1, each.length() - 2), decoded(rest));
        return rest.isEmpty() ? Optional.empty() : Optional.of(parameters);
      }
      if (i >= given.length) {
        return Optional.empty();
      }
      if (each.startsWith("{") && each.endsWith("}") && !given[i].isEmpty()) {
        parameters.put(each.substring(1, each.length() - 1), decoded(given[i]));
      } else if (!each.equals(given[i])) {
        return Optional.empty();
      }
    }
    return wanted.length == given.length ? Optional.of(parameters) : Optional.empty();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /** Every route, in the order of the template's functions. */
  List<String> keys() {
    return targets.stream().map(t -> t.route().key()).toList();
  }
}
