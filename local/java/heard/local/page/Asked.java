package heard.local.page;

import heard.local.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What somebody asks of a local page. */
record Asked(String query, String accept, String type, String body) {

  /** Whether a program asks, not a browser. */
  boolean wantsJson() {
    return accept.contains("application/json");
  }

  /** Whether a browser asks, for somebody to read. */
  boolean wantsHtml() {
    return accept.contains("text/html");
  }

  boolean isForm() {
    return type.startsWith("application/x-www-form-urlencoded");
  }

  Optional<String> parameter(String name) {
    return field(query, name);
  }

  /** A field of a form, or of JSON. */
  Optional<String> field(String name) {
    return isForm() ? field(body, name) : Json.read(body.isBlank() ? "{}" : body).at(name).text();
  }

  private static Optional<String> field(String pairs, String name) {
    return Arrays.stream(pairs.split("&", -1))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst();
  }
}
