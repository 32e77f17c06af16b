package heard.reaction;

import heard.casework.Party;
import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Market;
import heard.customer.Phone;
import heard.feedback.Feedback;
import heard.feedback.Feedback.Contact;
import heard.staff.Organisation;
import heard.staff.Place;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Finds out who is writing: a customer we know, or somebody reached by this mailbox or number. */
public record Parties(Customers customers, Organisation organisation) {
  /** The market to count in when neither the shop nor the number nor the language tells. */
  public Party of(Feedback feedback, String reference) {
    return feedback.contact() == Contact.NONE
        ? nobody(feedback, reference)
        : somebody(feedback, reference);
  }

  /** Whoever wants to stay unknown is not looked for, even if they left a trace. */
  private Party nobody(Feedback feedback, String reference) {
    String country = country(feedback);
    return new Party(
        Party.stranger(reference),
        false,
        feedback.name(),
        Optional.empty(),
        Optional.empty(),
        Contact.NONE,
        feedback.language(),
        country,
        zone(country));
  }

  private Party somebody(Feedback feedback, String reference) {
    String guessed = country(feedback);
    Optional<Phone> phone = feedback.phone().flatMap(typed -> Phone.parse(typed, guessed));
    Optional<Customer> known = known(feedback, phone);
    String country = known.map(Customer::country).orElse(guessed);
    return new Party(
        known.map(Customer::id).orElseGet(() -> stranger(feedback, phone, reference)),
        known.isPresent(),
        feedback.name(),
        feedback.email(),
        phone,
        reachable(feedback.contact(), feedback, phone),
        feedback.language(),
        country,
        known.map(Customer::zone).orElseGet(() -> zone(country)));
  }

  private ZoneId zone(String country) {
    return organisation.market(country).map(Market::zone).orElse(ZoneOffset.UTC);
  }

  /** Only when exactly one customer uses it: a shared mailbox names nobody. */
  private Optional<Customer> known(Feedback feedback, Optional<Phone> phone) {
    List<String> ids =
        feedback
            .email()
            .map(customers::withMailbox)
            .filter(found -> !found.isEmpty())
            .or(() -> phone.map(customers::withPhone))
            .orElse(List.of());
    return ids.size() == 1 ? customers.find(ids.getFirst()) : Optional.empty();
  }

  private String country(Feedback feedback) {
    String spoken = Market.of(feedback.language());
    return feedback
        .place()
        .flatMap(organisation::place)
        .map(Place::market)
        .or(() -> feedback.phone().flatMap(p -> Phone.parse(p, spoken)).flatMap(Phone::country))
        .filter(country -> organisation.market(country).isPresent())
        .orElse(spoken);
  }

  private static Contact reachable(Contact wish, Feedback feedback, Optional<Phone> phone) {
    return switch (wish) {
      case PHONE ->
          phone.isPresent() ? wish : feedback.email().isPresent() ? Contact.EMAIL : Contact.NONE;
      case EMAIL, NONE -> wish;
    };
  }

  private static String stranger(Feedback feedback, Optional<Phone> phone, String reference) {
    return Party.stranger(
        feedback
            .email()
            .map(mailbox -> mailbox.comparable())
            .or(() -> phone.map(Phone::e164))
            .orElse(reference));
  }
}
