package heard.casework;

import heard.customer.Money;

/** What comes of an act. */
public sealed interface Outcome {
  /** The case changes. */
  record Changed(Change change) implements Outcome {}

  /** It is so already. */
  record Same() implements Outcome {}

  /** It cannot be done, and why. */
  record Refused(Reason reason) implements Outcome {}

  /**
   * More goodwill than this colleague may give alone; a manager can be asked.
   *
   * @param limit the most there is
   * @param used what of it is gone
   */
  record OverAuthority(Limit kind, Money limit, Money used) implements Outcome {}

  /** Which limit. */
  enum Limit {
    PER_CASE,
    PER_CUSTOMER_AND_YEAR
  }

  /** Why something cannot be done. */
  enum Reason {
    /** The case is over. */
    NOT_OPEN,
    NO_WORDS,
    TOO_LONG,
    /** Only who holds it may. */
    NOT_THE_OWNER,
    NOT_A_MANAGER,
    IN_THE_PAST,
    /** More than a year ahead. */
    TOO_FAR,
    /** Put off as often as the charter allows; a manager still may. */
    RENEWED_ENOUGH,
    NO_AMOUNT,
    /** This kind of remedy is worth no money. */
    AMOUNT_TOO_MUCH,
    OTHER_CURRENCY,
    NO_SUCH_REMEDY,
    /** It is not at that step. */
    NOT_THAT_STEP,
    NO_SUCH_REQUEST,
    NO_SUCH_COLLEAGUE,
    NO_SUCH_PLACE,
    SAME_CASE,
    /** The customer did not agree to it. */
    NOT_AGREED,
    /** Nobody passed praise on to them in this case. */
    NOT_PRAISED,
    /** It is no compliment: nothing is to be passed on. */
    NO_PRAISE
  }
}
