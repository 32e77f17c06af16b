package heard.reaction;

import heard.casework.Case;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Role;
import heard.staff.Team;
import heard.time.Holidays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who can see to something about a case, and from when: people at work come before titles. */
record AtWork(Organisation organisation, Holidays holidays) {
  /** Somebody, with the moment they are at work. */
  record Reader(Colleague colleague, Instant from) {}

  /**
   * The owner if they are there by {@code until}; else somebody of the team, else a manager; else
   * the owner all the same.
   */
  Optional<Reader> reader(Case about, Instant now, Instant until) {
    Optional<Colleague> owner = about.owner().flatMap(organisation::colleague);
    Predicate<Reader> inTime = r -> !r.from().isAfter(until);
    return owner
        .flatMap(o -> at(o, now))
        .filter(inTime)
        .or(() -> first(organisation.members(about.team()), now).filter(inTime))
        .or(() -> first(managers(about), now).filter(inTime))
        .or(() -> owner.map(o -> new Reader(o, now)))
        .or(() -> first(managers(about), now));
  }

  /** Who is there first; of those who are there, the first of the list. */
  Optional<Reader> first(List<Colleague> colleagues, Instant now) {
    return colleagues.stream()
        .flatMap(c -> at(c, now).stream())
        .min(Comparator.comparing(Reader::from));
  }

  private Optional<Reader> at(Colleague colleague, Instant now) {
    return colleague.atWorkFrom(now, holidays).map(from -> new Reader(colleague, from));
  }

  /** Of the team, of the team's members, of the shop, of the chain, in this order. */
  List<Colleague> managers(Case about) {
    var managers = new ArrayList<Colleague>();
    organisation
        .team(about.team())
        .flatMap(Team::manager)
        .flatMap(organisation::colleague)
        .filter(Colleague::active)
        .ifPresent(managers::add);
    add(managers, c -> c.teams().contains(about.team()));
    add(managers, c -> about.understood().place().filter(c.place()::equals).isPresent());
    add(managers, c -> true);
    organisation.teams().values().stream()
        .sorted(Comparator.comparing(Team::id))
        .flatMap(team -> team.manager().flatMap(organisation::colleague).stream())
        .filter(c -> c.active() && !managers.contains(c))
        .distinct()
        .toList()
        .forEach(managers::add);
    return managers;
  }

  private void add(List<Colleague> managers, Predicate<Colleague> which) {
    organisation.colleagues().values().stream()
        .filter(c -> c.active() && c.role() == Role.MANAGER && which.test(c))
        .filter(c -> !managers.contains(c))
        .sorted(Comparator.comparing(Colleague::id))
        .toList()
        .forEach(managers::add);
  }
}
