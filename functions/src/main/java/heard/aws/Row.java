package heard.aws;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the attributes of an item. */
record Row(Map<String, AttributeValue> item) {
  static Optional<Row> of(@Nullable Map<String, AttributeValue> item) {
    return item == null || item.isEmpty() ? Optional.empty() : Optional.of(new Row(item));
  }

  String text(String name) {
    return maybe(name)
        .orElseThrow(() -> new IllegalStateException("no " + name + " in " + item.get("pk")));
  }

  Optional<String> maybe(String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  int number(String name, int instead) {
    return Optional.ofNullable(item.get(name))
        .map(AttributeValue::n)
        .map(Integer::valueOf)
        .orElse(instead);
  }

  Instant at(String name) {
    return Instant.parse(text(name));
  }

  Optional<Instant> maybeAt(String name) {
    return maybe(name).map(Instant::parse);
  }

  boolean yes(String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::bool).orElse(false);
  }

  Optional<Row> under(String name) {
    return Optional.ofNullable(item.get(name)).map(value -> new Row(value.m()));
  }

  List<String> texts(String name) {
    return Optional.ofNullable(item.get(name))
        .map(value -> value.l().stream().map(AttributeValue::s).toList())
        .orElse(List.of());
  }

  List<Row> rows(String name) {
    return Optional.ofNullable(item.get(name))
        .map(value -> value.l().stream().map(inner -> new Row(inner.m())).toList())
        .orElse(List.of());
  }

  List<String> set(String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::ss).orElse(List.of());
  }

  Map<String, String> words(String name) {
    var words = new LinkedHashMap<String, String>();
    under(name).ifPresent(row -> row.item.forEach((key, value) -> words.put(key, value.s())));
    return words;
  }

  /** As maps, lists, texts, numbers and truths. */
  Map<String, Object> document() {
    var fields = new LinkedHashMap<String, Object>();
    item.forEach((name, value) -> fields.put(name, plain(value)));
    return fields;
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> new java.math.BigDecimal(value.n());
      case BOOL -> value.bool();
      case L -> value.l().stream().map(Row::plain).toList();
      case M -> new Row(value.m()).document();
      default -> throw new IllegalArgumentException("no plain value for " + value.type());
    };
  }
}
