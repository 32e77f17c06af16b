package heard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The template as plain maps; a short form such as {@code !Ref X} reads as {@code {Ref: X}}.
 *
 * @param content the whole document
 */
record TemplateFile(Map<String, Object> content) {

  /// The folder of the project, wherever the tests are started from.
  static final Path PROJECT = Path.of(System.getProperty("heard.project", "."));

  static TemplateFile read() {
    try (var reader = Files.newBufferedReader(PROJECT.resolve("template.yaml"))) {
      return new TemplateFile(map(new Yaml(new ShortForms()).load(reader)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The properties of every resource of a type, by logical id and in the template's order.
  Map<String, Map<String, Object>> properties(String type) {
    var found = new LinkedHashMap<String, Map<String, Object>>();
    map(content.get("Resources"))
        .forEach(
            (id, resource) -> {
              if (map(resource).get("Type").equals(type)) {
                found.put(id, map(map(resource).getOrDefault("Properties", Map.of())));
              }
            });
    return found;
  }

  Map<String, Map<String, Object>> functions() {
    return properties("AWS::Serverless::Function");
  }

  /// The events of a type over all functions.
  List<Source> sources(String type) {
    return functions().entrySet().stream()
        .flatMap(
            function ->
                map(function.getValue().get("Events")).values().stream()
                    .map(TemplateFile::map)
                    .filter(event -> event.get("Type").equals(type))
                    .map(event -> new Source(function.getKey(), map(event.get("Properties")))))
        .toList();
  }

  Map<String, Object> parameter(String name) {
    return map(map(content.get("Parameters")).get(name));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static <T> List<T> list(Object value) {
    return value instanceof List<?> ? (List<T>) value : List.of((T) value);
  }

  /// What wakes a function.
  record Source(String function, Map<String, Object> properties) {}

  private static final class ShortForms extends SafeConstructor {
    ShortForms() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              var name = node.getTag().getValue().substring(1);
              return Map.of(name.equals("Ref") ? name : "Fn::" + name, value(node));
            }
          });
    }

    private Object value(Node node) {
      return switch (node) {
        case ScalarNode scalar -> constructScalar(scalar);
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new IllegalArgumentException("not a value: " + node);
      };
    }
  }
}
