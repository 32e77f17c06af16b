package heard.followup;

import heard.customer.Customer;
import heard.customer.Occasion;
import heard.customer.OccasionDocument;
import heard.dispatch.Dispatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One time that an occasion happens for somebody.
 *
 * @param name what it is called in the name of its follow-up: the year of a birthday or season, the
 *     id of an occasion. Never the date: a thing moved is still the same thing
 * @param day the customer's day of it
 * @param notBefore the moment it became so, where that is more than a day
 * @param occasion the id of the recorded occasion
 * @param attributes what is known of it, under the contract's names
 */
public record Occurrence(
    String name,
    LocalDate day,
    Optional<Instant> notBefore,
    Optional<String> occasion,
    Map<String, String> attributes) {
  private static final String DAY = "day";
  private static final String NOT_BEFORE = "notBefore";

  public Occurrence {
    attributes = Map.copyOf(attributes);
  }

  /** Of what is the same every year, or is no occasion of its own. */
  static Occurrence yearly(LocalDate day) {
    return new Occurrence(
        Integer.toString(day.getYear()), day, Optional.empty(), Optional.empty(), Map.of());
  }

  static Occurrence silence(LocalDate lastContact) {
    return new Occurrence(
        lastContact.toString(), lastContact, Optional.empty(), Optional.empty(), Map.of());
  }

  static Occurrence of(Occasion occasion, Schedule schedule, Customer customer) {
    boolean each = schedule.anchor().eachChangeCounts() && occasion.revision() > 1;
    var attributes = new HashMap<>(occasion.attributes());
    attributes.put("kind", OccasionDocument.word(occasion.kind()));
    return new Occurrence(
        occasion.id() + (each ? "." + occasion.revision() : ""),
        day(occasion, schedule, customer),
        occasion.moment() instanceof Occasion.At(Instant at) ? Optional.of(at) : Optional.empty(),
        Optional.of(occasion.id()),
        attributes);
  }

  /**
   * Something told before its time counts from the day promised; all else from when it happened.
   */
  static LocalDate day(Occasion occasion, Schedule schedule, Customer customer) {
    return Optional.of(occasion)
        .filter(o -> countsFromPromise(schedule))
        .flatMap(Occasion::promisedFor)
        .orElseGet(() -> occasion.moment().day(customer.zone()));
  }

  static boolean countsFromPromise(Schedule schedule) {
    return schedule.offset().amount() < 0
        && (schedule.anchor() == Anchor.DELIVERY_PROMISED
            || schedule.anchor() == Anchor.DELIVERY_MOVED
            || schedule.anchor() == Anchor.DELIVERY_LATE);
  }

  /** As the ledger keeps it. */
  Map<String, String> facts() {
    var facts = new HashMap<>(attributes);
    facts.put(DAY, day.toString());
    notBefore.ifPresent(at -> facts.put(NOT_BEFORE, at.toString()));
    return facts;
  }

  /** As the ledger has it of a follow-up. */
  static Occurrence of(Dispatch dispatch) {
    var attributes = new HashMap<>(dispatch.facts());
    attributes.keySet().removeIf(FollowUp::isCode);
    LocalDate day = LocalDate.parse(attributes.remove(DAY));
    Optional<Instant> notBefore =
        Optional.ofNullable(attributes.remove(NOT_BEFORE)).map(Instant::parse);
    String reason = dispatch.key().reason();
    return new Occurrence(
        reason.substring(reason.indexOf('#') + 1),
        day,
        notBefore,
        dispatch.subject().occasion(),
        attributes);
  }
}
