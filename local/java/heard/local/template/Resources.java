package heard.local.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** The resources of a template that its conditions let stand, with every value resolved. */
final class Resources {
  private final Map<String, Node> declared = new LinkedHashMap<>();
  private final Intrinsics intrinsics;

  Resources(Node template, Intrinsics intrinsics) {
    this.intrinsics = intrinsics;
    template
        .at("Resources")
        .entries()
        .forEach(
            (id, resource) -> {
              if (resource.at("Condition").text().map(intrinsics::holds).orElse(true)) {
                declared.put(id, resource);
              }
            });
  }

  /** The properties of every resource of a type, by its name. */
  Map<String, Node> of(String type) {
    Map<String, Node> found = new LinkedHashMap<>();
    byId(type).forEach((id, properties) -> found.put(intrinsics.names().name(id), properties));
    return found;
  }

  /** The properties of every resource of a type, by its logical id. */
  Map<String, Node> byId(String type) {
    Map<String, Node> found = new LinkedHashMap<>();
    declared.forEach(
        (id, resource) -> {
          if (resource.at("Type").text("").equals(type)) {
            found.put(id, intrinsics.resolve(resource.at("Properties")));
          }
        });
    return found;
  }

  String name(String id) {
    return intrinsics.names().name(id);
  }

  String arnOf(String id) {
    return intrinsics.names().arnOf(id);
  }

  /** The last part of an ARN: a queue's, a topic's or a function's name. */
  static String last(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }
}
