package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/**
 * A call that somebody made and what came of it, or a card that somebody put in the post: it stands
 * with the dispatch that asked for it, and is forgotten with it.
 *
 * @param by the id of the colleague
 * @param outcome in their words, at most {@value #LONGEST} characters: a row of the ledger is small
 */
public record Called(String by, Instant at, String outcome) {
  /** In characters (code points). */
  public static final int LONGEST = 160;

  private static final String BY = "called.by";
  private static final String AT = "called.at";
  private static final String OUTCOME = "called.outcome";

  /** The verdict on a dispatch once somebody has done what it asks. */
  private static final String VERDICT = "CALLED";

  /** Whether a dispatch asks somebody for what nobody has done yet. */
  public static boolean waits(Dispatch dispatch) {
    return dispatch.state() == State.SENT && Task.isOf(dispatch.channel());
  }

  /** The dispatch once it is done. */
  public Dispatch on(Dispatch waiting) {
    var facts = new HashMap<>(waiting.facts());
    facts.put(BY, by);
    facts.put(AT, at.toString());
    facts.put(OUTCOME, outcome);
    return waiting.as(State.DELIVERED, waiting.due(), VERDICT).with(facts);
  }

  /** What a dispatch has of it. */
  public static Optional<Called> of(Dispatch dispatch) {
    return Optional.ofNullable(dispatch.facts().get(BY))
        .map(
            by ->
                new Called(
                    by,
                    Instant.parse(dispatch.facts().getOrDefault(AT, "")),
                    dispatch.facts().getOrDefault(OUTCOME, "")));
  }
}
