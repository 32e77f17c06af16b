package heard.line;

import heard.aws.DynamoCases;
import heard.local.LocalSystem;
import heard.local.Options;
import heard.local.outbox.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A local system with the sample chain in it, and what somebody in front of a browser does. */
final class Line implements AutoCloseable {
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  private static final Pattern REFERENCE = Pattern.compile("H-[0-9A-Z]{4}-[0-9A-Z]{4}");

  private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+/[^\\s\"<>)]*");

  /**
   * A Monday, eleven o'clock in Oslo: the shops are open, and for weeks no feast, no leap and no
   * change of clocks comes near. It lies far ahead, for the database drops by its own clock what
   * has expired.
   */
  private static final Instant BEGINS = Instant.parse("2030-02-04T10:00:00Z");

  private final LocalSystem system;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private Line(LocalSystem system) {
    this.system = system;
  }

  static Line start() {
    return start(Options.any());
  }

  static Line start(Options options) {
    try {
      var line = new Line(LocalSystem.start(options.beginning(BEGINS)));
      line.post("/local/sample", Map.of());
      return line;
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    }
  }

  LocalSystem system() {
    return system;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(at(path)).GET(), headers);
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))),
        headers);
  }

  HttpResponse<String> postJson(String path, String json, String... headers) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)),
        headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(
          request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  URI at(String path) {
    return path.startsWith("http") ? URI.create(path) : URI.create(system.url() + path);
  }

  /** The key of a freshly rendered form. */
  String freshKey() {
    Matcher key = KEY.matcher(get("/?kind=complaint&lang=en").body());
    if (!key.find()) {
      throw new AssertionError("the form has no key");
    }
    return key.group(1);
  }

  /** A complaint as somebody types it; the key is a fresh form's. */
  Map<String, String> complaint(String email, String message) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "complaint");
    fields.put("message", message);
    fields.put("email", email);
    fields.put("contact", "email");
    fields.put("language", "en");
    fields.put("key", freshKey());
    return fields;
  }

  /**
   * Sends a complaint through the API, again while it fails.
   *
   * @return its reference
   */
  String submit(String email, String message) {
    String body =
        "{\"kind\":\"complaint\",\"message\":\"" + message + "\",\"email\":\"" + email + "\"}";
    String key = "idempotency key of " + email;
    HttpResponse<String> answer = postJson("/feedback", body, "idempotency-key", key);
    for (int tries = 0; answer.statusCode() >= 500 && tries < 30; tries++) {
      answer = postJson("/feedback", body, "idempotency-key", key);
    }
    Matcher reference = REFERENCE.matcher(answer.body());
    if (answer.statusCode() != 201 || !reference.find()) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return reference.group();
  }

  /** What the first mail to somebody is about. */
  String referenceOf(String email) {
    return REFERENCE
        .matcher(sentTo(email).getFirst().subject())
        .results()
        .map(java.util.regex.MatchResult::group)
        .findFirst()
        .orElseThrow();
  }

  /** The status page that somebody was mailed. */
  String statusOf(String email) {
    return links(sentTo(email).getFirst().text()).stream()
        .filter(link -> link.contains("/status/"))
        .findFirst()
        .orElseThrow();
  }

  /** Every address of ours in a text. */
  List<String> links(String text) {
    return LINK.matcher(text).results().map(java.util.regex.MatchResult::group).distinct().toList();
  }

  /** The mails and texts to one recipient. */
  List<Sent> sentTo(String recipient) {
    return system.outbox().to(recipient);
  }

  /** Every item of every table, as text. */
  Map<String, String> everything() {
    var all = new TreeMap<String, String>();
    for (var table : system.template().stack().tables()) {
      system
          .admin()
          .dynamoDb()
          .scanPaginator(s -> s.tableName(table.name()))
          .items()
          .forEach(
              item ->
                  all.put(
                      table.name() + item.get("pk") + item.get("sk"),
                      new TreeMap<>(item).toString()));
    }
    return all;
  }

  /** The cases as they are kept. */
  DynamoCases cases() {
    return new DynamoCases(system.admin().dynamoDb(), system.template().variable("CASES_TABLE"));
  }

  /** Until something is so, or twenty seconds have passed. */
  void until(BooleanSupplier so) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!so.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  /** Until nothing waits in a queue or a stream. */
  void idle() {
    system.idle();
  }

  @Override
  public void close() {
    system.close();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
