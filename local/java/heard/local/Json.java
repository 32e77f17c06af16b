package heard.local;

import com.fasterxml.jackson.jr.ob.JSON;
import heard.local.template.Node;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON in and out. */
public final class Json {
  private static final JSON CODEC = JSON.std.without(JSON.Feature.USE_DEFERRED_MAPS);

  private Json() {}

  /**
   * @throws IllegalArgumentException when it is not JSON
   */
  public static Node read(String text) {
    try {
      return new Node(CODEC.anyFrom(text));
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + text, e);
    }
  }

  public static String write(Object value) {
    try {
      return CODEC.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
