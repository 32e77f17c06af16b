package heard.casework;

import heard.customer.Document;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Routing rules as a document: {@code {"rules": [{"kinds": ["complaint"], "team": "PLACE"}]}}. */
public final class RoutingDocument {
  private RoutingDocument() {}

  /**
   * The rules of a document.
   *
   * @throws IllegalArgumentException when the last rule does not fit everything
   */
  public static Routing read(Document d) {
    return new Routing(d.list("rules").stream().map(RoutingDocument::rule).toList());
  }

  public static Map<String, Object> write(Routing routing) {
    return Map.of("rules", routing.rules().stream().map(RoutingDocument::fields).toList());
  }

  private static Routing.Rule rule(Document d) {
    return new Routing.Rule(
        set(Kind.class, d.choices("kinds", Kind.class)),
        set(Topic.class, d.choices("topics", Topic.class)),
        Set.copyOf(d.texts("places")),
        set(Severity.class, d.choices("severities", Severity.class)),
        d.text("team"));
  }

  private static Map<String, Object> fields(Routing.Rule rule) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kinds", words(rule.kinds()));
    fields.put("topics", words(rule.topics()));
    fields.put("places", rule.places().stream().sorted().toList());
    fields.put("severities", words(rule.severities()));
    fields.put("team", rule.team());
    return fields;
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> of, List<E> values) {
    var set = EnumSet.noneOf(of);
    set.addAll(values);
    return set;
  }

  private static <E extends Enum<E>> List<String> words(Set<E> values) {
    return values.stream()
        .sorted()
        .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
