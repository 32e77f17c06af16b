package heard.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When somebody is there: the week as it usually is, and the days that differ.
 *
 * @param week several spans a day are allowed; a day without one is closed
 * @param differing dates with hours of their own, an empty list for closed; these win over holidays
 */
public record OpeningHours(
    ZoneId zone,
    String country,
    Map<DayOfWeek, List<Span>> week,
    Map<LocalDate, List<Span>> differing) {

  /** On the eves of holidays nobody is promised to be there after this. */
  private static final LocalTime EVE_CLOSING = LocalTime.of(16, 0);

  public OpeningHours {
    week = inOrder(week);
    differing = inOrder(differing);
  }

  private static <K> Map<K, List<Span>> inOrder(Map<K, List<Span>> days) {
    return days.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                day -> day.getValue().stream().sorted(Comparator.comparing(Span::from)).toList()));
  }

  /** From opening to closing on one day, closing excluded. */
  public record Span(LocalTime from, LocalTime to) {
    public Span {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("opens at " + from + " but closes at " + to);
      }
    }

    boolean holds(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }
  }

  public boolean openAt(Instant moment, Holidays holidays) {
    var local = moment.atZone(zone);
    return on(local.toLocalDate(), holidays).stream().anyMatch(s -> s.holds(local.toLocalTime()));
  }

  /** The moment itself when open, else the next opening; empty when nothing opens for a year. */
  public Optional<Instant> openFrom(Instant moment, Holidays holidays) {
    if (openAt(moment, holidays)) {
      return Optional.of(moment);
    }
    var local = moment.atZone(zone);
    for (int day = 0; day < 366; day++) {
      LocalDate date = local.toLocalDate().plusDays(day);
      for (Span span : on(date, holidays)) {
        Instant opens = new LocalWish(date, span.from(), zone).at();
        if (!opens.isBefore(moment)) {
          return Optional.of(opens);
        }
      }
    }
    return Optional.empty();
  }

  /** The hours of one day, holidays and eves considered. */
  public List<Span> on(LocalDate date, Holidays holidays) {
    var differs = differing.get(date);
    if (differs != null) {
      return differs;
    }
    var usual = week.getOrDefault(date.getDayOfWeek(), List.of());
    return switch (holidays.on(country, date)) {
      case HOLIDAY -> List.of();
      case EVE ->
          usual.stream()
              .filter(s -> s.from().isBefore(EVE_CLOSING))
              .map(OpeningHours::eve)
              .toList();
      case ORDINARY -> usual;
    };
  }

  private static Span eve(Span span) {
    return span.to().isAfter(EVE_CLOSING) ? new Span(span.from(), EVE_CLOSING) : span;
  }
}
