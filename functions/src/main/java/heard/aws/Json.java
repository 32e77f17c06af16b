package heard.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON as maps, lists, texts and numbers. */
final class Json {
  private Json() {}

  static String write(Map<String, ?> fields) {
    try {
      return JSON.std.asString(fields);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The fields of an object. */
  static Map<String, Object> read(String json) {
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
