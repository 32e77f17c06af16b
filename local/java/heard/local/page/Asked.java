package heard.local.page;

import heard.local.Fields;
import heard.local.Json;
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
    return Fields.of(query).maybe(name);
  }

  /** A field of a form, or of JSON. */
  Optional<String> field(String name) {
    return isForm()
        ? Fields.of(body).maybe(name)
        : Json.read(body.isBlank() ? "{}" : body).at(name).text();
  }
}
