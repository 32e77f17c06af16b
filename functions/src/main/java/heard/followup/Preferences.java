package heard.followup;

import heard.customer.Consent;
import heard.customer.Consent.Basis;
import heard.customer.Consent.Purpose;
import heard.customer.Customer;
import heard.customer.Language;
import heard.dispatch.Dispatch.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer wants to hear of, and how.
 *
 * @param purposes for which we may write
 * @param channels by which marketing may reach them
 * @param declined occasions they do not want to be remembered on
 */
public record Preferences(
    Set<Purpose> purposes, Set<Channel> channels, Language language, Set<String> declined) {
  /** The roads a customer chooses between. */
  public static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.SMS);

  /** The occasions a customer may take out, by the contract's words. */
  public static final List<String> OCCASIONS =
      List.of(
          "birthday",
          "purchase",
          "delivered",
          "silence",
          "christmas",
          "mothers-day",
          "fathers-day");

  public Preferences {
    purposes = Set.copyOf(purposes);
    channels = Set.copyOf(channels);
    declined = Set.copyOf(declined);
  }

  /** As things stand. */
  public static Preferences of(Customer customer) {
    var purposes = EnumSet.noneOf(Purpose.class);
    var channels = EnumSet.noneOf(Channel.class);
    for (Channel channel : CHANNELS) {
      if (says(customer, Purpose.MARKETING, channel, false)) {
        purposes.add(Purpose.MARKETING);
        channels.add(channel);
      }
      if (says(customer, Purpose.SERVICE, channel, true)) {
        purposes.add(Purpose.SERVICE);
      }
    }
    return new Preferences(purposes, channels, customer.language(), customer.declined());
  }

  private static boolean says(
      Customer customer, Purpose purpose, Channel channel, boolean unasked) {
    return Permission.last(customer, purpose, channel).map(Consent::granted).orElse(unasked);
  }

  /**
   * The customer as they want it from now on. Only what they changed is written down as said now:
   * what they left alone keeps its date and its basis.
   */
  public Customer of(Customer customer, Instant at, String source) {
    Preferences before = of(customer);
    var consents = new ArrayList<>(customer.consents());
    if (purposes.contains(Purpose.SERVICE) != before.purposes.contains(Purpose.SERVICE)) {
      consents.add(
          said(Purpose.SERVICE, Optional.empty(), purposes.contains(Purpose.SERVICE), at, source));
    }
    for (Channel channel : CHANNELS) {
      boolean wanted = purposes.contains(Purpose.MARKETING) && channels.contains(channel);
      if (wanted != before.channels.contains(channel)) {
        consents.add(said(Purpose.MARKETING, Optional.of(channel.name()), wanted, at, source));
      }
    }
    var unwanted = new HashSet<>(customer.declined());
    unwanted.removeAll(OCCASIONS);
    unwanted.addAll(declined);
    return customer.preferring(language, consents, unwanted);
  }

  /** The customer after they stopped one purpose, on every road. */
  public static Customer without(Purpose purpose, Customer customer, Instant at, String source) {
    boolean stands =
        Permission.last(customer, purpose, Channel.EMAIL).filter(c -> !c.granted()).isPresent();
    var consents = new ArrayList<>(customer.consents());
    if (!stands) {
      consents.add(said(purpose, Optional.empty(), false, at, source));
    }
    return customer.preferring(customer.language(), consents, customer.declined());
  }

  private static Consent said(
      Purpose purpose, Optional<String> channel, boolean granted, Instant at, String source) {
    return new Consent(purpose, channel, Basis.CONSENT, granted, at, source);
  }
}
