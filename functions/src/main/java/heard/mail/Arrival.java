package heard.mail;

import heard.feedback.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one mail: the line of the ledger that every object in the store ends with.
 *
 * @param object the key of the raw mail
 * @param reason why, as a code
 * @param reference the case it led to, or may belong to
 * @param from who wrote it, as far as known
 */
public record Arrival(
    String object,
    Instant at,
    Outcome outcome,
    String reason,
    Optional<Reference> reference,
    String from,
    String subject,
    Verdicts verdicts) {

  /** Where it ended. */
  public enum Outcome {
    /** It opened a case. */
    CASE,
    /** It was added to a case. */
    REPLY,
    /** It told that a mail of ours did not arrive. */
    BOUNCE,
    /** No person wrote it. */
    MACHINE,
    /** It is kept unopened until a person has decided. */
    QUARANTINE,
    /** It opened a case although it could not be read. */
    UNREADABLE
  }

  /** Whether a person may still want to make a case of it. */
  public boolean releasable() {
    return outcome == Outcome.MACHINE || (outcome == Outcome.QUARANTINE && !verdicts.infected());
  }
}
