package heard.web;

import heard.correspondence.Links;
import heard.customer.Customer;
import heard.customer.Language;
import heard.customer.Money;
import heard.feedback.Reference;
import heard.followup.FollowUp;
import heard.followup.Occurrence;
import heard.staff.Organisation;
import heard.staff.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the blanks of follow-ups' letters are filled with. No age stands in any: a birthday's year
 * is nobody's business.
 */
final class FollowUpBlanks {
  /** A letter may ask for these where there are none: its sections are then left out. */
  private static final List<String> OPTIONAL =
      List.of("givenName", "place", "product", "amount", "order", "promisedBy");

  private FollowUpBlanks() {}

  /**
   * @param reader whose choices its links lead to
   */
  static Map<String, Object> of(
      Language language,
      FollowUp followUp,
      String reader,
      Organisation organisation,
      Links links,
      Instant now) {
    var blanks = new HashMap<String, Object>();
    Customer customer = followUp.customer();
    Occurrence occurrence = followUp.occurrence();
    Moments moments = Moments.in(language);
    OPTIONAL.forEach(blank -> blanks.put(blank, ""));
    blanks.put("brand", organisation.brand(customer.place(), customer.country()).name());
    customer.givenName().ifPresent(name -> blanks.put("givenName", name));
    place(occurrence, customer, organisation).ifPresent(name -> blanks.put("place", name));
    said(occurrence, "product").ifPresent(product -> blanks.put("product", product));
    said(occurrence, "order").ifPresent(order -> blanks.put("order", order));
    amount(language, occurrence).ifPresent(amount -> blanks.put("amount", amount));
    said(occurrence, "promisedBy")
        .ifPresent(
            by -> blanks.put("promisedBy", moments.day(LocalDate.parse(by.substring(0, 10)))));
    blanks.put("day", moments.day(occurrence.day()));
    blanks.put("date", moments.date(occurrence.day()));
    blanks.put("formUrl", links.form(language));
    // Whether an answer helped is asked where "no" reaches somebody who has not touched the case.
    Optional<Reference> about = said(occurrence, "reference").flatMap(Reference::parse);
    blanks.put(
        "surveyUrl",
        about.map(reference -> links.survey(reference, now)).orElseGet(() -> links.form(language)));
    blanks.put(
        "reference", about.map(Reference::text).or(() -> said(occurrence, "order")).orElse(""));
    blanks.put("preferencesUrl", links.preferences(reader, now));
    blanks.put("unsubscribeUrl", links.unsubscribe(reader, followUp.schedule().purpose(), now));
    return blanks;
  }

  private static Optional<String> place(
      Occurrence occurrence, Customer customer, Organisation organisation) {
    return said(occurrence, "place")
        .or(customer::place)
        .flatMap(organisation::place)
        .map(Place::name);
  }

  private static Optional<String> said(Occurrence occurrence, String name) {
    return Optional.ofNullable(occurrence.attributes().get(name)).filter(v -> !v.isBlank());
  }

  /** Nothing where nobody said of which money it is. */
  private static Optional<String> amount(Language language, Occurrence occurrence) {
    return said(occurrence, "amount")
        .flatMap(
            amount ->
                said(occurrence, "currency")
                    .map(currency -> new Amounts(language).of(Money.of(amount, currency))));
  }
}
