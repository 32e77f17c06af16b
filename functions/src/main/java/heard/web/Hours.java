package heard.web;

import heard.time.OpeningHours;
import heard.time.OpeningHours.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Opening hours as a customer reads them, days with the same hours together: "Mon–Fri 10:00–20:00".
 */
record Hours(Texts texts) {

  List<String> lines(OpeningHours hours) {
    var lines = new ArrayList<String>();
    var from = 0;
    for (var day = 1; day <= 7; day++) {
      if (day == 7 || !spans(hours, day).equals(spans(hours, from))) {
        lines.add(capital(days(from, day - 1)) + " " + words(spans(hours, from)));
        from = day;
      }
    }
    return lines;
  }

  private static List<Span> spans(OpeningHours hours, int day) {
    return hours.week().getOrDefault(DayOfWeek.of(day + 1), List.of());
  }

  private String days(int first, int last) {
    var names = texts.table("hours.days");
    return first == last ? names.get(first) : names.get(first) + "–" + names.get(last);
  }

  private static String capital(String days) {
    return Character.toUpperCase(days.charAt(0)) + days.substring(1);
  }

  private String words(List<Span> spans) {
    var moments = new Moments(texts);
    return spans.isEmpty()
        ? texts.get("moment.closed")
        : spans.stream()
            .map(span -> moments.clock(span.from()) + "–" + moments.clock(span.to()))
            .collect(Collectors.joining(", "));
  }
}
