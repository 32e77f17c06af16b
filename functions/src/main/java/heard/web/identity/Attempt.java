package heard.web.identity;

import heard.web.http.Json;
import heard.web.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A sign-in under way: what we asked for, kept sealed in the browser until the issuer sends it
 * back.
 *
 * @param state ties the answer to this browser (RFC 6749 §10.12)
 * @param nonce ties the ID token to this attempt (OpenID Connect Core 1.0 §3.1.2.1)
 * @param verifier proves that whoever redeems the code asked for it (RFC 7636)
 * @param to the local path to go to afterwards
 * @param until after this it is over
 */
record Attempt(String state, String nonce, String verifier, String to, Instant until) {
  static final Duration LASTS = Duration.ofMinutes(15);

  private static final String COOKIE = "__Host-heard-sign-in";

  String cookie(Seal seal) {
    return Cookies.set(
        COOKIE,
        seal.close(
            Json.write(
                Map.of(
                    "state", state,
                    "nonce", nonce,
                    "verifier", verifier,
                    "to", to,
                    "until", until.toString()))),
        LASTS);
  }

  static String done() {
    return Cookies.gone(COOKIE);
  }

  static Optional<Attempt> of(Request request, Seal seal, Instant now) {
    return request
        .cookie(COOKIE)
        .flatMap(seal::open)
        .flatMap(Json::object)
        .map(
            f ->
                new Attempt(
                    text(f, "state"),
                    text(f, "nonce"),
                    text(f, "verifier"),
                    text(f, "to"),
                    Instant.parse(text(f, "until"))))
        .filter(attempt -> attempt.until().isAfter(now));
  }

  private static String text(Map<String, Object> fields, String name) {
    return String.valueOf(fields.get(name));
  }
}
