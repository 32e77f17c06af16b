package heard.casework;

import heard.casework.Outcome.Changed;
import heard.casework.Outcome.Limit;
import heard.casework.Outcome.OverAuthority;
import heard.customer.Money;
import heard.feedback.Reference;
import heard.staff.Colleague;
import heard.staff.Organisations;
import java.time.Instant;
import java.util.Optional;

/** Does what colleagues do: reads a case, asks the act what comes of it, and writes that. */
public record Acting(Cases cases, Organisations organisations, Charter charter) {
  /**
   * @param version of the case the colleague saw
   * @return empty when there is no such case
   * @throws Stale when the case is not at that version, or somebody else was faster
   */
  public Optional<Outcome> act(
      Reference reference, int version, Act act, Colleague by, Instant now) {
    return cases.file(reference).map(file -> act(file, version, act, by, now));
  }

  /** The same on a case read just now. */
  public Outcome act(CaseFile file, int version, Act act, Colleague by, Instant now) {
    return act(file, version, Optional.empty(), act, by, now);
  }

  /**
   * The same from a form that may be sent twice.
   *
   * @param key what makes two sendings the same: the second counts as the first
   */
  public Outcome act(
      CaseFile file, int version, Optional<String> key, Act act, Colleague by, Instant now) {
    if (key.filter(k -> done(file, k, by)).isPresent()) {
      return new Outcome.Same();
    }
    var scene = new Scene(file, by, organisations.current(), charter, now, key);
    Outcome outcome = act.on(scene);
    if (file.head().version() != version) {
      return stale(file, key, outcome);
    }
    return switch (outcome) {
      case Changed(Change change) when !cases.change(change) -> overYear(scene, change);
      case OverAuthority(Limit kind, Money limit, Money ignored)
          when kind == Limit.PER_CUSTOMER_AND_YEAR ->
          new OverAuthority(kind, limit, used(scene, limit.currency()));
      case Outcome other -> other;
    };
  }

  /** A form that asks for what is so already has lost no race: nobody has to read it again. */
  private static Outcome stale(CaseFile file, Optional<String> key, Outcome outcome) {
    if (key.isPresent() && outcome instanceof Outcome.Same) {
      return outcome;
    }
    throw new Stale(file.head().reference());
  }

  /** Whether this colleague has sent that before, and it was done. */
  public static boolean done(CaseFile file, String key, Colleague by) {
    return file.entries().stream()
            .filter(e -> e.who().filter(by.id()::equals).isPresent())
            .anyMatch(e -> key.equals(e.facts().get(Fact.KEY)))
        || file.notes().stream()
            .filter(n -> n.author().equals(by.id()))
            .anyMatch(n -> n.key().filter(key::equals).isPresent());
  }

  private Outcome overYear(Scene scene, Change change) {
    Draw draw = change.draw().orElseThrow();
    return new OverAuthority(
        Limit.PER_CUSTOMER_AND_YEAR,
        Money.ofHundredths(draw.limit(), draw.currency()),
        used(scene, draw.currency()));
  }

  private Money used(Scene scene, String currency) {
    Party customer = scene.head().customer();
    return cases.used(customer.id(), scene.now().atZone(customer.zone()).getYear(), currency);
  }
}
