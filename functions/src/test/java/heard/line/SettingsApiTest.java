package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Settings as another system writes them. */
final class SettingsApiTest {
  @SuppressWarnings("NullAway.Init")
  private static Line line;

  @SuppressWarnings("NullAway.Init")
  private static Machine machine;

  @BeforeAll
  static void start() {
    line = Line.start();
    machine = Machine.of(line);
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  private static HttpResponse<String> put(String path, Map<String, ?> document) {
    return machine.put(path, Json.write(document));
  }

  @Test
  void a_setting_is_stored_whole_or_not_at_all_and_the_form_offers_new_shops() {
    Map<String, Object> shop =
        Map.of(
            "name", "Furu Testby",
            "market", "NO",
            "address", "Gata 1, Testby",
            "zone", "Europe/Oslo",
            "hours", Map.of("monday", List.of("09:00-18:00")));
    assertThat(put("/api/settings/places/testby", shop).statusCode()).isEqualTo(201);
    assertThat(put("/api/settings/places/testby", shop).statusCode()).isEqualTo(200);
    assertThat(machine.get("/api/settings/places/testby").body())
        .contains("\"name\":\"Furu Testby\"");
    line.system().advance(Duration.ofMinutes(2));
    assertThat(line.get("/?kind=complaint&lang=en").body()).contains("Furu Testby");
    var elsewhere = new LinkedHashMap<>(shop);
    elsewhere.put("market", "ZZ");
    elsewhere.put("hours", Map.of("monday", List.of("18:00-09:00")));
    HttpResponse<String> refused = put("/api/settings/places/testby", elsewhere);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"market\"", "\"hours.monday\"");
    assertThat(machine.get("/api/settings/places/testby").body()).contains("\"market\":\"NO\"");
    assertThat(put("/api/settings/routing/default", Map.of()).statusCode()).isEqualTo(422);
  }
}
