package heard.web;

import heard.casework.SettingKind;
import heard.customer.Language;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A setting as the fields of a form, and back: what the API sends as lists stands in ticks and
 * lines.
 */
public record SettingForm(SettingKind kind) {
  static final String HOURS = "hours-";
  static final String DIFFERING = "differing";

  private static final Set<String> LISTS = Set.of("teams", "languages");
  private static final List<String> RULE = List.of("kinds", "topics", "places", "severities");

  /** The document that a filled-in form stands for, as the API would send it. */
  public Map<String, Object> document(Map<String, String> form) {
    var document = new LinkedHashMap<String, Object>();
    if (kind == SettingKind.ROUTING) {
      document.put("rules", rules(form));
      return document;
    }
    var ticked = new TreeMap<String, List<String>>();
    var hours = new LinkedHashMap<String, Object>();
    form.forEach(
        (name, value) -> {
          String list = name.split("-", 2)[0];
          if (name.startsWith(HOURS)) {
            hours.put(name.substring(HOURS.length()), spans(value));
          } else if (name.equals(DIFFERING)) {
            lines(value).forEach(line -> differing(line, hours));
          } else if (name.equals("leave")) {
            document.put(name, lines(value).stream().map(SettingForm::leave).toList());
          } else if (LISTS.contains(list) && name.length() > list.length()) {
            ticked.computeIfAbsent(list, any -> new ArrayList<>()).add(rest(name, list));
          } else if (!value.isBlank()) {
            document.put(name, amount(name, value, form));
          }
        });
    document.putAll(ticked);
    if (kind == SettingKind.COLLEAGUE) {
      document.put("languages", languages(form, ticked.getOrDefault("languages", List.of())));
      document.put("active", form.containsKey("active"));
    }
    if (!hours.isEmpty()) {
      document.put("hours", hours);
    }
    return document;
  }

  /** The fields of a form for a document as it is kept. */
  public Map<String, String> fields(Map<String, Object> document) {
    var fields = new LinkedHashMap<String, String>();
    document.forEach(
        (name, value) -> {
          switch (name) {
            case "hours" -> hours(value, fields);
            case "leave" -> fields.put(name, leaves(value));
            case "rules" -> rules(value, fields);
            default -> {
              if (value instanceof List<?> list) {
                list.forEach(one -> fields.put(name + "-" + one, "true"));
                if (name.equals("languages") && !list.isEmpty()) {
                  fields.put("language", list.getFirst().toString());
                }
              } else if (!(value instanceof Boolean no) || no) {
                fields.put(name, value.toString());
              }
            }
          }
        });
    return fields;
  }

  /** Amounts are typed as people in shops write them. */
  private String amount(String name, String value, Map<String, String> form) {
    boolean amount = kind == SettingKind.AUTHORITY && !name.equals("currency");
    return amount
        ? TypedAmount.read(value, form.getOrDefault("currency", "").strip()).orElse(value.strip())
        : value.strip();
  }

  private static List<String> languages(Map<String, String> form, List<String> others) {
    var languages = new ArrayList<String>();
    languages.add(form.getOrDefault("language", Language.EN.tag()));
    others.stream().filter(tag -> !languages.contains(tag)).forEach(languages::add);
    return languages;
  }

  private static List<String> spans(String typed) {
    return Arrays.stream(typed.split("[,;]"))
        .map(span -> span.replaceAll("\\s", "").replace('–', '-'))
        .filter(span -> !span.isEmpty())
        .map(TypedTime::span)
        .toList();
  }

  private static void differing(String line, Map<String, Object> hours) {
    String[] parts = line.split("\\s+", 2);
    String rest = parts.length < 2 || !parts[1].matches(".*[0-9].*") ? "" : parts[1];
    hours.put(TypedTime.date(parts[0]), spans(rest));
  }

  private static Map<String, String> leave(String line) {
    String[] ends = line.split("[\\s–]+", 3);
    return Map.of("from", TypedTime.date(ends[0]), "to", TypedTime.date(ends[ends.length - 1]));
  }

  private static List<Map<String, Object>> rules(Map<String, String> form) {
    var rules = new ArrayList<Map<String, Object>>();
    int at = 0;
    for (; form.containsKey(at + "-team"); at++) {
      String team = form.getOrDefault(at + "-team", "");
      if (!team.isBlank()) {
        var rule = new LinkedHashMap<String, Object>();
        for (String of : RULE) {
          String prefix = at + "-" + of + "-";
          rule.put(
              of,
              form.keySet().stream()
                  .filter(name -> name.startsWith(prefix))
                  .map(name -> name.substring(prefix.length()))
                  .toList());
        }
        rule.put("team", team);
        rules.add(rule);
      }
    }
    return newBeforeLast(rules, !form.getOrDefault(at - 1 + "-team", "").isBlank());
  }

  /** The one rule more stands below the others, and is tried before the one that fits all. */
  private static List<Map<String, Object>> newBeforeLast(
      List<Map<String, Object>> rules, boolean added) {
    if (added && rules.size() > 1) {
      rules.add(rules.size() - 2, rules.removeLast());
    }
    return rules;
  }

  private static void hours(Object value, Map<String, String> fields) {
    var differing = new ArrayList<String>();
    if (value instanceof Map<?, ?> hours) {
      hours.forEach(
          (day, spans) -> {
            String text = String.join(", ", texts(spans));
            if (weekday(day.toString())) {
              fields.put(HOURS + day, text);
            } else {
              differing.add((day + " " + text).strip());
            }
          });
    }
    fields.put(DIFFERING, String.join("\n", differing));
  }

  private static boolean weekday(String name) {
    return Arrays.stream(DayOfWeek.values()).anyMatch(d -> d.name().equalsIgnoreCase(name));
  }

  private static String leaves(Object value) {
    var lines = new ArrayList<String>();
    if (value instanceof List<?> list) {
      for (Object leave : list) {
        if (leave instanceof Map<?, ?> days) {
          lines.add(days.get("from") + " " + days.get("to"));
        }
      }
    }
    return String.join("\n", lines);
  }

  private static void rules(Object value, Map<String, String> fields) {
    int at = 0;
    for (Object rule : value instanceof List<?> list ? list : List.of()) {
      if (rule instanceof Map<?, ?> parts) {
        for (String of : RULE) {
          for (String one : texts(parts.get(of))) {
            fields.put(at + "-" + of + "-" + one, "true");
          }
        }
        fields.put(at + "-team", String.valueOf(parts.get("team")));
        at++;
      }
    }
  }

  /** The words that a part of a routing rule chooses from; places and teams are the chain's own. */
  static List<String> words(String part) {
    Enum<?>[] all =
        switch (part) {
          case "kinds" -> Kind.values();
          case "topics" -> Topic.values();
          case "severities" -> Severity.values();
          default -> new Enum<?>[0];
        };
    return Arrays.stream(all)
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String rest(String name, String list) {
    return name.substring(list.length() + 1);
  }
}
