package heard.casework;

import heard.casework.Entry.What;
import java.util.HashMap;

/**
 * A colleague asks a manager for more than they may give alone.
 *
 * @param why for the manager; the customer never reads it
 */
public record Ask(Offer offer, String why) implements Act {
  @Override
  public Outcome on(Scene scene) {
    return offer
        .wrong(scene)
        .or(() -> Words.tooLong(why))
        .orElseGet(
            () -> {
              var writing = Writing.of(scene).taken(scene);
              var facts =
                  new HashMap<>(
                      offer.remedy("r" + writing.next(), java.util.Optional.empty()).facts());
              facts.remove(Fact.CODE);
              facts.put(Fact.NAME, scene.by().givenName());
              facts.put(Fact.ALLOWED, Boolean.toString(offer.allowed(scene)));
              return writing.entry(What.APPROVAL_ASKED, offer.text(), facts).note(why).done();
            });
  }
}
