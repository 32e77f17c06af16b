package heard.followup;

import heard.customer.Consent;
import heard.customer.Consent.Basis;
import heard.customer.Consent.Purpose;
import heard.customer.Customer;
import heard.dispatch.Dispatch.Channel;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a customer may be written to: by what they said last, for this purpose and channel.
 * Marketing needs a yes, or where the law has it so an address taken at a sale; a service message
 * needs none, but a no is a no.
 */
final class Permission {
  /**
   * Where an existing customer may be written to without having been asked: Norway
   * (markedsføringsloven §15), Finland (laki 917/2014 §202), Sweden (marknadsföringslagen §19),
   * Denmark (markedsføringsloven §10).
   */
  private static final Set<String> SOFT = Set.of("NO", "SE", "FI", "DK");

  private Permission() {}

  /** Why not; empty when they may. */
  static Optional<Reason> missing(Schedule schedule, Customer customer, Channel channel) {
    Optional<Consent> last = last(customer, schedule.purpose(), channel);
    return switch (schedule.purpose()) {
      case SERVICE ->
          last.filter(c -> !c.granted()).isPresent() && !schedule.anchor().setsExpectations()
              ? Optional.of(Reason.OPTED_OUT)
              : Optional.empty();
      case MARKETING -> last.map(c -> refused(c, customer)).orElse(Optional.of(Reason.NO_CONSENT));
    };
  }

  private static Optional<Reason> refused(Consent consent, Customer customer) {
    if (!consent.granted()) {
      return Optional.of(Reason.OPTED_OUT);
    }
    boolean enough = consent.basis() == Basis.CONSENT || SOFT.contains(customer.country());
    return enough ? Optional.empty() : Optional.of(Reason.NO_CONSENT);
  }

  /** Of two given at the same moment the no counts. */
  static Optional<Consent> last(Customer customer, Purpose purpose, Channel channel) {
    return customer.consents().stream()
        .filter(c -> c.purpose() == purpose)
        .filter(c -> c.channel().filter(named -> !named.equalsIgnoreCase(channel.name())).isEmpty())
        .max(Comparator.comparing(Consent::at).thenComparing(c -> !c.granted()));
  }
}
