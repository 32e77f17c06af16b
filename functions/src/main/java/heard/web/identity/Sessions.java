package heard.web.identity;

import heard.staff.Role;
import heard.web.http.Json;
import heard.web.http.Multipart;
import heard.web.http.Request;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions of staff, each sealed in its own cookie.
 *
 * @param length how long a sign-in lasts: a shift
 */
public record Sessions(Seal seal, Duration length, InstantSource clock) {
  static final String COOKIE = "__Host-heard";

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Sessions of(byte[] secret, Duration length, InstantSource clock) {
    return new Sessions(new Seal(secret, "session"), length, clock);
  }

  /** A session from now on. */
  public Session begin(String colleague, Set<Role> roles) {
    Instant now = clock.instant();
    return new Session(
        colleague, roles, now, now.plus(length), new BigInteger(128, RANDOM).toString(36));
  }

  /** The whole Set-Cookie value. */
  public String cookie(Session session) {
    return Cookies.set(
        COOKIE,
        seal.close(
            Json.write(
                Map.of(
                    "colleague", session.colleague(),
                    "roles", session.roles().stream().map(Enum::name).sorted().toList(),
                    "issued", session.issued().getEpochSecond(),
                    "expires", session.expires().getEpochSecond(),
                    "csrf", session.csrf()))));
  }

  /** The Set-Cookie value that ends it. */
  public String end() {
    return Cookies.gone(COOKIE);
  }

  /** The session of a request, if there is one that lasts. */
  public Optional<Session> of(Request request) {
    Instant now = clock.instant();
    return request
        .cookie(COOKIE)
        .flatMap(seal::open)
        .flatMap(Json::object)
        .map(Sessions::read)
        .filter(s -> s.expires().isAfter(now) && !s.issued().isAfter(now));
  }

  /** Whether a form came from a page of this session. */
  public boolean owns(Session session, Request request) {
    return MessageDigest.isEqual(
        session.csrf().getBytes(StandardCharsets.UTF_8),
        token(request).getBytes(StandardCharsets.UTF_8));
  }

  private static String token(Request request) {
    return Multipart.read(request)
        .map(parts -> Optional.ofNullable(parts.get("csrf")).map(Object::toString).orElse(""))
        .orElseGet(() -> request.form().getOrDefault("csrf", ""));
  }

  private static Session read(Map<String, Object> fields) {
    var roles = new LinkedHashSet<Role>();
    if (fields.get("roles") instanceof List<?> names) {
      names.forEach(name -> roles.add(Role.valueOf(String.valueOf(name))));
    }
    return new Session(
        String.valueOf(fields.get("colleague")),
        roles,
        at(fields, "issued"),
        at(fields, "expires"),
        String.valueOf(fields.get("csrf")));
  }

  private static Instant at(Map<String, Object> fields, String name) {
    return Instant.ofEpochSecond(Long.parseLong(String.valueOf(fields.get(name))));
  }
}
