package heard.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * A dated fact about a customer. The same id again changes it and never makes a second one.
 *
 * @param id opaque, one for the customer
 * @param customer the customer's id
 * @param attributes what else is known of it, under the contract's names
 * @param over why nothing more may follow from it, such as goods that were returned
 * @param revision counts how often its moment was changed, from 1
 */
public record Occasion(
    String id,
    String customer,
    Kind kind,
    Moment moment,
    Map<String, String> attributes,
    Optional<String> over,
    int revision) {
  public Occasion {
    attributes = Map.copyOf(attributes);
  }

  /** What happened, or will. */
  public enum Kind {
    PURCHASE,
    DELIVERY_PROMISED,
    DELIVERY_MOVED,
    DELIVERY_LATE,
    DELIVERED,
    RETURNED,
    RENEWAL,
    APPOINTMENT,
    /** Another system wrote to them: it counts as one of our words. */
    EXTERNAL_SEND,
    CASE_ANSWERED;

    /** Whether others may tell us of it; the rest we know ourselves. */
    public boolean told() {
      return this != CASE_ANSWERED;
    }
  }

  /** A moment, or a day by the customer's calendar. */
  public sealed interface Moment {
    LocalDate day(ZoneId zone);
  }

  /** To the second. */
  public record At(Instant instant) implements Moment {
    @Override
    public LocalDate day(ZoneId zone) {
      return instant.atZone(zone).toLocalDate();
    }
  }

  /** Some time on that day, wherever the customer lives. */
  public record On(LocalDate date) implements Moment {
    @Override
    public LocalDate day(ZoneId zone) {
      return date;
    }
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** What it belongs to: its order, or itself where it names none. */
  public String order() {
    return attribute("order").orElse(id);
  }

  /** The day something is promised for. */
  public Optional<LocalDate> promisedFor() {
    return attribute("promisedBy").map(by -> LocalDate.parse(by.substring(0, 10)));
  }

  /** The same occasion, of which nothing more may follow. */
  public Occasion ended(String why) {
    return new Occasion(id, customer, kind, moment, attributes, Optional.of(why), revision);
  }

  /** This one in the place of what was known under its id. */
  public Occasion instead(Occasion before) {
    boolean moved =
        !before.moment.equals(moment)
            || !before.attribute("promisedBy").equals(attribute("promisedBy"));
    Optional<String> stays = before.kind == kind ? before.over : Optional.empty();
    return new Occasion(
        id, customer, kind, moment, attributes, stays, before.revision + (moved ? 1 : 0));
  }
}
