package heard.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import heard.local.Json;
import heard.local.template.Surroundings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** A request in payload format 2.0 of an HTTP API. */
final class HttpApiEvent {
  private static final DateTimeFormatter COMMON_LOG =
      DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ENGLISH);

  /** What reaches a function as text; every other body, forms among them, is base64. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:text/.*|application/(?:json|javascript|xml|[\\w.+-]+\\+(?:json|xml)))(?:\\s*;.*)?",
          Pattern.CASE_INSENSITIVE);

  private HttpApiEvent() {}

  static byte[] of(
      HttpExchange request,
      byte[] body,
      Routes.Match match,
      Map<String, Object> authorizer,
      Instant now) {
    Map<String, Object> event = new LinkedHashMap<>();
    String path = request.getRequestURI().getRawPath();
    String query = request.getRequestURI().getRawQuery();
    event.put("version", "2.0");
    event.put("routeKey", match.target().route().key());
    event.put("rawPath", path);
    event.put("rawQueryString", query == null ? "" : query);
    List<String> cookies = cookies(request);
    if (!cookies.isEmpty()) {
      event.put("cookies", cookies);
    }
    Map<String, String> headers = headers(request);
    event.put("headers", headers);
    if (query != null && !query.isEmpty()) {
      event.put("queryStringParameters", parameters(query));
    }
    event.put("requestContext", context(request, match, authorizer, headers, now));
    if (!match.parameters().isEmpty()) {
      event.put("pathParameters", match.parameters());
    }
    boolean text = TEXT.matcher(headers.getOrDefault("content-type", "")).matches();
    if (body.length > 0) {
      event.put(
          "body",
          text
              ? new String(body, StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(body));
    }
    event.put("isBase64Encoded", body.length > 0 && !text);
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> context(
      HttpExchange request,
      Routes.Match match,
      Map<String, Object> authorizer,
      Map<String, String> headers,
      Instant now) {
    String host = headers.getOrDefault("host", "localhost");
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("method", request.getRequestMethod());
    http.put("path", request.getRequestURI().getRawPath());
    http.put("protocol", request.getProtocol());
    http.put("sourceIp", request.getRemoteAddress().getAddress().getHostAddress());
    http.put("userAgent", headers.getOrDefault("user-agent", ""));
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("accountId", Surroundings.ACCOUNT);
    context.put("apiId", "local");
    if (!authorizer.isEmpty()) {
      context.put("authorizer", authorizer);
    }
    context.put("domainName", host);
    context.put("domainPrefix", host.split("[.:]", 2)[0]);
    context.put("http", http);
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", match.target().route().key());
    context.put("stage", "$default");
    context.put("time", COMMON_LOG.format(now.atOffset(ZoneOffset.UTC)));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  /** Lower-case names, repeated ones joined; cookies have a place of their own. */
  private static Map<String, String> headers(HttpExchange request) {
    Map<String, String> headers = new TreeMap<>();
    request
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    headers.remove("cookie");
    headers.put("x-forwarded-for", request.getRemoteAddress().getAddress().getHostAddress());
    headers.put("x-forwarded-port", String.valueOf(request.getLocalAddress().getPort()));
    headers.put("x-forwarded-proto", "http");
    headers.put("x-amzn-trace-id", "Root=1-" + UUID.randomUUID());
    return headers;
  }

  private static List<String> cookies(HttpExchange request) {
    return request.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(";\\s*", -1)))
        .filter(cookie -> !cookie.isBlank())
        .toList();
  }

  /** Repeated names joined with commas. */
  private static Map<String, String> parameters(String query) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!name.isEmpty()) {
        all.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
      }
    }
    Map<String, String> joined = new LinkedHashMap<>();
    all.forEach((name, values) -> joined.put(name, String.join(",", values)));
    return joined;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
