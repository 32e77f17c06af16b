package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.web.http.Yaml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be written as YAML, and what is refused.
final class YamlTest {
  @Test
  void times_and_countries_stay_what_they_are() {
    assertThat(
            Yaml.object(
                """
                name: Jul
                at: 09:00
                offset: -P2D
                capDays: 3
                audience:
                  - field: country
                    in: [NO, SE]
                """))
        .contains(
            Map.of(
                "name", "Jul",
                "at", "09:00",
                "offset", "-P2D",
                "capDays", 3,
                "audience", List.of(Map.of("field", "country", "in", List.of("NO", "SE")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a list",
        "just words",
        "a: [1, 2",
        "name: one\nname: two",
        "!!javax.script.ScriptEngineManager [!!java.net.URL ['http://example.com/']]",
        "x: !!java.net.URL ['http://example.com/']",
        "a: &a [1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]",
      })
  void what_is_no_plain_mapping_is_refused(String text) {
    assertThat(Yaml.object(text)).isEmpty();
  }

  @Test
  void what_is_too_long_is_refused() {
    assertThat(Yaml.object("name: " + "x".repeat(70_000))).isEmpty();
  }
}
