package heard.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A customer as another system tells of them. What they told us themselves it may not know, and
 * does not unsay: their own yes and no stay, each with its date, and the language they chose.
 *
 * @param declines whether it speaks of the occasions they do not want
 */
public record Told(Customer customer, boolean declines) {
  /** In the place of what was known. */
  public Customer over(Customer known) {
    List<Consent> own = known.consents().stream().filter(Consent::own).toList();
    var consents = new ArrayList<Consent>();
    customer.consents().forEach(consent -> consents.add(dated(consent, own)));
    own.stream().filter(consent -> !consents.contains(consent)).forEach(consents::add);
    Customer next =
        customer.preferring(
            customer.language(), consents, declines ? customer.declined() : known.declined());
    return known.ownLanguage() ? next.speaking(known.language()) : next;
  }

  /** A yes out of a list without dates is older than whatever they told us. */
  private static Consent dated(Consent consent, List<Consent> own) {
    Optional<Instant> first = own.stream().map(Consent::at).min(Instant::compareTo);
    return consent.granted() && consent.source().equals(Consent.UNDATED)
        ? first.map(at -> consent.at(at.minusSeconds(1))).orElse(consent)
        : consent;
  }
}
