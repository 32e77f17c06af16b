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
