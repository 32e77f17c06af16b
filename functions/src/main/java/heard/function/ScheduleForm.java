package heard.function;

import heard.followup.Offset;
import heard.followup.Schedule;
import heard.followup.ScheduleDocument;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** A schedule in the fields of its editor: menus and numbers, where the API has codes. */
record ScheduleForm(Map<String, String> fields) {
  /** So many conditions of the audience can be chosen. */
  static final int CONDITIONS = 3;

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
  static ScheduleForm of(Schedule schedule) {
    var fields = new HashMap<String, String>();
    Map<String, Object> document = ScheduleDocument.write(schedule);
    AS_IT_IS.forEach(name -> fields.put(name, String.valueOf(document.getOrDefault(name, ""))));
    schedule.season().ifPresent(season -> fields.put("season", season.text()));
    Offset offset = schedule.offset();
    fields.put("when", offset.isZero() ? "on" : offset.amount() < 0 ? "before" : "after");
    fields.put("count", Integer.toString(Math.abs(offset.amount())));
    fields.put("unit", offset.text().substring(offset.text().length() - 1));
    fields.put("goodUntil", Long.toString(schedule.goodUntil().toHours()));
    fields.put(
        "belatedFor", Long.toString(LocalDate.EPOCH.plus(schedule.belatedFor()).toEpochDay()));
    if (document.get("audience") instanceof List<?> conditions) {
      for (int i = 0; i < conditions.size(); i++) {
        condition(fields, i, (Map<?, ?>) conditions.get(i));
      }
    }
    return new ScheduleForm(fields);
  }

  private static void condition(Map<String, String> fields, int row, Map<?, ?> condition) {
    fields.put("field" + row, String.valueOf(condition.get("field")));
    for (String how : List.of("is", "atLeast", "atMost")) {
      if (condition.containsKey(how)) {
        fields.put("how" + row, how);
        fields.put("value" + row, String.valueOf(condition.get(how)));
      }
    }
    if (condition.get("in") instanceof List<?> several) {
      fields.put("how" + row, "is");
      fields.put("value" + row, String.join(", ", several.stream().map(String::valueOf).toList()));
    }
  }

  /**
   * As the API has it.
   *
   * @param before what stands there; the editor does not show all of it
   */
  Map<String, Object> document(Map<String, Object> before) {
    var document = new LinkedHashMap<>(before);
    for (String name : AS_IT_IS) {
      document.remove(name);
      put(document, name, text(name));
    }
    document.remove("season");
    put(document, "season", text("occasion").equals("season") ? text("season") : "");
    document.put("offset", offset());
    put(document, "goodUntil", number("goodUntil", "PT", "H"));
    put(document, "belatedFor", number("belatedFor", "P", "D"));
    document.put("audience", audience());
    return document;
  }

  private String offset() {
    String count = text("count");
    return text("when").equals("on") || count.isEmpty()
        ? "P0D"
        : (text("when").equals("before") ? "-P" : "P") + count + text("unit");
  }

  private List<Map<String, Object>> audience() {
    var audience = new ArrayList<Map<String, Object>>();
    for (int row = 0; row < CONDITIONS; row++) {
      String value = text("value" + row);
      if (text("field" + row).isEmpty() || value.isEmpty()) {
        continue;
      }
      var condition = new LinkedHashMap<String, Object>();
      condition.put("field", text("field" + row));
      String how = text("how" + row);
      if (how.equals("atLeast") || how.equals("atMost")) {
        condition.put(how, value.replace(',', '.').replace(" ", ""));
      } else {
        condition.put("in", List.of(value.split("\\s*,\\s*", -1)));
      }
      audience.add(condition);
    }
    return audience;
  }

  private String number(String field, String before, String after) {
    String digits = text(field);
    return digits.isEmpty() ? "" : before + digits + after;
  }

  /**
   * A schedule's name in an address: what is left of it in plain letters, and a number if taken.
   */
  static String freshId(String name, Predicate<String> taken) {
    String plain =
        Normalizer.normalize(
                name.toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae"),
                Normalizer.Form.NFD)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String base = plain.isEmpty() ? "schedule" : plain.substring(0, Math.min(36, plain.length()));
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
