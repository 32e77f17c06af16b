package heard.aws;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds the attributes of an item; what is absent is left out. */
final class Attributes {
  /** One width for every moment, so that they sort as texts. */
  private static final DateTimeFormatter STAMP =
      new DateTimeFormatterBuilder()
          .appendInstant(3)
          .toFormatter(java.util.Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Map<String, AttributeValue> values = new HashMap<>();

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", text(pk), "sk", text(sk));
  }

  /** Whether anything can be kept under an id that somebody typed: no key is longer. */
  static boolean canBeKey(String id) {
    return !id.isEmpty() && id.length() < 256;
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static String stamp(Instant moment) {
    return STAMP.format(moment);
  }

  static AttributeValue at(Instant moment) {
    return text(stamp(moment));
  }

  Attributes put(String name, AttributeValue value) {
    values.put(name, value);
    return this;
  }

  Attributes put(String name, String value) {
    return put(name, text(value));
  }

  Attributes put(String name, long value) {
    return put(name, number(value));
  }

  Attributes put(String name, Instant value) {
    return put(name, at(value));
  }

  Attributes put(String name, Optional<String> value) {
    value.ifPresent(v -> put(name, v));
    return this;
  }

  Attributes putAt(String name, Optional<Instant> value) {
    value.ifPresent(v -> put(name, v));
    return this;
  }

  Attributes yes(String name, boolean value) {
    if (value) {
      put(name, AttributeValue.fromBool(true));
    }
    return this;
  }

  Attributes putAll(Map<String, AttributeValue> more) {
    values.putAll(more);
    return this;
  }

  Map<String, AttributeValue> map() {
    return values;
  }

  /** Maps, lists, texts, numbers and truths as an attribute. */
  static AttributeValue document(Object value) {
    return switch (value) {
      case String text -> text(text);
      case Boolean yes -> AttributeValue.fromBool(yes);
      case Number number -> AttributeValue.fromN(number.toString());
      case List<?> list -> AttributeValue.fromL(list.stream().map(Attributes::document).toList());
      case Map<?, ?> map -> {
        var inner = new LinkedHashMap<String, AttributeValue>();
        map.forEach((key, v) -> inner.put(String.valueOf(key), document(v)));
        yield AttributeValue.fromM(inner);
      }
      default -> throw new IllegalArgumentException("no attribute for " + value.getClass());
    };
  }
}
