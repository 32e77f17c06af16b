package heard.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header fields of a mail, in its order.
 *
 * @param fields unfolded, encoded words (RFC 2047) left as they are
 */
public record Headers(List<Field> fields) {
  public Headers {
    fields = List.copyOf(fields);
  }

  /**
   * One field.
   *
   * @param name in small letters
   */
  public record Field(String name, String value) {
    public Field {
      name = name.toLowerCase(Locale.ROOT);
    }
  }

  /** The first of that name. */
  public Optional<String> first(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).findFirst();
  }

  public List<String> all(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).toList();
  }

  public boolean has(String name) {
    return fields.stream().anyMatch(f -> f.name().equals(name));
  }

  /** The first of that name in small letters, empty when there is none. */
  public String word(String name) {
    return first(name).orElse("").strip().toLowerCase(Locale.ROOT);
  }
}
