package heard.casework;

import heard.feedback.Channel;
import heard.feedback.Reference;
import heard.feedback.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record of dealing with one piece of feedback.
 *
 * @param gist the first words, for a list
 * @param owner the id of the colleague who holds it
 * @param ownerName what the customer is told: the given name
 * @param promise what the customer was told last
 * @param held why it waits for a person before the customer hears anything
 * @param wanted what would put it right, in the customer's words
 * @param entries how many entries the time-line has
 * @param version counts the changes, from 1
 */
public record Case(
    Reference reference,
    CaseState state,
    Party customer,
    Channel channel,
    Understanding understood,
    String gist,
    Optional<String> wanted,
    Optional<String> owner,
    Optional<String> ownerName,
    String team,
    Promise promise,
    Optional<Held> held,
    List<Reference> linked,
    Instant openedAt,
    int entries,
    int version) {
  public Case {
    linked = List.copyOf(linked);
  }

  /** Why nobody is written to until a person has looked. */
  public enum Held {
    /** More from one sender or network than people write. */
    FLOOD,
    /** Filled in by something that is not a person. */
    ROBOT
  }

  public boolean open() {
    return state == CaseState.OPEN || state == CaseState.ANSWERED;
  }

  /** The same case in another state, with what the customer is promised now. */
  public Case with(CaseState changed, Promise promised) {
    return new Case(
        reference,
        changed,
        customer,
        channel,
        understood,
        gist,
        wanted,
        owner,
        ownerName,
        team,
        promised,
        held,
        linked,
        openedAt,
        entries,
        version);
  }

  /** The next version of it, with so many more entries. */
  public Case grown(int more) {
    return new Case(
        reference,
        state,
        customer,
        channel,
        understood,
        gist,
        wanted,
        owner,
        ownerName,
        team,
        promise,
        held,
        linked,
        openedAt,
        entries + more,
        version + 1);
  }
}
