package heard.web;

import heard.casework.SettingKind;
import heard.customer.Problem;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.web.SettingView.Change;
import heard.web.SettingView.Field;
import heard.web.SettingView.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a setting into its page.
 *
 * @param id as far as it is typed, for one that is added
 * @param fresh whether it is added
 * @param before its fields as they are kept; empty when it is not there yet
 * @param seen what stands for those
 */
public record SettingPage(
    Colleague colleague,
    Organisation organisation,
    String csrf,
    SettingKind kind,
    String id,
    boolean fresh,
    Map<String, String> before,
    String seen) {
  public SettingPage {
    before = Map.copyOf(before);
  }

  /** The form, with what stands or was typed in it. */
  public SettingView form(Map<String, String> values, List<Problem> problems) {
    var fields = new SettingFields(texts(), organisation, values, problems);
    String elsewhere = String.join(" ", fields.elsewhere(kind));
    String trouble = problems.isEmpty() ? null : texts().get("settings.mend") + " " + elsewhere;
    return view(trouble, null, fields, List.of(), List.of());
  }

  /**
   * What saving would change.
   *
   * @param checked stands for these values
   * @param raced whether somebody else changed it since it was opened
   */
  public SettingView check(
      Map<String, String> values, String checked, boolean raced, List<String> effects) {
    var fields = new SettingFields(texts(), organisation, values, List.of());
    String trouble = raced ? texts().get("settings.raced") : null;
    return view(trouble, checked, fields, changes(fields), effects);
  }

  private SettingView view(
      @Nullable String trouble,
      @Nullable String checked,
      SettingFields fields,
      List<Change> changes,
      List<String> effects) {
    String name = fields.values().getOrDefault("name", id);
    String title = texts().get("settings.kind." + kind.word());
    return new SettingView(
        Frame.staff(texts().language(), name.isEmpty() ? title : title + ": " + name),
        csrf,
        "/settings/" + kind.word() + "/" + (fresh ? "new" : id),
        seen,
        fresh,
        fresh ? id : "",
        trouble,
        checked,
        fields.of(kind),
        changes,
        effects);
  }

  private List<Change> changes(SettingFields after) {
    var were = labelled(new SettingFields(texts(), organisation, before, List.of()));
    var are = labelled(after);
    var changes = new ArrayList<Change>();
    Stream.concat(are.keySet().stream(), were.keySet().stream())
        .distinct()
        .forEach(
            name -> {
              var was = Optional.ofNullable(were.get(name));
              var is = Optional.ofNullable(are.get(name));
              String old = was.map(f -> f.field().said(texts())).orElse("–");
              String now = is.map(f -> f.field().said(texts())).orElse("–");
              if (!old.equals(now)) {
                String label = is.or(() -> was).map(Labelled::label).orElse(name);
                changes.add(new Change(label, old, now));
              }
            });
    return changes;
  }

  private record Labelled(String label, Field field) {}

  private Map<String, Labelled> labelled(SettingFields fields) {
    return fields.of(kind).stream()
        .flatMap(group -> labelled("", group))
        .collect(
            Collectors.toMap(
                l -> l.field().name(),
                Function.identity(),
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  private static Stream<Labelled> labelled(String above, Group group) {
    String heading = group.heading() == null ? above : above + group.heading() + ": ";
    return Stream.concat(
        group.parts().stream().flatMap(part -> labelled(heading, part)),
        group.fields().stream().map(f -> new Labelled(heading + f.label(), f)));
  }

  private Texts texts() {
    return Texts.of(colleague.language());
  }
}
