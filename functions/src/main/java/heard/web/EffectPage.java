package heard.web;

import heard.customer.Language;
import heard.followup.Effect;
import heard.followup.ScheduleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says in words what a change of a schedule does to what waits.
 *
 * @param language of the colleague who looks
 * @param csrf what the form carries back
 */
public record EffectPage(Language language, String csrf) {
  /** Before an edit is saved. */
  public EffectView edit(ScheduleFile next, Map<String, String> sent, Effect effect) {
    return view(
        "effect.edit",
        next,
        effect,
        sent.entrySet().stream()
            .filter(field -> !field.getKey().equals("action") && !field.getKey().equals("csrf"))
            .map(field -> new Choice(field.getKey(), field.getValue()))
            .toList(),
        List.of(button("replace"), button("save"), button("write")));
  }

  /** Before it is paused, ended, or let go on. */
  public EffectView action(ScheduleFile file, String action, Effect effect) {
    return view(
        "effect." + action,
        file,
        effect,
        List.of(new Choice("seen", Integer.toString(file.revision()))),
        List.of(new Choice(action, texts().get("schedule.act." + action))));
  }

  private Choice button(String action) {
    return new Choice(action, texts().get("effect.button." + action));
  }

  private EffectView view(
      String title, ScheduleFile file, Effect effect, List<Choice> sent, List<Choice> buttons) {
    return new EffectView(
        Frame.staff(language, texts().get(title, "name", file.latest().name())),
        csrf,
        "/schedules/" + file.id(),
        effect.waiting(),
        facts(effect),
        effect.estimated(),
        sent,
        buttons);
  }

  private List<Choice> facts(Effect effect) {
    var facts = new ArrayList<Choice>();
    facts.add(fact(effect.unchanged(), texts().get("effect.unchanged")));
    effect
        .moved()
        .forEach(
            (day, count) ->
                facts.add(
                    fact(
                        count, texts().get("effect.moved", "day", Moments.in(language).day(day)))));
    if (effect.held() > 0) {
      facts.add(fact(effect.held(), texts().get("effect.held")));
    }
    new TreeMap<>(effect.cancelled())
        .forEach(
            (why, count) ->
                facts.add(
                    fact(
                        count,
                        texts()
                            .get(
                                "effect.cancelled",
                                "why",
                                texts()
                                    .get(
                                        "why."
                                            + why.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))))));
    return facts;
  }

  private static Choice fact(int count, String what) {
    return new Choice(Integer.toString(count), what);
  }

  private Texts texts() {
    return Texts.of(language);
  }
}
