package heard.staff;

import heard.customer.Document;
import heard.customer.Problem;
import heard.time.OpeningHours;
import heard.time.OpeningHours.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hours as a document: {@code {"monday": ["09:00-18:00"], "2026-12-27": []}}, weekdays by their
 * English names, dates where a day differs, an empty list for closed.
 */
final class HoursDocument {
  private HoursDocument() {}

  static OpeningHours read(Document hours, ZoneId zone, String country) {
    var week = new LinkedHashMap<DayOfWeek, List<Span>>();
    var differing = new LinkedHashMap<LocalDate, List<Span>>();
    for (String day : hours.names()) {
      List<Span> spans = spans(hours, day);
      weekday(day)
          .ifPresentOrElse(
              d -> week.put(d, spans),
              () ->
                  date(day)
                      .ifPresentOrElse(
                          d -> differing.put(d, spans),
                          () -> hours.wrong(day, Problem.Code.UNKNOWN_VALUE)));
    }
    return new OpeningHours(zone, country, week, differing);
  }

  static Map<String, Object> write(OpeningHours hours) {
    var fields = new LinkedHashMap<String, Object>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans = hours.week().getOrDefault(day, List.of());
      if (!spans.isEmpty()) {
        fields.put(day.name().toLowerCase(Locale.ROOT), texts(spans));
      }
    }
    hours.differing().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> fields.put(e.getKey().toString(), texts(e.getValue())));
    return fields;
  }

  private static List<String> texts(List<Span> spans) {
    return spans.stream().map(s -> s.from() + "-" + s.to()).toList();
  }

  private static List<Span> spans(Document hours, String day) {
    var spans = new ArrayList<Span>();
    for (String text : hours.texts(day)) {
      try {
        String[] ends = text.split("-", -1);
        spans.add(new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
      } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        hours.wrong(day, Problem.Code.UNREADABLE);
      }
    }
    return spans;
  }

  private static Optional<DayOfWeek> weekday(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equalsIgnoreCase(name)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
