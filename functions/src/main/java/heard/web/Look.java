package heard.web;

import heard.casework.Case;
import heard.casework.Likeness;
import heard.casework.Outcome;
import heard.customer.Money;
import heard.customer.Occasion;
import heard.dispatch.Dispatch;
import heard.feedback.Reference;
import heard.staff.Colleague;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One look of a colleague at a case.
 *
 * @param csrf what its forms carry back
 * @param left what the colleague may still give in it
 * @param key what makes two sendings of one of its forms the same; new with every look
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
    String key,
    History history,
    Optional<String> done,
    Optional<Tried> tried) {

  /**
   * What we have had with this customer besides.
   *
   * @param cases their other cases, the newest first
   * @param readable those that this colleague may open
   * @param alike those that may be about the same
   * @param occasions what they bought, what was delivered, and the like
   * @param sent everything meant for them, sent or not
   * @param more whether there is more than this
   */
  public record History(
      List<Case> cases,
      Set<Reference> readable,
      List<Case> alike,
      List<Occasion> occasions,
      List<Dispatch> sent,
      boolean more) {
    public static final History NONE =
        new History(List.of(), Set.of(), List.of(), List.of(), List.of(), false);

    /** As it stands beside one of the cases. */
    public History beside(Case about) {
      var others = cases.stream().filter(c -> !c.reference().equals(about.reference())).toList();
      var open = others.stream().filter(c -> readable.contains(c.reference())).toList();
      return new History(others, readable, new Likeness(about).among(open), occasions, sent, more);
    }

    public History {
      cases = List.copyOf(cases);
      readable = Set.copyOf(readable);
      alike = List.copyOf(alike);
      occasions = List.copyOf(occasions);
      sent = List.copyOf(sent);
    }
  }

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
