package heard.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import heard.local.Json;
import heard.local.template.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes back to the browser. */
public final class Reply {
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  private Reply(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** What the gateway itself answers. */
  static Reply message(int status, String message) {
    return of(status, "application/json", Json.write(Map.of("message", message)));
  }

  public static Reply of(int status, String type, String body) {
    return new Reply(
        status, Map.of("Content-Type", List.of(type)), body.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply html(String body) {
    return of(200, "text/html; charset=utf-8", body);
  }

  public static Reply json(Object body) {
    return json(200, body);
  }

  public static Reply json(int status, Object body) {
    return of(status, "application/json", Json.write(body));
  }

  public static Reply seeOther(String where) {
    return new Reply(303, Map.of("Location", List.of(where)), new byte[0]);
  }

  /** The same with one more header. */
  public Reply with(String name, String value) {
    Map<String, List<String>> all = new LinkedHashMap<>(headers);
    all.put(name, List.of(value));
    return new Reply(status, all, body);
  }

  /**
   * What a function answered. Without a {@code statusCode} the whole answer is the body, as the
   * payload format has it.
   */
  static Reply read(byte[] answer) {
    String text = new String(answer, StandardCharsets.UTF_8);
    Node json = text.isBlank() ? Node.ABSENT : Json.read(text);
    if (!json.at("statusCode").present()) {
      return of(200, "application/json", text);
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    json.at("headers")
        .entries()
        .forEach((name, value) -> headers.put(name, new ArrayList<>(List.of(value.text("")))));
    List<String> cookies = json.at("cookies").texts();
    if (!cookies.isEmpty()) {
      headers.put("Set-Cookie", cookies);
    }
    if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
      headers.put("Content-Type", List.of("text/plain;charset=UTF-8"));
    }
    String body = json.at("body").text("");
    return new Reply(
        json.at("statusCode").number(200),
        headers,
        json.at("isBase64Encoded").flag(false)
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    boolean bodiless =
        status == NO_CONTENT
            || status == NOT_MODIFIED
            || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless || body.length == 0 ? -1 : body.length);
    if (!bodiless && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
