package heard.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks of us.
 *
 * @param route as the template names it, such as {@code POST /feedback}
 * @param headers by lower-case name
 * @param cookies each as {@code name=value}
 * @param parameters those of the path, decoded
 * @param sourceIp where the gateway saw it come from
 */
public record Request(
    String route,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    List<String> cookies,
    Map<String, String> parameters,
    Bytes body,
    String sourceIp) {

  /** A body: bytes that compare by what they are. */
  public static final class Bytes {
    private final byte[] bytes;

    public Bytes(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    public byte[] array() {
      return bytes.clone();
    }

    public int length() {
      return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A parameter of the path; the template's route has it. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  public Optional<String> asked(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }

  public Optional<String> cookie(String name) {
    return cookies.stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1))
        .findFirst();
  }

  /** The media type of the body, without its parameters, in lower case. */
  public String type() {
    return header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The fields of a form body, the last of each name. */
  public Map<String, String> form() {
    return pairs(body.toString());
  }

  /**
   * The pairs of an {@code application/x-www-form-urlencoded} text (WHATWG URL §5.1); what is not
   * properly encoded stands as it came.
   */
  static Map<String, String> pairs(String text) {
    var fields = new LinkedHashMap<String, String>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        fields.put(
            Percent.decode(name), equals < 0 ? "" : Percent.decode(pair.substring(equals + 1)));
      }
    }
    return fields;
  }
}
