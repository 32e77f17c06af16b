package heard.dispatch;

import heard.customer.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to be sent to one person: the only road out.
 *
 * @param letter the name of what is said
 * @param address the mailbox, the number, or empty for the topic and the clock
 * @param subject what it is about, by which the facts for the letter are found
 * @param facts what else the letter says, and what was decided on, as codes by name
 * @param due not before this moment; in CALLING, when the answer is given up on
 * @param goodUntil after this it is not worth sending
 * @param calls how often a provider was called
 * @param providerId what the provider calls it, once taken
 * @param verdict why it is in this state, as a code
 */
public record Dispatch(
    DispatchKey key,
    Channel channel,
    DispatchClass kind,
    String letter,
    Language language,
    String address,
    Subject subject,
    Map<String, String> facts,
    State state,
    Instant due,
    Optional<Instant> goodUntil,
    int calls,
    Optional<String> providerId,
    Optional<String> verdict) {
  public Dispatch {
    facts = Map.copyOf(facts);
  }

  /** By what road. */
  public enum Channel {
    EMAIL,
    SMS,
    /** The staff topic, for those who subscribed. */
    TOPIC,
    /** No road out: the case itself is woken, to renew or to own up to a promise. */
    CLOCK,
    CARD,
    CALL
  }

  /** How far it is. */
  public enum State {
    PENDING,
    CALLING,
    SENT,
    DELIVERED,
    BOUNCED,
    REJECTED,
    UNKNOWN,
    HELD,
    DEFERRED,
    SKIPPED,
    EXPIRED,
    CANCELLED
  }

  /**
   * What it is about.
   *
   * @param reference the case's
   * @param entry the entry of its time-line, 0 for none
   * @param customer the id of a customer we know
   * @param schedule the id of the schedule that planned it
   * @param occasion the id of the occasion it remembers
   */
  public record Subject(
      Optional<String> reference,
      int entry,
      Optional<String> customer,
      Optional<String> schedule,
      Optional<String> occasion) {
    public static Subject ofCase(String reference, int entry) {
      return new Subject(
          Optional.of(reference), entry, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** A new one, that nobody has tried yet. */
  public static Dispatch planned(
      DispatchKey key,
      Channel channel,
      DispatchClass kind,
      String letter,
      Language language,
      String address,
      Subject subject,
      Instant due,
      Optional<Instant> goodUntil) {
    return new Dispatch(
        key,
        channel,
        kind,
        letter,
        language,
        address,
        subject,
        Map.of(),
        State.PENDING,
        due,
        goodUntil,
        0,
        Optional.empty(),
        Optional.empty());
  }

  /** The same one in another state, and why. */
  public Dispatch as(State next, Instant nextDue, String why) {
    return new Dispatch(
        key,
        channel,
        kind,
        letter,
        language,
        address,
        subject,
        facts,
        next,
        nextDue,
        goodUntil,
        calls,
        providerId,
        Optional.of(why));
  }

  /** The same one after so many calls, and what the provider calls it. */
  public Dispatch after(int nextCalls, Optional<String> nextId) {
    return new Dispatch(
        key, channel, kind, letter, language, address, subject, facts, state, due, goodUntil,
        nextCalls, nextId, verdict);
  }

  /** The same one with other facts to write and to explain it by. */
  public Dispatch with(Map<String, String> nextFacts) {
    return new Dispatch(
        key,
        channel,
        kind,
        letter,
        language,
        address,
        subject,
        nextFacts,
        state,
        due,
        goodUntil,
        calls,
        providerId,
        verdict);
  }

  /** When a provider took it; empty as long as none is known to have. */
  public Optional<Instant> takenAt() {
    return switch (state) {
      case SENT, DELIVERED, BOUNCED -> Optional.of(due.minus(Sender.PATIENCE));
      case PENDING, CALLING, REJECTED, UNKNOWN, HELD, DEFERRED, SKIPPED, EXPIRED, CANCELLED ->
          Optional.empty();
    };
  }

  /** Whether it may still go out one day. */
  public boolean pending() {
    return state == State.PENDING || state == State.HELD || state == State.DEFERRED;
  }
}
