package heard.function;

import heard.customer.Problem;
import heard.followup.Offset;
import heard.followup.Schedule;
import heard.followup.ScheduleDocument;
import heard.followup.Season;
import heard.web.AudienceForm;
import heard.web.ScheduleMenus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A schedule in the fields of its editor: menus and numbers, where the API has codes.
 *
 * @param audience how it reads and writes for whom
 */
record ScheduleForm(Map<String, String> fields, AudienceForm audience) {
  private static final List<String> AS_IT_IS =
      List.of(
          "name",
          "occasion",
          "at",
          "channel",
          "letter",
          "purpose",
          "late",
          "leapDay",
          "capDays",
          "holdout",
          "dailyLimit");

  /** As the editor shows a schedule. */
  static ScheduleForm of(Schedule schedule, AudienceForm audience) {
    var fields = new HashMap<String, String>();
    Map<String, Object> document = ScheduleDocument.write(schedule);
    AS_IT_IS.forEach(name -> fields.put(name, String.valueOf(document.getOrDefault(name, ""))));
    schedule.season().ifPresent(season -> fields.putAll(season(season)));
    Offset offset = schedule.offset();
    fields.put("when", offset.isZero() ? "on" : offset.amount() < 0 ? "before" : "after");
    fields.put("count", Integer.toString(Math.abs(offset.amount())));
    fields.put("unit", offset.text().substring(offset.text().length() - 1));
    fields.put("goodUntil", hours(schedule.goodUntil()));
    fields.put("belatedFor", days(schedule.belatedFor()));
    fields.put("priority", schedule.ranksAsUsual() ? "" : Integer.toString(schedule.priority()));
    fields.putAll(audience.fields(document.get("audience")));
    return new ScheduleForm(fields, audience);
  }

  /** A feast by its name, or a day and a month. */
  private static Map<String, String> season(Season season) {
    return season
        .ownDay()
        .map(
            day ->
                Map.of(
                    "season", ScheduleMenus.OWN_DAY,
                    "ownDay", Integer.toString(day.getDayOfMonth()),
                    "ownMonth", Integer.toString(day.getMonthValue())))
        .orElseGet(() -> Map.of("season", season.text()));
  }

  /** Begun hours count: half of one is not none. */
  private static String hours(Duration length) {
    return Long.toString(length.plusHours(1).minusNanos(1).toHours());
  }

  private static String days(Period length) {
    return Long.toString(LocalDate.EPOCH.plus(length).toEpochDay());
  }

  /** The countries it is for, by its own conditions; empty where they say nothing of countries. */
  Set<String> countries() {
    return audience.audience(fields).stream()
        .filter(condition -> "country".equals(condition.get("field")))
        .flatMap(condition -> Stream.of(condition.get("is"), condition.get("in")))
        .flatMap(
            value -> value instanceof List<?> several ? several.stream() : Stream.ofNullable(value))
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  /** What only a form can get wrong. */
  List<Problem> problems() {
    boolean counted = !text("count").isEmpty() && !text("count").matches("0+");
    return text("when").equals("on") && counted
        ? List.of(new Problem("when", Problem.Code.BEFORE_OR_AFTER))
        : List.of();
  }

  /**
   * As the API has it.
   *
   * @param before what stands there; the editor does not show all of it, nor all as finely
   */
  Map<String, Object> document(Optional<Schedule> before) {
    var document = before.map(ScheduleDocument::write).orElseGet(LinkedHashMap::new);
    for (String name : AS_IT_IS) {
      document.remove(name);
      put(document, name, text(name));
    }
    document.remove("season");
    put(document, "season", text("occasion").equals("season") ? season() : "");
    document.put("offset", offset());
    if (before.map(s -> hours(s.goodUntil())).filter(text("goodUntil")::equals).isEmpty()) {
      document.remove("goodUntil");
      put(document, "goodUntil", number("goodUntil", "PT", "H"));
    }
    if (before.map(s -> days(s.belatedFor())).filter(text("belatedFor")::equals).isEmpty()) {
      document.remove("belatedFor");
      put(document, "belatedFor", number("belatedFor", "P", "D"));
    }
    document.remove("priority");
    put(document, "priority", text("priority"));
    document.put("audience", audience.audience(fields));
    return document;
  }

  private String season() {
    return text("season").equals(ScheduleMenus.OWN_DAY)
        ? "--" + twoDigits("ownMonth") + "-" + twoDigits("ownDay")
        : text("season");
  }

  private String twoDigits(String field) {
    String typed = text(field).replaceAll("\\.$", "");
    return typed.length() == 1 ? "0" + typed : typed;
  }

  private String offset() {
    String count = text("count");
    return text("when").equals("on") || count.isEmpty()
        ? "P0D"
        : (text("when").equals("before") ? "-P" : "P") + count + text("unit");
  }

  private String number(String field, String before, String after) {
    String digits = text(field);
    return digits.isEmpty() ? "" : before + digits + after;
  }

  /** A schedule's name in an address, with a number if taken. */
  static String freshId(String name, Predicate<String> taken) {
    String plain = Slug.of(name);
    String base = plain.isEmpty() ? "schedule" : plain;
    String id = base;
    for (int next = 2; taken.test(id); next++) {
      id = base + "-" + next;
    }
    return id;
  }

  private static void put(Map<String, Object> document, String name, String value) {
    if (!value.isEmpty()) {
      document.put(name, value);
    }
  }

  private String text(String field) {
    return fields.getOrDefault(field, "").strip();
  }
}
