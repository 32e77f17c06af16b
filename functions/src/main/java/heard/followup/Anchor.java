package heard.followup;

import heard.customer.Occasion;
import java.util.Locale;
import java.util.Optional;

/** What a schedule counts from. */
public enum Anchor {
  BIRTHDAY,
  SEASON,
  /** Nothing was heard of a customer for so long. */
  SILENCE,
  PURCHASE,
  DELIVERY_PROMISED,
  DELIVERY_MOVED,
  DELIVERY_LATE,
  DELIVERED,
  RETURNED,
  RENEWAL,
  APPOINTMENT,
  CASE_ANSWERED;

  /** The kind of occasion; empty for what is the customer's own. */
  public Optional<Occasion.Kind> kind() {
    return switch (this) {
      case BIRTHDAY, SEASON, SILENCE -> Optional.empty();
      case PURCHASE,
          DELIVERY_PROMISED,
          DELIVERY_MOVED,
          DELIVERY_LATE,
          DELIVERED,
          RETURNED,
          RENEWAL,
          APPOINTMENT,
          CASE_ANSWERED ->
          Optional.of(Occasion.Kind.valueOf(name()));
    };
  }

  /** Whether it tells what to expect of something the customer has with us: we owe that. */
  public boolean setsExpectations() {
    return switch (this) {
      case DELIVERY_PROMISED, DELIVERY_MOVED, DELIVERY_LATE, RENEWAL, APPOINTMENT -> true;
      case BIRTHDAY, SEASON, SILENCE, PURCHASE, DELIVERED, RETURNED, CASE_ANSWERED -> false;
    };
  }

  /** Whether it is a good wish that belongs to its day. */
  public boolean isGreeting() {
    return this == BIRTHDAY || this == SEASON;
  }

  /** Whether each change of its moment deserves a word of its own. */
  boolean eachChangeCounts() {
    return this == DELIVERY_MOVED || this == DELIVERY_LATE;
  }

  /** The contract's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
