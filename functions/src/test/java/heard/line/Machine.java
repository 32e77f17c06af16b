package heard.line;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/**
 * Another system at the API, allowed what a role is. The clock is moved between calls and tokens do
 * not last: each call has its own.
 */
record Machine(Line line, String role) {
  static Machine of(Line line) {
    return new Machine(line, "manager");
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  HttpResponse<String> put(String path, String json) {
    return send("PUT", path, json);
  }

  HttpResponse<String> post(String path, String json) {
    return send("POST", path, json);
  }

  HttpResponse<String> send(String method, String path, String json) {
    return send(method, path, "application/json", BodyPublishers.ofString(json));
  }

  HttpResponse<String> send(
      String method, String path, String type, HttpRequest.BodyPublisher body) {
    String token = line.get("/local/token?role=" + role).body().strip();
    return line.send(
        HttpRequest.newBuilder(line.at(path)).method(method, body),
        "content-type",
        type,
        "authorization",
        "Bearer " + token);
  }
}
