package heard.function;

import heard.casework.Case;
import heard.casework.Cases;
import heard.casework.Routing;
import heard.casework.RoutingDocument;
import heard.casework.SettingKind;
import heard.customer.Document;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Role;
import heard.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows from changing a setting, in sentences, before it is saved. */
record SettingEffects(Cases cases, Organisation organisation, Routing routing, Texts texts) {
  private static final int EACH = 20;

  List<String> of(SettingKind kind, String id, boolean fresh, Map<String, Object> after) {
    return switch (kind) {
      case MARKET -> List.of(texts.get("settings.effect.market"));
      case PLACE -> List.of(texts.get(fresh ? "settings.effect.form" : "settings.effect.hours"));
      case TEAM -> List.of(texts.get("settings.effect.team"));
      case COLLEAGUE -> colleague(id, fresh, after);
      case AUTHORITY -> List.of(texts.get("settings.effect.authority", "count", givers(id)));
      case ROUTING -> List.of(moved(RoutingDocument.read(Document.of(after))));
    };
  }

  private List<String> colleague(String id, boolean fresh, Map<String, Object> after) {
    var effects = new ArrayList<String>();
    if (fresh) {
      effects.add(texts.get("settings.effect.sign-in", "id", id));
    }
    int load = cases.load(id);
    if (load > 0) {
      boolean leaves = !Boolean.TRUE.equals(after.get("active"));
      effects.add(
          texts.get(
              leaves ? "settings.effect.leaves" : "settings.effect.load",
              "count",
              Integer.toString(load)));
    }
    return effects;
  }

  private String givers(String market) {
    long givers =
        organisation.colleagues().values().stream()
            .filter(c -> c.active() && c.role() != Role.MARKETING)
            .map(Colleague::place)
            .flatMap(place -> organisation.place(place).stream())
            .filter(place -> place.market().equals(market))
            .count();
    return Long.toString(givers);
  }

  /** The last cases of every shop, and of none, sent by the new rules. */
  private String moved(Routing after) {
    var recent = new ArrayList<Case>(cases.about(Optional.empty(), EACH));
    organisation
        .places()
        .keySet()
        .forEach(place -> recent.addAll(cases.about(Optional.of(place), EACH)));
    long moved =
        recent.stream()
            .filter(c -> !after.team(c.understood()).equals(routing.team(c.understood())))
            .count();
    return texts.get(
        "settings.effect.routing",
        "all",
        Integer.toString(recent.size()),
        "moved",
        Long.toString(moved));
  }
}
