package heard.customer;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of maps, lists, texts and numbers, as JSON and the tables hold them, and gathers
 * what is wrong with it by field instead of stopping at the first.
 */
public final class Document {
  private final Map<String, ?> fields;
  private final String path;
  private final List<Problem> problems;

  private Document(Map<String, ?> fields, String path, List<Problem> problems) {
    this.fields = fields;
    this.path = path;
    this.problems = problems;
  }

  public static Document of(Map<String, ?> fields) {
    return new Document(fields, "", new ArrayList<>());
  }

  /** What was wrong with what was read so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Notes a problem of a field, for rules that only its reader knows. */
  public void wrong(String field, Problem.Code code) {
    var problem = new Problem(path + field, code);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  public Optional<String> maybe(String field) {
    Object value = fields.get(field);
    return switch (value) {
      case null -> Optional.empty();
      case String text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip());
      case Number number -> Optional.of(number.toString());
      case Boolean yes -> Optional.of(yes.toString());
      default -> {
        wrong(field, Problem.Code.UNREADABLE);
        yield Optional.empty();
      }
    };
  }

  /** A text that must be there; without it the problem is noted and the text is empty. */
  public String text(String field) {
    Optional<String> text = maybe(field);
    if (text.isEmpty()) {
      wrong(field, Problem.Code.MISSING);
    }
    return text.orElse("");
  }

  /** What a text means, when it means something. */
  public <T> Optional<T> read(String field, Function<String, Optional<T>> reader) {
    Optional<String> text = maybe(field);
    Optional<T> read = text.flatMap(reader);
    if (text.isPresent() && read.isEmpty()) {
      wrong(field, Problem.Code.UNKNOWN_VALUE);
    }
    return read;
  }

  /** The same, with a problem that says more than that nothing is known of it. */
  public <T> Optional<T> readAs(
      String field, Function<String, Optional<T>> reader, Problem.Code otherwise) {
    Optional<String> text = maybe(field);
    Optional<T> read = text.flatMap(reader);
    if (text.isPresent() && read.isEmpty()) {
      wrong(field, otherwise);
    }
    return read;
  }

  /** What a text that must be there means, with something harmless in its stead. */
  public <T> T read(String field, Function<String, Optional<T>> reader, T instead) {
    text(field);
    return read(field, reader).orElse(instead);
  }

  public <E extends Enum<E>> E choice(String field, Class<E> of, E instead) {
    return read(field, word -> constant(of, word)).orElse(instead);
  }

  public <E extends Enum<E>> List<E> choices(String field, Class<E> of) {
    var found = new ArrayList<E>();
    for (String word : texts(field)) {
      constant(of, word)
          .ifPresentOrElse(found::add, () -> wrong(field, Problem.Code.UNKNOWN_VALUE));
    }
    return found;
  }

  public List<String> texts(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    wrong(field, Problem.Code.UNREADABLE);
    return List.of();
  }

  public boolean yes(String field, boolean instead) {
    return maybe(field).map(Boolean::parseBoolean).orElse(instead);
  }

  public int number(String field, int instead) {
    return read(field, Document::whole).orElse(instead);
  }

  public ZoneId zone(String field) {
    return read(field, Document::zoneOf, java.time.ZoneOffset.UTC);
  }

  public LocalTime time(String field, LocalTime instead) {
    return read(field, Document::timeOf).orElse(instead);
  }

  /** The document under a field; an empty one when there is none. */
  public Document under(String field) {
    return new Document(asMap(fields.get(field), field), path + field + ".", problems);
  }

  /** The documents in a list; each knows its place for its problems. */
  public List<Document> list(String field) {
    Object value = fields.get(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      wrong(field, Problem.Code.UNREADABLE);
      return List.of();
    }
    var documents = new ArrayList<Document>();
    for (int i = 0; i < list.size(); i++) {
      String at = field + "[" + i + "]";
      documents.add(new Document(asMap(list.get(i), at), path + at + ".", problems));
    }
    return documents;
  }

  public List<String> names() {
    return List.copyOf(fields.keySet());
  }

  private Map<String, ?> asMap(@Nullable Object value, String field) {
    var copy = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> copy.put(String.valueOf(key), inner));
    } else if (value != null) {
      wrong(field, Problem.Code.UNREADABLE);
    }
    return copy;
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> of, String word) {
    String name = word.strip().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    for (E constant : of.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> whole(String text) {
    return text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<ZoneId> zoneOf(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> timeOf(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
