package heard.casework;

import heard.customer.Money;
import heard.feedback.Reference;
import heard.feedback.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A case in the making: what of it changes, the rest as it was. */
final class Revision {
  private final Case seen;
  private CaseState state;
  private Understanding understood;
  private Optional<String> owner;
  private Optional<String> ownerName;
  private String team;
  private Promise promise;
  private Optional<Case.Held> held;
  private List<Reference> linked;
  private Optional<Money> given;
  private Optional<String> recurring;
  private Course course;

  Revision(Case seen) {
    this.seen = seen;
    this.state = seen.state();
    this.understood = seen.understood();
    this.owner = seen.owner();
    this.ownerName = seen.ownerName();
    this.team = seen.team();
    this.promise = seen.promise();
    this.held = seen.held();
    this.linked = seen.linked();
    this.given = seen.given();
    this.recurring = seen.recurring();
    this.course = seen.course();
  }

  Revision state(CaseState changed) {
    state = changed;
    return this;
  }

  Revision understood(Understanding changed) {
    understood = changed;
    return this;
  }

  Revision owner(String id, String name) {
    owner = Optional.of(id);
    ownerName = Optional.of(name);
    return this;
  }

  Revision unowned() {
    owner = Optional.empty();
    ownerName = Optional.empty();
    return this;
  }

  Revision team(String changed) {
    team = changed;
    return this;
  }

  Revision promise(Promise changed) {
    promise = changed;
    return this;
  }

  Revision admitted() {
    held = Optional.empty();
    return this;
  }

  Revision linked(Reference other) {
    linked = Stream.concat(linked.stream(), Stream.of(other)).distinct().toList();
    return this;
  }

  Revision given(Money changed) {
    given = Optional.of(changed);
    return this;
  }

  Revision recurring(String word) {
    recurring = Optional.of(word);
    return this;
  }

  Revision entry(Entry entry) {
    course = course.after(entry.what(), entry.facts());
    return this;
  }

  /** The next version, with so many more entries. */
  Case next(int more) {
    return made(seen.entries() + more, seen.version() + 1);
  }

  /** Without counting it as a version. */
  Case same() {
    return made(seen.entries(), seen.version());
  }

  private Case made(int entries, int version) {
    return new Case(
        seen.reference(),
        state,
        seen.customer(),
        seen.channel(),
        understood,
        seen.gist(),
        seen.wanted(),
        owner,
        ownerName,
        team,
        promise,
        held,
        linked,
        seen.openedAt(),
        given,
        recurring,
        course,
        entries,
        version);
  }
}
