package heard.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CloudFormation's functions: {@code Ref}, {@code Sub}, {@code GetAtt}, {@code If} and their kin,
 * and dynamic references to secrets.
 */
final class Intrinsics {
  private static final Pattern BLANK = Pattern.compile("\\$\\{(!?)([^}]+)}");
  private static final Pattern SECRET =
      Pattern.compile("\\{\\{resolve:secretsmanager:([^}]+?)(?::SecretString[^}]*)?}}");

  /** What {@code AWS::NoValue} leaves: nothing, not even its key. */
  private enum Nothing {
    AT_ALL
  }

  private final Map<String, String> parameters;
  private final Node conditions;
  private final Node mappings;
  private final Names names;
  private final UnaryOperator<String> secret;

  Intrinsics(Node template, Surroundings around) {
    this.parameters = Parameters.of(template.at("Parameters"), around);
    this.conditions = template.at("Conditions");
    this.mappings = template.at("Mappings");
    this.names = new Names(template.at("Resources").entries(), around, v -> new Node(resolve(v)));
    this.secret = around.secret();
  }

  Names names() {
    return names;
  }

  Node resolve(Node node) {
    return new Node(resolve(node.value()));
  }

  boolean holds(String condition) {
    Node stated = conditions.at(condition);
    if (!stated.present()) {
      throw new IllegalArgumentException("template.yaml has no condition " + condition);
    }
    return truth(stated);
  }

  private @Nullable Object resolve(@Nullable Object value) {
    Object resolved = resolved(value);
    return resolved == Nothing.AT_ALL ? null : resolved;
  }

  private @Nullable Object resolved(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map when map.size() == 1 && isFunction(map) -> function(new Node(map));
      case Map<?, ?> map -> {
        Map<Object, Object> out = new LinkedHashMap<>();
        map.forEach(
            (key, each) -> {
              Object inner = resolved(each);
              if (inner != null && inner != Nothing.AT_ALL) {
                out.put(key, inner);
              }
            });
        yield out;
      }
      case List<?> list -> {
        List<Object> out = new ArrayList<>();
        for (Object each : list) {
          Object inner = resolved(each);
          if (inner != null && inner != Nothing.AT_ALL) {
            out.add(inner);
          }
        }
        yield out;
      }
      case String text -> withSecrets(text);
      case null -> null;
      default -> value;
    };
  }

  private static boolean isFunction(Map<?, ?> map) {
    String key = String.valueOf(map.keySet().iterator().next());
    return key.equals("Ref") || key.startsWith("Fn::");
  }

  private @Nullable Object function(Node call) {
    var entry = call.entries().entrySet().iterator().next();
    Node argument = entry.getValue();
    return switch (entry.getKey()) {
      case "Ref" -> ref(argument.required("what Ref refers to"));
      case "Fn::GetAtt" -> {
        List<String> parts = resolve(argument).texts();
        yield names.attribute(parts.getFirst(), String.join(".", parts.subList(1, parts.size())));
      }
      case "Fn::Sub" -> withSecrets(substituted(argument));
      case "Fn::If" -> {
        List<Node> parts = argument.list();
        yield resolved(parts.get(holds(parts.getFirst().text("")) ? 1 : 2).value());
      }
      case "Fn::Join" -> {
        List<Node> parts = argument.list();
        yield withSecrets(String.join(parts.get(0).text(""), resolve(parts.get(1)).texts()));
      }
      case "Fn::Split" -> {
        List<Node> parts = argument.list();
        String text = resolve(parts.get(1)).text("");
        yield List.of(text.split(Pattern.quote(parts.get(0).text("")), -1));
      }
      case "Fn::Select" -> {
        List<Node> parts = argument.list();
        yield resolve(parts.get(1)).list().get(resolve(parts.get(0)).number(0)).value();
      }
      case "Fn::FindInMap" -> {
        List<String> keys = resolve(argument).texts();
        yield mappings.at(keys.get(0)).at(keys.get(1)).at(keys.get(2)).value();
      }
      case String unknown ->
          throw new IllegalArgumentException("template.yaml uses " + unknown + ", not read here");
    };
  }

  private Object ref(String id) {
    return switch (id) {
      case "AWS::NoValue" -> Nothing.AT_ALL;
      case "AWS::Region" -> Surroundings.REGION;
      case "AWS::AccountId" -> Surroundings.ACCOUNT;
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      case "AWS::StackName" -> "heard";
      case "AWS::StackId" -> "arn:aws:cloudformation:local:stack/heard/local";
      default -> {
        String given = parameters.get(id);
        yield given != null ? given : names.ref(id);
      }
    };
  }

  private String substituted(Node argument) {
    List<Node> parts = argument.list();
    String text = parts.getFirst().text("");
    Node local = parts.size() > 1 ? resolve(parts.get(1)) : Node.ABSENT;
    return BLANK
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(filled(found.group(1), found.group(2), local)));
  }

  private String filled(String bang, String name, Node local) {
    if (!bang.isEmpty()) {
      return "${" + name + "}";
    }
    if (local.at(name).present()) {
      return local.at(name).text("");
    }
    int dot = name.indexOf('.');
    return dot > 0 && names.knows(name.substring(0, dot))
        ? names.attribute(name.substring(0, dot), name.substring(dot + 1))
        : String.valueOf(ref(name.strip()));
  }

  private String withSecrets(String text) {
    return SECRET
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(secret.apply(found.group(1))));
  }

  private boolean truth(Node stated) {
    var entry = stated.entries().entrySet().iterator().next();
    List<Node> parts = entry.getValue().list();
    return switch (entry.getKey()) {
      case "Condition" -> holds(parts.getFirst().text(""));
      case "Fn::Equals" -> resolve(parts.get(0)).text("").equals(resolve(parts.get(1)).text(""));
      case "Fn::Not" -> !truth(parts.getFirst());
      case "Fn::And" -> parts.stream().allMatch(this::truth);
      case "Fn::Or" -> parts.stream().anyMatch(this::truth);
      case String unknown -> throw new IllegalArgumentException("no condition is " + unknown);
    };
  }
}
