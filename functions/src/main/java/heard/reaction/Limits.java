package heard.reaction;

import heard.casework.Case.Held;
import heard.casework.Party;
import heard.feedback.Submission;
import heard.feedback.Submission.Doubt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How much one sender may send before a person looks first. Over it nothing is dropped: it is held.
 * The limit of a network is wide, for a shop's guests and a carrier's customers share one.
 *
 * @param perContact submissions an hour from one mailbox or number
 * @param perNetwork submissions an hour from one network address
 */
public record Limits(int perContact, int perNetwork) {
  /** What came back faster than people read may fill only this part of a limit. */
  private static final int HASTE_SHARE = 4;

  public Optional<Held> check(Submission submission, Party party, Reactions counters) {
    if (submission.doubt().filter(Doubt.TRAP::equals).isPresent()) {
      return Optional.of(Held.ROBOT);
    }
    Instant hour = submission.receivedAt().truncatedTo(ChronoUnit.HOURS);
    int share = submission.doubt().isPresent() ? HASTE_SHARE : 1;
    boolean contact =
        counters.count("contact#" + party.id(), hour, submission.reference()) > perContact / share;
    boolean network =
        submission
            .network()
            .filter(n -> counters.count("network#" + n, hour, submission.reference()) > perNetwork)
            .isPresent();
    return contact || network ? Optional.of(Held.FLOOD) : Optional.empty();
  }
}
