package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A manager sets up the chain, by forms that say what follows before anything is saved. */
final class SettingsPagesTest {
  private static final Pattern FIELD =
      Pattern.compile(
          "<input [^>]*?type=\"(?<type>\\w+)\"[^>]*?>|<textarea"
              + " [^>]*?name=\"(?<area>[^\"]+)\"[^>]*>\\n"
              + "(?<text>[^<]*)|<select [^>]*?name=\"(?<select>[^\"]+)\".*?</select>",
          Pattern.DOTALL);

  @SuppressWarnings("NullAway.Init")
  private static Line line;

  @SuppressWarnings("NullAway.Init")
  private static Clerk manager;

  @BeforeAll
  static void start() {
    line = Line.start();
    manager = Clerk.leading(line);
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  /** What a browser would send back of the forms of a page. */
  private static Map<String, String> fields(String page) {
    var fields = new LinkedHashMap<String, String>();
    var found = FIELD.matcher(page);
    while (found.find()) {
      if (found.group("area") != null) {
        fields.put(found.group("area"), found.group("text"));
      } else if (found.group("select") != null) {
        var chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(found.group());
        fields.put(found.group("select"), chosen.find() ? chosen.group(1) : "");
      } else if (!"checkbox".equals(found.group("type")) || found.group().contains(" checked")) {
        fields.put(attribute(found.group(), "name"), attribute(found.group(), "value"));
      }
    }
    return fields;
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static HttpResponse<String> check(String path, Map<String, String> changes) {
    var fields = fields(manager.get(path).body());
    fields.putAll(changes);
    return line.post(path, fields, "cookie", manager.cookie());
  }

  private static HttpResponse<String> save(String path, HttpResponse<String> checked) {
    assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
    var fields = fields(checked.body());
    fields.put("confirm", "yes");
    return line.post(path, fields, "cookie", manager.cookie());
  }

  @Test
  void every_setting_there_is_can_be_opened_and_changes_nothing_as_it_stands() {
    var before = line.everything();
    var links =
        Pattern.compile("href=\"(/settings/[a-z]+/[^\"]+)\"")
            .matcher(manager.get("/settings").body())
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(links).hasSizeGreaterThan(25);
    for (String link : links) {
      if (!link.endsWith("/new")) {
        var checked = check(link, Map.of());
        assertThat(checked.statusCode()).as(link + checked.body()).isEqualTo(200);
        assertThat(checked.body()).as(link).doesNotContain("<ins>");
      } else {
        assertThat(manager.get(link).statusCode()).isEqualTo(200);
      }
    }
    assertThat(line.everything()).isEqualTo(before);
  }

  @Test
  void what_changes_is_shown_first_and_saved_when_it_was_seen() {
    String path = "/settings/authority/SE";
    var before = line.everything();
    var checked = check(path, Map.of("perCase", "650,50"));
    assertThat(checked.body()).contains("<del>500.00</del>", "<ins>650.50</ins>");
    assertThat(line.everything()).isEqualTo(before);
    assertThat(save(path, checked).headers().firstValue("location"))
        .contains("/settings?done=saved");
    assertThat(manager.get(path).body()).contains("value=\"650.50\"");
  }

  @Test
  void what_a_field_takes_is_said_in_words() {
    assertThat(check("/settings/authority/NO", Map.of("perCase", "1 200,-")).body())
        .contains("<ins>1200.00</ins>");
    assertThat(check("/settings/places/storo", Map.of("hours-monday", "9.30–20")).body())
        .contains("<ins>09:30-20:00</ins>");
    var wrong =
        Map.of(
            "/settings/authority/NO", Map.of("perCase", "1e9"),
            "/settings/places/storo", Map.of("hours-monday", "20-10"),
            "/settings/colleagues/tuva", Map.of("leave", "2.1.2027 20.12.2026"),
            "/settings/markets/NO", Map.of("smsSender", "Åse & co"));
    var said = List.of("49,90", "10:00-20:00", "2026-12-20 2027-01-02", "Högst 11");
    var pages =
        wrong.entrySet().stream()
            .map(e -> check(e.getKey(), e.getValue()))
            .peek(page -> assertThat(page.statusCode()).isEqualTo(422))
            .map(HttpResponse::body)
            .toList();
    assertThat(said).allSatisfy(s -> assertThat(pages).anyMatch(page -> page.contains(s)));
    assertThat(check("/settings/places/new", Map.of("id", "new", "name", "X")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void what_was_not_looked_at_is_not_saved() {
    String path = "/settings/places/bergen";
    var checked = check(path, Map.of("name", "Furu Bergen sentrum"));
    var fields = fields(checked.body());
    fields.put("confirm", "yes");
    fields.put("name", "Something else");
    var again = line.post(path, fields, "cookie", manager.cookie());
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("<ins>Something else</ins>");
    assertThat(manager.get(path).body()).contains("value=\"Furu Bergen\"");
  }

  @Test
  void two_managers_do_not_undo_each_other() {
    String path = "/settings/teams/kamppi";
    var first = check(path, Map.of("name", "Kamppi A"));
    var second = check(path, Map.of("name", "Kamppi B"));
    assertThat(save(path, first).statusCode()).isEqualTo(303);
    var raced = save(path, second);
    assertThat(raced.statusCode()).isEqualTo(409);
    assertThat(raced.body()).contains("<del>Kamppi A</del>", "role=\"alert\"");
    assertThat(manager.get(path).body()).contains("value=\"Kamppi A\"");
  }

  /** Both have looked and press the same moment: one is saved, the other sees what changed. */
  @Test
  void two_managers_who_save_at_once_do_not_undo_each_other() {
    String path = "/settings/teams/storo";
    for (int round = 0; round < 5; round++) {
      var first = check(path, Map.of("name", "Storo A" + round));
      var second = check(path, Map.of("name", "Storo B" + round));
      var both =
          Stream.of(first, second)
              .parallel()
              .map(c -> save(path, c).statusCode())
              .sorted()
              .toList();
      assertThat(both).containsExactly(303, 409);
    }
  }

  @Test
  void a_save_tapped_twice_is_saved() {
    String path = "/settings/teams/bergen";
    var checked = check(path, Map.of("name", "Bergen to"));
    assertThat(save(path, checked).statusCode()).isEqualTo(303);
    assertThat(save(path, checked).statusCode()).isEqualTo(303);
    assertThat(manager.get(path).body()).contains("value=\"Bergen to\"");
  }

  @Test
  void what_cannot_be_is_said_in_words_at_its_field() {
    var hours = check("/settings/places/storo", Map.of("hours-monday", "ten to eight"));
    assertThat(hours.statusCode()).isEqualTo(422);
    assertThat(hours.body())
        .contains("id=\"hours-monday-problem\"", "value=\"ten to eight\"", "role=\"alert\"");
    assertThat(check("/settings/colleagues/eirik", Map.of("leave", "2026-12-20 2026-12-01")).body())
        .contains("id=\"leave-problem\"");
    assertThat(check("/settings/routing/default", Map.of("4-team", "")).statusCode())
        .isEqualTo(422);
    assertThat(manager.get("/settings/routing/nothing").statusCode()).isEqualTo(404);
    assertThat(manager.get("/settings/nothing/at-all").statusCode()).isEqualTo(404);
  }

  @Test
  void a_colleague_is_added_and_another_goes_on_leave() {
    var added =
        Map.of(
            "id",
            "kari",
            "name",
            "Kari Moe",
            "givenName",
            "Kari",
            "role",
            "staff",
            "place",
            "bergen",
            "email",
            "kari.moe@example.com",
            "country",
            "NO",
            "zone",
            "Europe/Oslo");
    var more = new LinkedHashMap<>(added);
    more.putAll(Map.of("language", "nb", "active", "true", "teams-bergen", "true"));
    assertThat(
            save("/settings/colleagues/new", check("/settings/colleagues/new", more)).statusCode())
        .isEqualTo(303);
    assertThat(manager.get("/settings/colleagues/kari").body()).contains("value=\"Kari Moe\"");
    String tuva = "/settings/colleagues/tuva";
    var away = check(tuva, Map.of("leave", "2030-12-20 2031-01-02\n2031-02-01 2031-02-01"));
    assertThat(save(tuva, away).statusCode()).isEqualTo(303);
    assertThat(Machine.of(line).get("/api/settings/colleagues/tuva").body())
        .contains("\"from\":\"2031-02-01\"");
  }

  @Test
  void routing_says_what_it_would_have_sent_elsewhere() {
    String path = "/settings/routing/default";
    String reference = line.submit("routed@example.com", "The website shows another price.");
    line.idle();
    assertThat(reference).isNotBlank();
    var checked = check(path, Map.of("5-topics-price", "true", "5-team", "bergen"));
    assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
    assertThat(checked.body()).contains("<ins>");
    assertThat(save(path, checked).statusCode()).isEqualTo(303);
    assertThat(Machine.of(line).get("/api/settings/routing/default").body()).contains("\"price\"");
  }

  @Test
  void figures_are_per_shop_and_of_few_cases_nothing_is_said() {
    assertThat(manager.get("/insight?place=storo").body())
        .contains("<option value=\"storo\" selected>")
        .doesNotContain("id=\"promises\"");
  }
}
