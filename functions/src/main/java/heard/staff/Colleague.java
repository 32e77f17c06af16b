package heard.staff;

import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.time.Holidays;
import heard.time.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works here. Customers see the given name and the shop, nothing else.
 *
 * @param place the id of the shop they work in
 * @param hours their shifts: when they are at work
 * @param languages what they read, the one they are written to in first
 * @param active false once they have left
 */
public record Colleague(
    String id,
    String name,
    String givenName,
    Role role,
    String place,
    Set<String> teams,
    Optional<Mailbox> email,
    Optional<Phone> phone,
    List<Language> languages,
    OpeningHours hours,
    List<Leave> leave,
    boolean active) {
  private static final Duration SIGHT = Duration.ofDays(366);

  public Colleague {
    teams = Set.copyOf(teams);
    languages = List.copyOf(languages);
    leave = List.copyOf(leave);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a colleague who reads no language: " + id);
    }
  }

  /** Days away, both included. */
  public record Leave(LocalDate from, LocalDate to) {
    boolean covers(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(to);
    }
  }

  /** The moment they are next at work, now if they are; empty when that is not within a year. */
  public Optional<Instant> atWorkFrom(Instant moment, Holidays holidays) {
    Instant from = moment;
    while (!from.isAfter(moment.plus(SIGHT))) {
      var next = hours.openFrom(from, holidays);
      if (next.isEmpty()) {
        return next;
      }
      LocalDate day = next.get().atZone(hours.zone()).toLocalDate();
      var away = leave.stream().filter(l -> l.covers(day)).findFirst();
      if (away.isEmpty()) {
        return next;
      }
      from = away.get().to().plusDays(1).atStartOfDay(hours.zone()).toInstant();
    }
    return Optional.empty();
  }

  public Language language() {
    return languages.getFirst();
  }
}
