package heard.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One setting: its form, or what saving it would change.
 *
 * @param address the path that the form posts to
 * @param seen what the setting was when it was read; comes back with the form
 * @param fresh whether it is not there yet, and its id has to be typed
 * @param typedId the id as far as it was typed
 * @param trouble what is in the way; null when nothing is
 * @param checked stands for what is shown to be saved; null while the form is filled in
 * @param groups its fields, some of them under a heading
 * @param changes what saving changes; empty while the form is filled in
 * @param effects what follows from it, in sentences
 */
public record SettingView(
    Frame frame,
    String csrf,
    String address,
    String seen,
    boolean fresh,
    String typedId,
    @Nullable String trouble,
    @Nullable String checked,
    List<Group> groups,
    List<Change> changes,
    List<String> effects) {
  public SettingView {
    groups = List.copyOf(groups);
    changes = List.copyOf(changes);
    effects = List.copyOf(effects);
  }

  /**
   * Fields that belong together.
   *
   * @param heading null where they need none
   * @param hint how they work together; null where it is plain
   * @param parts fields of it with a heading of their own, before the others
   */
  public record Group(
      @Nullable String heading, @Nullable String hint, List<Group> parts, List<Field> fields) {
    public Group {
      parts = List.copyOf(parts);
      fields = List.copyOf(fields);
    }

    public Group(@Nullable String heading, List<Field> fields) {
      this(heading, null, List.of(), fields);
    }

    /** Every field of it and of its parts. */
    Stream<Field> all() {
      return Stream.concat(parts.stream().flatMap(Group::all), fields.stream());
    }
  }

  /**
   * One field.
   *
   * @param looks {@code line}, {@code area}, {@code choice} or {@code tick}
   * @param problem what is wrong with it, in words; null when nothing is
   */
  public record Field(
      String looks,
      String name,
      String label,
      @Nullable String hint,
      String value,
      List<Choice> options,
      @Nullable String problem) {
    public Field {
      options = List.copyOf(options);
    }

    /** The value as a person reads it. */
    String said(Texts texts) {
      if (looks.equals("tick")) {
        return texts.get(value.isEmpty() ? "fact.no" : "fact.yes");
      }
      return value.isBlank() ? "–" : named();
    }

    private String named() {
      return options.stream()
          .filter(one -> one.value().equals(value))
          .map(Choice::label)
          .findFirst()
          .orElse(value);
    }
  }

  /** One thing that is different afterwards. */
  public record Change(String label, String before, String after) {}
}
