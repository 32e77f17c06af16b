package heard.local.page;

import heard.local.Fields;
import heard.local.Json;
import java.util.Optional;

/** What somebody asks of a local page. */
record Asked(String query, String accept, String body) {

  /** Whether a program asks, not a browser. */
  boolean wantsJson() {
    return accept.contains("application/json");
  }

  /** Whether a browser asks, for somebody to read. */
  boolean wantsHtml() {
    return accept.contains("text/html");
  }

  Optional<String> parameter(String name) {
    return Fields.of(query).maybe(name);
  }

  /** A field of JSON, or of a form. */
  Optional<String> field(String name) {
    return body.strip().startsWith("{")
        ? Json.read(body).at(name).text()
        : Fields.of(body).maybe(name);
  }
}
