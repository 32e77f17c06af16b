package heard.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes as JSON and is none, or is no object. */
final class JsonTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "\"x\"", "1", "{", "{\"a\":}", "[[[["})
  void what_is_no_object_is_nothing(String text) {
    assertThat(Json.object(text)).isEmpty();
  }

  @Test
  void what_is_deeper_than_anybody_needs_is_nothing() {
    assertThat(Json.object("{\"a\":" + "[".repeat(100_000))).isEmpty();
  }

  @Test
  void fields_are_read() {
    assertThat(Json.object("{\"a\":\"b\"}")).contains(Map.of("a", "b"));
  }
}
