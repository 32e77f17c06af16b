package heard.line;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import heard.line.Access.Api;
import heard.line.Access.Page;
import heard.line.Access.Shown;
import heard.staff.Colleague;
import heard.staff.Role;
import heard.web.identity.Session;
import heard.web.identity.Sessions;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody shows to be let in, right or wrong in one thing.
 *
 * @param theirs a key that is not the issuer's
 */
record Credentials(Line line, RSAKey theirs) {
  private static final String SCOPES = "openid heard/read heard/write heard/manage";
  private static final Duration LONG_AGO = Duration.ofDays(2);
  private static final Duration A_LITTLE_AGO = Duration.ofMinutes(2);

  String token(Api api, Shown shown) {
    JWTClaimsSet.Builder claims = access(api);
    Instant now = line.system().clock().instant();
    return switch (shown) {
      case NOTHING -> "";
      case VALID -> ours(claims);
      case EXPIRED ->
          ours(claims.issueTime(at(now, LONG_AGO)).expirationTime(at(now, A_LITTLE_AGO)));
      case OTHER_ISSUER -> ours(claims.issuer(line.system().identity().issuer() + "2"));
      case OTHER_KEY -> theirs(claims.build());
      case OTHER_CLIENT -> ours(claims.claim("client_id", "somebody-else"));
      case OTHER_GROUP -> ours(claims.claim("cognito:groups", words(others(api.roles()))));
      case OTHER_SCOPE -> ours(claims.claim("scope", SCOPES.replace(api.scope(), "heard/other")));
      case ID_TOKEN -> ours(id(api));
      case OTHER_USE -> ours(claims.claim("token_use", "id"));
      case TAMPERED -> flipped(ours(claims), '.');
    };
  }

  private JWTClaimsSet.Builder access(Api api) {
    return claims(api.roles())
        .claim("token_use", "access")
        .claim("client_id", environment("STAFF_CLIENT"))
        .claim("username", colleague(api.roles()).id())
        .claim("scope", SCOPES);
  }

  private JWTClaimsSet.Builder id(Api api) {
    return claims(api.roles())
        .claim("token_use", "id")
        .audience(environment("STAFF_CLIENT"))
        .claim("cognito:username", colleague(api.roles()).id())
        .claim("nonce", "nonce");
  }

  private JWTClaimsSet.Builder claims(Set<Role> roles) {
    Instant now = line.system().clock().instant();
    return new JWTClaimsSet.Builder()
        .issuer(line.system().identity().issuer())
        .subject("3f0b8a54-0000-4000-8000-000000000001")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)))
        .claim("cognito:groups", words(roles));
  }

  private static Date at(Instant now, Duration ago) {
    return Date.from(now.minus(ago));
  }

  private String ours(JWTClaimsSet.Builder claims) {
    return line.system().identity().signed(claims.build());
  }

  /** With a key of the same name that is another. */
  private String theirs(JWTClaimsSet claims) {
    try {
      var header = SignedJWT.parse(line.system().identity().signed(claims)).getHeader();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(theirs));
      return token.serialize();
    } catch (ParseException | JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Session session(Page page, Shown shown) {
    Set<Role> roles = shown == Shown.OTHER_GROUP ? others(page.roles()) : page.roles();
    return sessions(shown).begin(colleague(page.roles()).id(), roles);
  }

  String cookie(Session session, Shown shown) {
    var page = new Api("heard/read", session.roles());
    String sealed = sessions(shown).cookie(session).split(";", 2)[0];
    return switch (shown) {
      case NOTHING -> "other=1";
      case VALID, EXPIRED, OTHER_GROUP, OTHER_KEY -> sealed;
      case TAMPERED -> flipped(sealed, '=');
      case ID_TOKEN -> "__Host-heard=" + token(page, Shown.ID_TOKEN);
      case OTHER_SCOPE, OTHER_CLIENT, OTHER_ISSUER, OTHER_USE ->
          "__Host-heard=" + token(page, Shown.VALID);
    };
  }

  private Sessions sessions(Shown shown) {
    String secret = shown == Shown.OTHER_KEY ? "theirs" : environment("SESSION_KEY");
    return Sessions.of(
        secret.getBytes(StandardCharsets.UTF_8),
        Duration.parse(environment("SESSION_LENGTH")),
        shown == Shown.EXPIRED ? longAgo() : line.system().clock());
  }

  private InstantSource longAgo() {
    Instant then = line.system().clock().instant().minus(LONG_AGO);
    return InstantSource.fixed(then);
  }

  private String environment(String name) {
    return line.system().template().function("StaffPages").environment().getOrDefault(name, "");
  }

  private Colleague colleague(Set<Role> roles) {
    return line.system().sample().organisation().colleagues().values().stream()
        .filter(c -> c.active() && roles.contains(c.role()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(Set<Role> roles) {
    return roles.stream().map(r -> r.name().toLowerCase(Locale.ROOT)).sorted().toList();
  }

  /** Every other role; none where every role may pass. */
  private static Set<Role> others(Set<Role> roles) {
    return Set.copyOf(Arrays.stream(Role.values()).filter(r -> !roles.contains(r)).toList());
  }

  /** With one letter changed, well after a mark. */
  private static String flipped(String text, char mark) {
    int at = text.indexOf(mark) + 30;
    char other = text.charAt(at) == 'A' ? 'B' : 'A';
    return text.substring(0, at) + other + text.substring(at + 1);
  }
}
