package heard.casework;

import heard.customer.Money;
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
 * @param given what was given in it as goodwill, all together
 * @param recurring staff's word for what keeps happening, kept for learning
 * @param course what it went through, in counts
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
    Optional<Money> given,
    Optional<String> recurring,
    Course course,
    int entries,
    int version) {
  public Case {
    linked = List.copyOf(linked);
  }

  /** A case in which nothing was given away yet. */
  public Case(
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
    this(
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
        Optional.empty(),
        Optional.empty(),
        Course.NONE,
        entries,
        version);
  }

  /** Why nobody is written to until a person has looked. */
  public enum Held {
    /** More from one sender or network than people write. */
    FLOOD,
    /** Filled in by something that is not a person. */
    ROBOT,
    /** A mail that anybody could have sent in this name. */
    UNVERIFIED,
    /** A mail that could not be read. */
    UNREADABLE,
    /** A mail that came by a way on which no machine may answer. */
    QUIET,
    /** A mail of somebody who was acknowledged often enough today. */
    REPEATED
  }

  public boolean open() {
    return state == CaseState.OPEN || state == CaseState.ANSWERED;
  }

  /**
   * Whether somebody still has to do something: nothing accepted is over while it is on its way.
   */
  public boolean unfinished() {
    return open()
        || (state == CaseState.ACCEPTED
            && promise.what() == Promise.What.REMEDY
            && promise.state() == Promise.State.OPEN);
  }

  /** The same case in another state, with what the customer is promised now. */
  public Case with(CaseState changed, Promise promised) {
    return new Revision(this).state(changed).promise(promised).same();
  }

  /** The next version of it, with so many more entries. */
  public Case grown(int more) {
    return new Revision(this).next(more);
  }
}
