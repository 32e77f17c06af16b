package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.casework.Remedy.State;
import heard.customer.Money;
import java.util.HashMap;
import java.util.Optional;

/**
 * A remedy gets further, or is ended: what was drawn for one that ends is given back, once.
 *
 * @param remedy its id within the case
 */
public record Step(String remedy, State to) implements Act {
  @Override
  public Outcome on(Scene scene) {
    Optional<Remedy> found =
        Remedy.of(scene.file().entries()).stream().filter(r -> r.id().equals(remedy)).findFirst();
    if (found.isEmpty()) {
      return new Outcome.Refused(Reason.NO_SUCH_REMEDY);
    }
    Remedy seen = found.get();
    if (seen.state() == to) {
      return new Outcome.Same();
    }
    return to.follows(seen.state())
        ? stepped(scene, seen)
        : new Outcome.Refused(Reason.NOT_THAT_STEP);
  }

  private Outcome stepped(Scene scene, Remedy seen) {
    Case head = scene.head();
    var writing = Writing.of(scene);
    var facts = new HashMap<>(seen.at(to).facts());
    facts.put(Fact.NAME, scene.by().givenName());
    if (to.ended()) {
      seen.drawn().ifPresent(money -> giveBack(writing, scene, seen, money));
    }
    Promise promise = head.promise();
    boolean othersOnTheWay =
        Remedy.of(scene.file().entries()).stream()
            .anyMatch(r -> r.onTheWay() && !r.id().equals(remedy));
    boolean onTheWay = seen.at(to).onTheWay();
    if (onTheWay && promise.state() != Promise.State.OPEN) {
      var by = scene.charter().answerBy(scene.now(), head.customer());
      return writing
          .promising(What.REMEDY, "", facts, promise.next(Promise.What.REMEDY, by))
          .done();
    }
    if (!onTheWay && promise.what() == Promise.What.REMEDY && !othersOnTheWay) {
      writing.revision().promise(promise.settled(scene.now()));
    }
    return writing.entry(What.REMEDY, "", facts).done();
  }

  private static void giveBack(Writing writing, Scene scene, Remedy seen, Money money) {
    Case head = scene.head();
    long given = Allowance.given(head, money.currency()).hundredths();
    writing.draw(
        new Draw(
            head.customer().id(),
            seen.year().orElseThrow(),
            money.currency(),
            -money.hundredths(),
            0));
    writing.revision().given(Money.ofHundredths(given - money.hundredths(), money.currency()));
  }
}
