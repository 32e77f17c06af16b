package heard.web;

import heard.customer.Language;
import heard.staff.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of an audience as rows of the editor: {@code field0}, {@code how0}, {@code
 * value0}. All of them must hold, so a condition with two bounds is two rows.
 */
public record AudienceForm(AudienceWords words) {
  /** So many rows there always are. */
  private static final int LEAST = 3;

  /** More than anybody needs. */
  private static final int MOST = 20;

  /**
   * @param language of the colleague who reads
   */
  public static AudienceForm of(Language language, Organisation organisation) {
    return new AudienceForm(new AudienceWords(language, organisation));
  }

  /** As the editor shows it. */
  public Map<String, String> fields(@Nullable Object audience) {
    var fields = new LinkedHashMap<String, String>();
    if (audience instanceof List<?> conditions) {
      int row = 0;
      for (Object condition : conditions) {
        row = condition instanceof Map<?, ?> map ? rows(fields, row, map) : row;
      }
    }
    return fields;
  }

  private int rows(Map<String, String> fields, int first, Map<?, ?> condition) {
    int row = first;
    String field = String.valueOf(condition.get("field"));
    for (String how : List.of("is", "in", "atLeast", "atMost")) {
      if (condition.containsKey(how)) {
        fields.put("field" + row, field);
        fields.put("how" + row, how.equals("in") ? "is" : how);
        fields.put("value" + row, shown(field, condition.get(how)));
        row++;
      }
    }
    return row;
  }

  private String shown(String field, Object value) {
    List<String> values =
        (value instanceof List<?> several ? several : List.of(value))
            .stream().map(each -> words.shown(field, String.valueOf(each))).toList();
    boolean commas = values.stream().anyMatch(each -> each.contains(","));
    return commas ? String.join("; ", values) + ";" : String.join(", ", values);
  }

  /** As the API has it. */
  public List<Map<String, Object>> audience(Map<String, String> fields) {
    var audience = new ArrayList<Map<String, Object>>();
    for (int row = 0; row < rows(fields); row++) {
      String field = fields.getOrDefault("field" + row, "").strip();
      if (!field.isEmpty()) {
        audience.add(condition(field, fields, row));
      }
    }
    return audience;
  }

  private Map<String, Object> condition(String field, Map<String, String> fields, int row) {
    var condition = new LinkedHashMap<String, Object>();
    condition.put("field", field);
    String how = fields.getOrDefault("how" + row, "").strip();
    String value = fields.getOrDefault("value" + row, "").strip();
    if (how.equals("atLeast") || how.equals("atMost")) {
      condition.put(how, value.replace(',', '.').replaceAll("[\\s\u00a0\u202f]", ""));
    } else {
      condition.put(
          "in",
          Arrays.stream(value.split(value.contains(";") ? ";" : ",", -1))
              .map(String::strip)
              .filter(each -> !each.isEmpty())
              .map(each -> words.meant(field, each))
              .toList());
    }
    return condition;
  }

  /** How many rows there are to show. */
  static int rows(Map<String, String> fields) {
    int rows = LEAST;
    while (rows < MOST && fields.containsKey("field" + rows)) {
      rows++;
    }
    return rows;
  }

  /** The row in which a condition stands: an empty one is none. */
  static int row(int condition, Map<String, String> fields) {
    return IntStream.range(0, MOST)
        .filter(row -> !fields.getOrDefault("field" + row, "").isBlank())
        .skip(condition)
        .findFirst()
        .orElse(0);
  }
}
