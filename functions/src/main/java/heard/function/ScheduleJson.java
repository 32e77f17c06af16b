package heard.function;

import heard.followup.Effect;
import heard.followup.Forecast;
import heard.followup.Result;
import heard.followup.Schedule;
import heard.followup.ScheduleDocument;
import heard.followup.ScheduleFile;
import heard.followup.Silence;
import heard.followup.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Schedules and their outlook in the words of the API. */
final class ScheduleJson {
  private ScheduleJson() {}

  /**
   * The version being written, or else the one switched on; and what is switched on, if another.
   */
  static Map<String, Object> of(ScheduleFile file) {
    Schedule latest = file.latest();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", file.id());
    fields.putAll(ScheduleDocument.write(latest));
    fields.put("state", word(file.state()));
    fields.put("version", latest.version());
    file.since().ifPresent(since -> fields.put("since", since.toString()));
    file.active()
        .filter(active -> active.version() != latest.version())
        .ifPresent(active -> fields.put("active", ScheduleDocument.write(active)));
    return fields;
  }

  /** What came of it, by day. */
  static List<Map<String, Object>> results(
      ScheduleFile file, SortedMap<LocalDate, Tally> tallies, Instant now) {
    List<LocalDate> silent = Silence.of(file, tallies, now);
    return tallies.entrySet().stream()
        .map(
            day -> {
              var fields = new LinkedHashMap<String, Object>();
              fields.put("on", day.getKey().toString());
              for (Result result : Result.values()) {
                fields.put(camel(result), day.getValue().count(result));
              }
              fields.put("silent", silent.contains(day.getKey()));
              return (Map<String, Object>) fields;
            })
        .toList();
  }

  private static String camel(Result result) {
    return switch (result) {
      case OPTED_OUT -> "optedOut";
      case SPAM_REPORTED -> "spamReported";
      default -> word(result);
    };
  }

  static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** What a change does to what waits. */
  static Map<String, Object> of(Effect effect) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("unchanged", effect.unchanged());
    fields.put(
        "moved",
        effect.moved().entrySet().stream()
            .map(day -> Map.of("to", day.getKey().toString(), "count", day.getValue()))
            .toList());
    fields.put("held", effect.held());
    fields.put(
        "cancelled",
        new TreeMap<>(effect.cancelled())
            .entrySet().stream()
                .map(why -> Map.of("reason", why.getKey().name(), "count", why.getValue()))
                .toList());
    fields.put("estimated", effect.estimated());
    return fields;
  }

  static Map<String, Object> of(Forecast.Outlook outlook) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("from", outlook.from().toString());
    fields.put("days", outlook.days().stream().map(ScheduleJson::day).toList());
    fields.put("total", outlook.total());
    fields.put("noConsent", outlook.noConsent());
    fields.put("estimated", outlook.estimated());
    fields.put("samples", outlook.samples().stream().map(ScheduleJson::sample).toList());
    return fields;
  }

  private static Map<String, Object> day(Forecast.Day day) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("on", day.on().toString());
    fields.put("sends", day.sends());
    fields.put("held", day.held());
    fields.put("skipped", day.skipped());
    return fields;
  }

  private static Map<String, Object> sample(Forecast.Sample sample) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("customer", sample.customer().id());
    fields.put("name", sample.customer().name());
    fields.put("language", sample.customer().language().tag());
    fields.put("at", local(sample.at(), sample.customer().zone()));
    fields.put("held", sample.held());
    return fields;
  }

  static String local(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }
}
