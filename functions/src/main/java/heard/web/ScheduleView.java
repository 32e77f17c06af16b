package heard.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One schedule, to be written and switched on and off.
 *
 * @param csrf what its forms carry back
 * @param seen which change of it is shown; carried back too
 * @param id null for one that is not there yet
 * @param notice what was just done
 * @param state how it stands; null for one that is not there yet
 * @param choices the lists of its menus, by field
 * @param conditions the rows of the audience
 * @param from who its words are from
 * @param actions what may be done with it now
 * @param results what came of it, by day
 */
public record ScheduleView(
    Frame frame,
    String csrf,
    int seen,
    @Nullable String id,
    String address,
    @Nullable String notice,
    @Nullable String state,
    Filled filled,
    Map<String, List<Choice>> choices,
    List<Integer> conditions,
    FromWhom.Told from,
    List<Choice> actions,
    List<Choice> results) {
  public ScheduleView {
    choices = Map.copyOf(choices);
    conditions = List.copyOf(conditions);
    actions = List.copyOf(actions);
    results = List.copyOf(results);
  }

  public List<Choice> menu(String field) {
    return choices.getOrDefault(field, List.of());
  }
}
