package heard.reaction;

import heard.casework.Case;
import heard.casework.Entry;
import heard.casework.Fact;
import heard.dispatch.Dispatch;
import heard.staff.Colleague;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who hears of one entry, each by a letter that belongs to it. */
record Told(Case about, Entry entry, AtWork atWork, Instant now) {
  private static final Duration DAY = Duration.ofDays(1);

  Stream<Dispatch> customer(String letter) {
    return Notices.toCustomer(about, reason(letter), letter, entry.number(), now).stream();
  }

  Stream<Dispatch> colleague(Colleague colleague, String letter) {
    return colleague(colleague, letter, letter);
  }

  /** Who holds it; of what nobody holds, somebody of the team. */
  Stream<Dispatch> holder(String reason, String letter) {
    return atWork
        .reader(about, now, now.plus(DAY))
        .map(AtWork.Reader::colleague)
        .filter(c -> about.owner().isEmpty() || about.owner().get().equals(c.id()))
        .or(() -> about.owner().flatMap(atWork.organisation()::colleague))
        .stream()
        .flatMap(c -> colleague(c, reason, letter));
  }

  /** Somebody of the team besides whoever gave it away. */
  Stream<Dispatch> team(String letter) {
    return atWork.first(others(atWork.organisation().members(about.team())), now).stream()
        .flatMap(r -> colleague(r.colleague(), letter));
  }

  Stream<Dispatch> manager(String letter) {
    return atWork.first(others(atWork.managers(about)), now).stream()
        .flatMap(r -> colleague(r.colleague(), letter));
  }

  /** Who had asked for an approval. */
  Stream<Dispatch> asker(String letter) {
    return Optional.ofNullable(entry.facts().get(Fact.COLLEAGUE))
        .flatMap(atWork.organisation()::colleague)
        .stream()
        .flatMap(c -> colleague(c, letter));
  }

  Stream<Dispatch> reminder() {
    Instant until =
        Optional.ofNullable(entry.facts().get(Fact.UNTIL)).map(Instant::parse).orElse(now);
    return about.owner().flatMap(atWork.organisation()::colleague).stream()
        .flatMap(
            c ->
                Notices.toColleague(c, reason("reminder"), "reminder", about, entry.number(), until)
                    .stream());
  }

  private Stream<Dispatch> colleague(Colleague colleague, String reason, String letter) {
    return Notices.toColleague(colleague, reason(reason), letter, about, entry.number(), now)
        .stream();
  }

  private List<Colleague> others(List<Colleague> colleagues) {
    Predicate<Colleague> acted = c -> entry.who().filter(c.id()::equals).isPresent();
    return colleagues.stream().filter(acted.negate()).toList();
  }

  private String reason(String what) {
    return what + "#" + about.reference() + "#" + entry.number();
  }
}
