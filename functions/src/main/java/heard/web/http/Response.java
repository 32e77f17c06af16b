package heard.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we answer.
 *
 * @param headers by name as sent
 * @param cookies whole Set-Cookie values
 */
public record Response(
    int status, Map<String, String> headers, List<String> cookies, Request.Bytes body) {

  private static final String POLICY = "content-security-policy";

  private static final String ONLY_OURS =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /**
   * What every page carries: nothing is run, framed, guessed or told to other sites, and nothing is
   * kept by caches in between.
   */
  private static final Map<String, String> GUARDED =
      Map.of(
          POLICY,
          ONLY_OURS,
          "referrer-policy",
          "no-referrer",
          "x-content-type-options",
          "nosniff",
          "cache-control",
          "no-store",
          "strict-transport-security",
          "max-age=31536000");

  public static Response page(int status, String html) {
    return text(status, "text/html; charset=utf-8", html);
  }

  /** A page that runs scripts of ours, and none that stands in it. */
  public static Response scripted(int status, String html) {
    return page(status, html).with(POLICY, ONLY_OURS + "; script-src 'self'");
  }

  /** The same, with pictures of one more site: a brand's logo. */
  public Response showing(Optional<String> site) {
    return site.map(
            s ->
                with(
                    POLICY,
                    headers
                        .getOrDefault(POLICY, "")
                        .replace("img-src 'self'", "img-src 'self' " + s)))
        .orElse(this);
  }

  public static Response json(int status, String json) {
    return text(status, "application/json", json);
  }

  /** After a POST: to the page that shows what came of it. */
  public static Response seeOther(String location) {
    return text(303, "text/plain; charset=utf-8", "").with("location", location);
  }

  public static Response text(int status, String type, String body) {
    return bytes(status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Response bytes(int status, String type, byte[] body) {
    var headers = new LinkedHashMap<>(GUARDED);
    headers.put("content-type", type);
    return new Response(status, headers, List.of(), new Request.Bytes(body));
  }

  /**
   * A file to keep, not to show.
   *
   * @param name as RFC 6266 §4.3 and RFC 8187 carry one of any letters
   */
  public static Response file(String type, String name, byte[] content) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String any = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    String more = plain.equals(name) ? "" : "; filename*=UTF-8''" + any;
    return bytes(200, type, content)
        .with("content-disposition", "attachment; filename=\"" + plain + "\"" + more);
  }

  public Response with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, cookies, body);
  }

  public Response cookie(String cookie) {
    var more = new java.util.ArrayList<>(cookies);
    more.add(cookie);
    return new Response(status, headers, more, body);
  }
}
