package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.casework.Promise.State;
import heard.feedback.Kind;
import heard.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What a colleague promises the customer: something new, or the same by another moment.
 *
 * @param text what is said with it; may be empty
 */
public record Undertake(Promise.What what, Instant by, String text) implements Act {
  private static final Duration FARTHEST = Duration.ofDays(366);

  @Override
  public Outcome on(Scene scene) {
    Case head = scene.head();
    if (head.state() == CaseState.WITHDRAWN) {
      return new Outcome.Refused(Reason.NOT_OPEN);
    }
    if (what == Promise.What.PRAISE_PASSED_ON && head.understood().kind() != Kind.COMPLIMENT) {
      return new Outcome.Refused(Reason.NO_PRAISE);
    }
    if (!by.isAfter(scene.now())) {
      return new Outcome.Refused(Reason.IN_THE_PAST);
    }
    if (by.isAfter(scene.now().plus(FARTHEST))) {
      return new Outcome.Refused(Reason.TOO_FAR);
    }
    var wrong = Words.tooLong(text);
    return wrong.orElseGet(() -> promised(scene, head.promise()));
  }

  private Outcome promised(Scene scene, Promise promise) {
    boolean open = promise.state() == State.OPEN;
    if (!open || (promise.what() == Promise.What.FIRST_WORD && what != promise.what())) {
      return written(scene, What.PROMISED, promise.next(what, by));
    }
    if (promise.by().isBefore(scene.now())) {
      return written(scene, What.PROMISE_BROKEN, promise.next(what, by));
    }
    if (by.equals(promise.by()) && what == promise.what() && text.isBlank()) {
      return new Outcome.Same();
    }
    if (!by.isAfter(promise.by())) {
      return written(scene, What.PROMISED, promise.sooner(what, by));
    }
    boolean enough = promise.renewals() >= scene.charter().mostRenewals();
    return enough && scene.by().role() != Role.MANAGER
        ? new Outcome.Refused(Reason.RENEWED_ENOUGH)
        : written(scene, What.PROMISE_RENEWED, promise.renewed(what, by));
  }

  private Outcome written(Scene scene, What entry, Promise promise) {
    return Writing.of(scene)
        .taken(scene)
        .promising(entry, text, Map.of(Fact.NAME, scene.by().givenName()), promise)
        .done();
  }
}
