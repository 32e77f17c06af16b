package heard.followup;

import heard.customer.Consent;
import heard.customer.Customer;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.Subject;
import heard.dispatch.DispatchKey;
import heard.dispatch.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a schedule plans for one customer and one occurrence of an occasion. */
public record FollowUp(Schedule schedule, Customer customer, Occurrence occurrence, Slot slot) {
  /** The codes a decision went by stand beside what the letter says. */
  private static final String CODE = "why.";

  /** The code of the customer's day that it was wished for: under it, it is counted. */
  static final String ON = "on";

  /** The code of the customer's shop: its people carry out a call or a card. */
  static final String PLACE = "place";

  /** The code of the moment of its decision. */
  static final String DECIDED_AT = "decidedAt";

  static FollowUp of(Schedule schedule, Customer customer, Occurrence occurrence, Timing timing) {
    return new FollowUp(
        schedule, customer, occurrence, timing.slot(schedule, occurrence, customer));
  }

  /** Its name for good: to whom and what for, never when. */
  public DispatchKey key() {
    return key(schedule.id(), customer.id(), occurrence.name());
  }

  static DispatchKey key(String schedule, String customer, String occurrence) {
    return new DispatchKey(customer, schedule + "#" + occurrence);
  }

  /** Where it goes; empty when there is no such way to reach them. */
  static Optional<String> address(Channel channel, Customer customer) {
    return switch (channel) {
      case EMAIL -> customer.email().map(Mailbox::address);
      case SMS, CALL -> customer.phone().map(Phone::e164);
      case CARD -> customer.postalAddress();
      case TOPIC, CLOCK -> Optional.empty();
    };
  }

  /** As the ledger keeps it until its moment. */
  public Dispatch dispatch() {
    return Dispatch.planned(
            key(),
            schedule.channel(),
            schedule.kind(),
            schedule.letter(false),
            customer.language(),
            address(schedule.channel(), customer).orElse(""),
            new Subject(
                Optional.empty(),
                0,
                Optional.of(customer.id()),
                Optional.of(schedule.id()),
                occurrence.occasion()),
            slot.at(),
            Optional.of(slot.end()))
        .with(with(occurrence.facts(), Map.of(ON, on().toString())));
  }

  /** The customer's day that it is wished for. */
  LocalDate on() {
    return slot.at().atZone(customer.zone()).toLocalDate();
  }

  /** The same, out of a row of the ledger. */
  static LocalDate day(Dispatch dispatch) {
    return Optional.ofNullable(dispatch.facts().get(CODE + ON))
        .map(LocalDate::parse)
        .orElseGet(() -> LocalDate.ofInstant(dispatch.due(), ZoneOffset.UTC));
  }

  /** When it went: the row's own moment has been moved on by then. */
  static Instant went(Dispatch row) {
    return Optional.ofNullable(row.facts().get(CODE + DECIDED_AT))
        .map(Instant::parse)
        .orElse(row.due());
  }

  /** The one planned before, as it goes out now: address, letter and language of today. */
  Dispatch ready(Dispatch planned, Facts facts) {
    Channel channel = facts.channel();
    return new Dispatch(
        planned.key(),
        channel,
        planned.kind(),
        schedule.letter(facts.belated()),
        customer.language(),
        address(channel, customer).orElse(""),
        planned.subject(),
        with(planned.facts(), codes(planned, facts)),
        planned.state(),
        planned.due(),
        Optional.of(slot.end()),
        planned.calls(),
        planned.providerId(),
        planned.verdict());
  }

  /** What a shop may have in hand already does not go to another. */
  private static Map<String, String> codes(Dispatch planned, Facts facts) {
    if (planned.calls() == 0) {
      return facts.codes();
    }
    var codes = new TreeMap<>(facts.codes());
    codes.remove(PLACE);
    Task.place(planned).ifPresent(shop -> codes.put(PLACE, shop));
    return codes;
  }

  static Map<String, String> with(Map<String, String> facts, Map<String, String> codes) {
    var all = new TreeMap<>(facts);
    all.keySet().removeIf(FollowUp::isCode);
    codes.forEach((name, value) -> all.put(CODE + name, value));
    return all;
  }

  static boolean isCode(String name) {
    return name.startsWith(CODE);
  }

  /** What a decision went by, out of a row of the ledger. */
  public static Map<String, String> codes(Dispatch dispatch) {
    var codes = new TreeMap<String, String>();
    dispatch
        .facts()
        .forEach(
            (name, value) -> {
              if (isCode(name)) {
                codes.put(name.substring(CODE.length()), value);
              }
            });
    return codes;
  }

  /** Whether the customer said yes to what this is, and is not only written to as a customer. */
  public boolean agreed() {
    return Permission.last(customer, schedule.purpose(), schedule.channel())
        .filter(c -> c.granted() && c.basis() == Consent.Basis.CONSENT)
        .isPresent();
  }

  /** The mark it leaves on the standing of its mailbox. */
  Standing.Contact contact(Instant now) {
    Standing.What what =
        schedule.anchor().isGreeting()
            ? Standing.What.GREETING
            : schedule.anchor().setsExpectations() ? Standing.What.SERVICE : Standing.What.CHECK_IN;
    return new Standing.Contact(now, what, customer.id(), key().reason());
  }
}
