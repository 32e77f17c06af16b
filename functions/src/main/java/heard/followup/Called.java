package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/**
 * A call that somebody made, and what came of it: it stands with the dispatch that asked for it,
 * and is forgotten with it.
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

  /** The verdict on a dispatch that was a call, once it is made. */
  private static final String VERDICT = "CALLED";

  /** Whether a dispatch is a call that nobody has made yet. */
  public static boolean waits(Dispatch dispatch) {
    return dispatch.channel() == Dispatch.Channel.CALL && dispatch.state() == State.SENT;
  }

  /** The dispatch once the call is made. */
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
