package heard.customer;

/**
 * One thing about what was sent that we cannot take as it is.
 *
 * @param field the contract's name of the field
 */
public record Problem(String field, Code code) {
  /** What is wrong; every one has a sentence in each language. */
  public enum Code {
    MISSING,
    TOO_LONG,
    NOT_AN_EMAIL,
    NOT_A_PHONE,
    NO_WAY_TO_REACH,
    UNKNOWN_VALUE,
    UNREADABLE,
    /** Something else has this name already. */
    TAKEN,
    /** A letter that is still being written. */
    NOT_PUBLISHED,
    /** A letter with nothing to say as a text message. */
    NO_TEXT_MESSAGE,
    /** A letter beside which none owns up to being late. */
    NO_BELATED,
    /** So many days, and not whether before or after. */
    BEFORE_OR_AFTER,
    /** Nowhere a sender of text messages. */
    NO_SENDER,
    /** A date that is nobody's: such as 1 January 1970. */
    NOT_PLAUSIBLE,
    /** It was settled for good when it was first used. */
    SETTLED,
    /** A picture's address that is not {@code https}. */
    NOT_HTTPS,
    /** White words cannot be read on it. */
    TOO_PALE
  }
}
