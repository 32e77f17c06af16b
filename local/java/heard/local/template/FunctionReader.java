package heard.local.template;

import heard.local.access.Permissions;
import heard.local.access.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the functions, with the template's globals under what each says itself. */
final class FunctionReader {
  private static final String TYPE = "AWS::Serverless::Function";

  private final Resources resources;
  private final Node globals;
  private final Surroundings around;

  FunctionReader(Resources resources, Node globals, Surroundings around) {
    this.resources = resources;
    this.globals = globals;
    this.around = around;
  }

  List<FunctionSpec> read() {
    List<FunctionSpec> all = new ArrayList<>();
    resources.byId(TYPE).forEach((id, p) -> all.add(function(id, p)));
    return all;
  }

  private FunctionSpec function(String id, Node p) {
    return new FunctionSpec(
        id,
        resources.name(id),
        handler(either(p, "Handler").required("a Handler of " + id)),
        Duration.ofSeconds(either(p, "Timeout").number(3)),
        either(p, "MemorySize").number(128),
        environment(p),
        new Permissions(statements(id, p)),
        SourceReader.read(id, p.at("Events")));
  }

  private Node either(Node p, String property) {
    return p.at(property).present() ? p.at(property) : globals.at(property);
  }

  /** {@code package.Class::method} names the method of an interface we know anyway. */
  private static String handler(String written) {
    int method = written.indexOf("::");
    return method < 0 ? written : written.substring(0, method);
  }

  private Map<String, String> environment(Node p) {
    Map<String, String> variables = new HashMap<>();
    for (Node from : List.of(globals, p)) {
      from.path("Environment.Variables")
          .entries()
          .forEach((name, value) -> value.text().ifPresent(v -> variables.put(name, plain(v))));
    }
    return variables;
  }

  private String plain(String value) {
    return value.replace("https://" + around.address(), around.url());
  }

  private List<Statement> statements(String id, Node p) {
    List<Statement> all = new ArrayList<>();
    either(p, "Policies").list().forEach(policy -> inline(id, policy, all));
    String role = p.at("Role").text("");
    resources
        .byId("AWS::IAM::Role")
        .forEach(
            (roleId, r) -> {
              if (role.equals(resources.arnOf(roleId))) {
                r.at("Policies").list().forEach(each -> inline(id, each.at("PolicyDocument"), all));
              }
            });
    resources
        .byId("AWS::IAM::Policy")
        .forEach(
            (policyId, policy) -> {
              if (policy.at("Roles").texts().stream().anyMatch(r -> role.endsWith("/" + r))) {
                inline(id, policy.at("PolicyDocument"), all);
              }
            });
    return all;
  }

  private static void inline(String id, Node policy, List<Statement> all) {
    if (policy.at("Statement").present()) {
      policy.at("Statement").list().forEach(s -> all.add(statement(s)));
    } else if (policy.value() instanceof Map) {
      throw new IllegalArgumentException(
          "the policies of " + id + " are to be statements, not templates: " + policy.value());
    }
  }

  private static Statement statement(Node s) {
    Map<String, Map<String, List<String>>> conditions = new HashMap<>();
    s.at("Condition")
        .entries()
        .forEach(
            (operator, wanted) -> {
              Map<String, List<String>> keys = new HashMap<>();
              wanted.entries().forEach((key, values) -> keys.put(key, values.texts()));
              conditions.put(operator, keys);
            });
    return new Statement(
        s.at("Effect").text("Allow").equals("Allow"),
        s.at("Action").texts(),
        s.at("NotAction").texts(),
        s.at("Resource").texts(),
        s.at("NotResource").texts(),
        conditions);
  }
}
