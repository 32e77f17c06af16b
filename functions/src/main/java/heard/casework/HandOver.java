package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.staff.Colleague;
import heard.staff.Team;
import java.util.Map;
import java.util.Optional;

/**
 * The case goes to somebody else.
 *
 * @param to the id of a colleague or of a team
 * @param note what they should know; the customer never reads it
 */
public record HandOver(String to, String note) implements Act {
  @Override
  public Outcome on(Scene scene) {
    Case head = scene.head();
    if (!head.unfinished()) {
      return new Outcome.Refused(Reason.NOT_OPEN);
    }
    Optional<Outcome> tooLong = Words.tooLong(note);
    if (tooLong.isPresent()) {
      return tooLong.get();
    }
    if (head.owner().filter(to::equals).isPresent()
        || (head.owner().isEmpty() && head.team().equals(to))) {
      return new Outcome.Same();
    }
    return scene
        .organisation()
        .colleague(to)
        .filter(Colleague::active)
        .map(colleague -> toColleague(scene, colleague))
        .or(() -> scene.organisation().team(to).map(team -> toTeam(scene, team)))
        .orElseGet(() -> new Outcome.Refused(Reason.NO_SUCH_COLLEAGUE));
  }

  private Outcome toColleague(Scene scene, Colleague colleague) {
    var writing = Writing.of(scene);
    writing
        .revision()
        .admitted()
        .owner(colleague.id(), colleague.givenName())
        .team(teamOf(colleague, scene.head().team()));
    return written(writing, colleague.givenName());
  }

  private Outcome toTeam(Scene scene, Team team) {
    var writing = Writing.of(scene);
    writing.revision().admitted().unowned().team(team.id());
    return written(writing, team.name());
  }

  private Outcome written(Writing writing, String name) {
    return writing
        .entry(What.HANDED_OVER, "", Map.of(Fact.TO, to, Fact.NAME, name))
        .note(note)
        .done();
  }

  /** Theirs, unless they are in the case's team anyway, or in none. */
  static String teamOf(Colleague colleague, String team) {
    return colleague.teams().contains(team)
        ? team
        : colleague.teams().stream().min(String::compareTo).orElse(team);
  }
}
