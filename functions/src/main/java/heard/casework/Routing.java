package heard.casework;

import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import java.util.List;
import java.util.Set;

/**
 * Which team gets what: the first rule that fits wins, the last fits everything.
 *
 * @param rules in the order they are tried
 */
public record Routing(List<Rule> rules) {
  public Routing {
    rules = List.copyOf(rules);
    if (rules.isEmpty() || !rules.getLast().fitsAll()) {
      throw new IllegalArgumentException("the last routing rule must fit everything");
    }
  }

  /**
   * One rule; an empty set fits anything.
   *
   * @param team the id of the team; {@code PLACE} stands for the team of the shop concerned
   */
  public record Rule(
      Set<Kind> kinds,
      Set<Topic> topics,
      Set<String> places,
      Set<Severity> severities,
      String team) {
    /** Stands for the team of the shop that the message is about. */
    public static final String PLACE = "PLACE";

    /** Stands for a team that has not been set up yet: nobody is found, and nothing is lost. */
    public static final String EVERYBODY = "EVERYBODY";

    public Rule {
      kinds = Set.copyOf(kinds);
      topics = Set.copyOf(topics);
      places = Set.copyOf(places);
      severities = Set.copyOf(severities);
    }

    boolean fits(Understanding understood) {
      return (kinds.isEmpty() || kinds.contains(understood.kind()))
          && (topics.isEmpty() || topics.contains(understood.topic()))
          && (places.isEmpty() || understood.place().filter(places::contains).isPresent())
          && (severities.isEmpty() || severities.contains(understood.severity()))
          && (!team.equals(PLACE) || understood.place().isPresent());
    }

    boolean fitsAll() {
      return kinds.isEmpty()
          && topics.isEmpty()
          && places.isEmpty()
          && severities.isEmpty()
          && !team.equals(PLACE);
    }
  }

  /** The team of the first rule that fits. */
  public String team(Understanding understood) {
    return rules.stream().filter(r -> r.fits(understood)).findFirst().orElseThrow().team();
  }
}
