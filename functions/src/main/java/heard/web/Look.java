package heard.web;

import heard.casework.Outcome;
import heard.customer.Money;
import heard.staff.Colleague;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One look of a colleague at a case.
 *
 * @param csrf what its forms carry back
 * @param left what the colleague may still give in it
 * @param done the action that has just been taken
 * @param tried what has just been sent and could not be taken
 */
public record Look(
    Colleague colleague,
    String csrf,
    Organisation organisation,
    Instant now,
    String currency,
    Optional<Money> left,
    Optional<String> done,
    Optional<Tried> tried) {

  /**
   * What could not be taken.
   *
   * @param draft the fields as they were sent, to be shown again
   */
  public record Tried(String action, Map<String, String> draft, Why why) {
    public Tried {
      draft = Map.copyOf(draft);
    }
  }

  /** Why it could not be taken. */
  public sealed interface Why {}

  /** The case says no. */
  public record Refused(Outcome.Reason reason) implements Why {}

  /** It is more than this colleague may give. */
  public record TooMuch(Outcome.OverAuthority over) implements Why {}

  /** A field cannot be read. */
  public record Unreadable(String field) implements Why {}

  /**
   * Somebody else was faster.
   *
   * @param entry the last entry that was seen
   * @param note the last note that was seen
   */
  public record Meanwhile(int entry, int note) implements Why {}
}
