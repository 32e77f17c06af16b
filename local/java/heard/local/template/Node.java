package heard.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of YAML or JSON, read without casts: what is not there is absent, never an error.
 *
 * @param value a map, a list, a scalar or nothing
 */
public record Node(@Nullable Object value) {
  public static final Node ABSENT = new Node(null);

  public Node at(String key) {
    return value instanceof Map<?, ?> map ? new Node(map.get(key)) : ABSENT;
  }

  /**
   * @param path keys with dots between them
   */
  public Node path(String path) {
    Node node = this;
    for (String key : path.split("\\.", -1)) {
      node = node.at(key);
    }
    return node;
  }

  public boolean present() {
    return value != null;
  }

  public Optional<String> text() {
    return value == null || value instanceof Map || value instanceof List
        ? Optional.empty()
        : Optional.of(value.toString());
  }

  public String text(String otherwise) {
    return text().orElse(otherwise);
  }

  /**
   * @throws IllegalArgumentException when it is not there
   */
  public String required(String what) {
    return text()
        .orElseThrow(
            () -> new IllegalArgumentException("template.yaml lacks " + what + ": " + value));
  }

  public int number(int otherwise) {
    return text().map(Integer::parseInt).orElse(otherwise);
  }

  public boolean flag(boolean otherwise) {
    return text().map(Boolean::parseBoolean).orElse(otherwise);
  }

  /** Its elements; a single value is a list of one, as in IAM. */
  public List<Node> list() {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().<Node>map(Node::new).toList();
      default -> List.of(this);
    };
  }

  public List<String> texts() {
    return list().stream().flatMap(n -> n.text().stream()).toList();
  }

  /** Its entries in the order they were written. */
  public Map<String, Node> entries() {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> entries.put(String.valueOf(key), new Node(each)));
    }
    return entries;
  }
}
