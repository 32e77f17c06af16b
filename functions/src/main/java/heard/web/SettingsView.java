package heard.web;

import heard.casework.SettingKind;
import heard.staff.Colleague;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set.
 *
 * @param notice what has just been saved; null on an ordinary visit
 */
public record SettingsView(Frame frame, @Nullable String notice, List<Kind> kinds) {
  public SettingsView {
    kinds = List.copyOf(kinds);
  }

  /**
   * One kind, and what there is of it.
   *
   * @param word in addresses
   * @param add what the link says that adds one
   */
  public record Kind(String word, String name, @Nullable String add, List<Choice> settings) {
    public Kind {
      settings = List.copyOf(settings);
    }
  }

  /**
   * @param names of the settings by id, by kind
   */
  public static SettingsView of(
      Colleague colleague, Map<SettingKind, Map<String, String>> names, boolean saved) {
    var texts = Texts.of(colleague.language());
    return new SettingsView(
        Frame.staff(colleague.language(), texts.get("settings.title")),
        saved ? texts.get("settings.done") : null,
        Arrays.stream(SettingKind.values())
            .map(
                kind ->
                    new Kind(
                        kind.word(),
                        texts.get("settings.kind." + kind.word()),
                        kind == SettingKind.ROUTING ? null : texts.get("settings.add"),
                        Optional.ofNullable(names.get(kind)).orElse(Map.of()).entrySet().stream()
                            .sorted(Map.Entry.comparingByValue())
                            .map(e -> new Choice(e.getKey(), e.getValue()))
                            .toList()))
            .toList());
  }
}
