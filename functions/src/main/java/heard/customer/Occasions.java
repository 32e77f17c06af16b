package heard.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dated facts about customers, and the calendar they make. */
public interface Occasions {
  Optional<Occasion> find(String customer, String id);

  /** Everything recorded of a customer. */
  List<Occasion> of(String customer);

  /** Some of it, when there is much; the newest writes may be missing. */
  default List<Occasion> of(String customer, int most) {
    return of(customer).stream().limit(most).toList();
  }

  /**
   * Stores an occasion, replacing what was known under its id.
   *
   * @param zone the customer's, by which its day is told
   */
  void put(Occasion occasion, java.time.ZoneId zone);

  /** Notes that somebody was in touch with us that day: silence is counted from the last. */
  void touched(String customer, LocalDate day);

  /** The last day they were in touch, if any is known. */
  Optional<LocalDate> lastContact(String customer);

  /**
   * Who stands at one place of the calendar.
   *
   * @param shard from 0 to {@link CalendarKey#SHARDS} - 1
   * @param after the cursor of the page before
   */
  Page at(CalendarKey key, int shard, Optional<String> after, int most);

  /** How many stand there, in all shards. */
  int count(CalendarKey key);

  /** Some of those who stand there. */
  record Page(List<Entry> entries, Optional<String> next) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One line of the calendar.
   *
   * @param occasion what it is; empty for a birthday, a season and silence, which are the
   *     customer's own
   */
  record Entry(String customer, Optional<Occasion> occasion) {}
}
