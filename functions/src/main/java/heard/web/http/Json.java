package heard.web.http;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON in and out, and problems told by RFC 9457. */
public final class Json {
  private Json() {}

  /** The fields of a JSON object; empty when the text is no such thing. */
  public static Optional<Map<String, Object>> object(String text) {
    try {
      // "null" is JSON too, and no object.
      return Optional.ofNullable(JSON.std.mapFrom(text));
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  public static String write(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /** One field that is wrong, in words. */
  public record Wrong(String field, String message) {}

  /** The answer to a body that is not what is asked for. */
  public static Response unreadable() {
    return problem(
        400,
        "This cannot be read",
        "Nothing was changed. Send what docs/openapi.yaml describes, in UTF-8: JSON, or YAML where"
            + " it says so.",
        List.of());
  }

  /** {@code application/problem+json}. */
  public static Response problem(int status, String title, String detail, List<Wrong> errors) {
    return problem(status, title, detail, errors, Map.of());
  }

  /**
   * The same with fields of its own (RFC 9457 §3.2).
   *
   * @param more what a program may go on from
   */
  public static Response problem(
      int status, String title, String detail, List<Wrong> errors, Map<String, ?> more) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("type", "about:blank");
    fields.put("title", title);
    fields.put("status", status);
    fields.put("detail", detail);
    fields.put(
        "errors",
        errors.stream().map(e -> Map.of("field", e.field(), "message", e.message())).toList());
    fields.putAll(more);
    return Response.text(status, "application/problem+json", write(fields));
  }
}
