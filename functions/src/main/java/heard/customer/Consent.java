package heard.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * One yes or no a customer gave, or the law implies, for being written to.
 *
 * @param purpose {@code SERVICE} or {@code MARKETING}
 * @param channel the channel it is limited to; empty means every channel
 * @param basis whether they agreed, or are a customer whose address was taken at a sale
 * @param at when it was given: an imported one keeps its original date
 * @param source where it was given, in words
 */
public record Consent(
    Purpose purpose,
    Optional<String> channel,
    Basis basis,
    boolean granted,
    Instant at,
    String source) {
  /** Said by the customer on their own page. */
  public static final String PREFERENCES = "preferences";

  /** Said by the customer with one press in a mail. */
  public static final String UNSUBSCRIBE = "unsubscribe";

  /** Read in a list that does not tell when it was given. */
  public static final String UNDATED = "import, undated";

  /** Whether the customer told us, and nobody for them. */
  boolean own() {
    return source.equals(PREFERENCES) || source.equals(UNSUBSCRIBE);
  }

  /** The same, given at another moment. */
  Consent at(Instant moment) {
    return new Consent(purpose, channel, basis, granted, moment, source);
  }

  /** What we write for. */
  public enum Purpose {
    SERVICE,
    MARKETING
  }

  /** Why we may. */
  public enum Basis {
    CONSENT,
    CUSTOMER
  }
}
