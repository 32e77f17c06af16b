package heard.web;

import heard.customer.Consent.Purpose;
import heard.customer.Language;
import heard.followup.Anchor;
import heard.followup.Condition;
import heard.followup.Late;
import heard.followup.LeapDay;
import heard.followup.Season;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The menus of a schedule's editor: what the API knows as codes, in words. */
public record ScheduleMenus(Texts texts, LetterShelf letters) {
  private static final List<String> SEASONS =
      List.of("christmas", "new-year", "easter", "midsummer", "mothers-day", "fathers-day");

  /** In the menu of feasts: a day that is none of them. */
  public static final String OWN_DAY = "own";

  Map<String, List<Choice>> all() {
    var menus = new HashMap<String, List<Choice>>();
    menus.put("occasion", words("occasion.", Arrays.stream(Anchor.values()).map(Anchor::word)));
    menus.put("season", words("season.", Stream.concat(SEASONS.stream(), Stream.of(OWN_DAY))));
    menus.put("ownMonth", months());
    menus.put("when", words("schedule.when.", Stream.of("on", "before", "after")));
    menus.put("unit", words("schedule.unit.", Stream.of("D", "B", "W", "M", "Y")));
    menus.put("channel", words("schedule.channel.", Stream.of("EMAIL", "SMS", "CARD", "CALL")));
    menus.put("letter", letters.choices(texts));
    menus.put("purpose", words("preferences.purpose-", constants(Purpose.values())));
    menus.put("late", words("schedule.late.", names(Late.values())));
    menus.put("priority", words("schedule.priority.", Stream.of("30", "70")));
    menus.put("leapDay", words("schedule.leap.", names(LeapDay.values())));
    menus.put(
        "field",
        words(
            "schedule.field.", Arrays.stream(Condition.Field.values()).map(Condition.Field::word)));
    menus.put("how", words("schedule.how.", Stream.of("is", "atLeast", "atMost")));
    var languages = new ArrayList<Choice>();
    for (Language l : Language.values()) {
      languages.add(new Choice(l.tag(), Texts.of(l).get("language")));
    }
    menus.put("language", languages);
    return menus;
  }

  /** What a day of the year is called. */
  String season(Season season) {
    return SEASONS.contains(season.text())
        ? texts.get("season." + season.text())
        : new Moments(texts).yearly(MonthDay.parse(season.text()));
  }

  /** What a value is called; itself where it has no name. */
  String label(String menu, String value) {
    return all().getOrDefault(menu, List.of()).stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }

  /** A new schedule begins with what most begin with. */
  static Map<String, String> filled(Map<String, String> fields) {
    var values =
        new HashMap<>(
            Map.of(
                "occasion", "birthday",
                "when", "on",
                "count", "0",
                "unit", "D",
                "at", "09:00",
                "channel", "EMAIL",
                "letter", "birthday"));
    values.putAll(fields);
    return values;
  }

  private List<Choice> months() {
    List<String> names = texts.table("moment.months");
    return IntStream.range(0, names.size())
        .mapToObj(month -> new Choice(Integer.toString(month + 1), names.get(month)))
        .toList();
  }

  private List<Choice> words(String prefix, Stream<String> values) {
    return values
        .map(value -> new Choice(value, texts.get(prefix + value.replace('_', '-'))))
        .toList();
  }

  private static Stream<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name);
  }

  private static Stream<String> constants(Enum<?>[] constants) {
    return names(constants).map(name -> name.toLowerCase(Locale.ROOT));
  }
}
