package heard.casework;

import heard.casework.Routing.Rule;
import heard.customer.Document;
import heard.customer.Problem;
import heard.staff.Organisation;
import heard.staff.Settings;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of setting: how its document is read, and what else it has to name. What is wrong is noted
 * in the document.
 */
public enum SettingKind {
  MARKET("markets") {
    @Override
    Map<String, Object> checked(String id, Document d, Organisation organisation) {
      if (!id.matches("[A-Z]{2}")) {
        d.wrong("id", Problem.Code.UNKNOWN_VALUE);
      }
      return Settings.document(Settings.market(id, d));
    }
  },
  PLACE("places") {
    @Override
    Map<String, Object> checked(String id, Document d, Organisation organisation) {
      var place = Settings.place(id, d);
      known(d, "market", Set.of(place.market()), organisation.markets().keySet());
      return Settings.document(place);
    }
  },
  TEAM("teams") {
    @Override
    Map<String, Object> checked(String id, Document d, Organisation organisation) {
      var team = Settings.team(id, d);
      team.place()
          .ifPresent(place -> known(d, "place", Set.of(place), organisation.places().keySet()));
      team.manager()
          .ifPresent(
              manager -> known(d, "manager", Set.of(manager), organisation.colleagues().keySet()));
      return Settings.document(team);
    }
  },
  COLLEAGUE("colleagues") {
    @Override
    Map<String, Object> checked(String id, Document d, Organisation organisation) {
      var colleague = Settings.colleague(id, d);
      known(d, "place", Set.of(colleague.place()), organisation.places().keySet());
      known(d, "teams", colleague.teams(), organisation.teams().keySet());
      return Settings.document(colleague);
    }
  },
  AUTHORITY("authority") {
    @Override
    Map<String, Object> checked(String id, Document d, Organisation organisation) {
      known(d, "id", Set.of(id), organisation.markets().keySet());
      var authority = Settings.authority(id, d);
      organisation
          .market(id)
          .ifPresent(
              market ->
                  known(
                      d,
                      "currency",
                      Set.of(authority.perCase().currency()),
                      Set.of(market.currency())));
      return Settings.document(authority);
    }
  },
  ROUTING("routing") {
    @Override
    Map<String, Object> checked(String id, Document d, Organisation organisation) {
      known(d, "id", Set.of(id), Set.of("default"));
      Routing routing;
      try {
        routing = RoutingDocument.read(d);
      } catch (IllegalArgumentException fitsNotAll) {
        d.wrong("rules", Problem.Code.UNKNOWN_VALUE);
        return Map.of();
      }
      for (int i = 0; i < routing.rules().size(); i++) {
        Rule rule = routing.rules().get(i);
        String at = "rules[" + i + "].";
        known(d, at + "places", rule.places(), organisation.places().keySet());
        if (!rule.team().equals(Rule.PLACE)) {
          known(d, at + "team", Set.of(rule.team()), organisation.teams().keySet());
        }
      }
      return RoutingDocument.write(routing);
    }
  };

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** Stands in addresses for one that has no id yet. */
  private static final String NOT_YET = "new";

  private final String word;

  SettingKind(String word) {
    this.word = word;
  }

  /** The kind by its word in addresses, such as {@code places}. */
  public static Optional<SettingKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  public String word() {
    return word;
  }

  /**
   * What is to be stored for a document, in our words; worth nothing when the document has problems
   * afterwards.
   *
   * @param organisation as it is now, for what the document names
   */
  public Map<String, Object> read(String id, Document d, Organisation organisation) {
    if (!id.matches(ID) || id.equals(NOT_YET)) {
      d.wrong("id", Problem.Code.UNKNOWN_VALUE);
    }
    return checked(id, d, organisation);
  }

  abstract Map<String, Object> checked(String id, Document d, Organisation organisation);

  private static void known(
      Document d, String field, Collection<String> named, Collection<String> there) {
    boolean missing = named.stream().anyMatch(n -> !n.isEmpty() && !there.contains(n));
    if (missing) {
      d.wrong(field, Problem.Code.UNKNOWN_VALUE);
    }
  }
}
