package heard.local.emulator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens with the claims that Cognito gives, signed by a key of this run. */
final class Tokens {
  static final Duration LASTS = Duration.ofHours(1);

  private final String issuer;
  private final InstantSource clock;
  private final RSAKey key;

  /**
   * @param group the one they are in
   */
  record Person(String name, String group) {}

  Tokens(String issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
    try {
      key = new RSAKeyGenerator(2048).keyID("local").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("no key can be made", e);
    }
  }

  /** The public key, as the JWKS document has it. */
  Map<String, Object> keys() {
    return new JWKSet(key).toJSONObject(true);
  }

  String id(String client, Person person, String nonce) {
    return signed(
        LASTS,
        person(person)
            .audience(client)
            .claim("token_use", "id")
            .claim("cognito:username", person.name())
            .claim("nonce", nonce));
  }

  String access(String client, Person person, Duration lasts) {
    return signed(
        lasts,
        person(person)
            .claim("token_use", "access")
            .claim("client_id", client)
            .claim("username", person.name())
            .claim("scope", "openid heard/read heard/write heard/manage"));
  }

  String machine(String client, String scope) {
    return signed(
        LASTS,
        new JWTClaimsSet.Builder()
            .subject(client)
            .claim("token_use", "access")
            .claim("client_id", client)
            .claim("scope", scope));
  }

  private static JWTClaimsSet.Builder person(Person person) {
    return new JWTClaimsSet.Builder()
        .subject(UUID.nameUUIDFromBytes(person.name().getBytes(StandardCharsets.UTF_8)).toString())
        .claim("cognito:groups", List.of(person.group()));
  }

  private String signed(Duration lasts, JWTClaimsSet.Builder claims) {
    Instant now = clock.instant();
    JWTClaimsSet complete =
        claims
            .issuer(issuer)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lasts)))
            .claim("auth_time", now.getEpochSecond())
            .jwtID(UUID.randomUUID().toString())
            .build();
    return signed(complete);
  }

  String signed(JWTClaimsSet complete) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), complete);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("a token cannot be signed", e);
    }
    return token.serialize();
  }

  /** What a verifier must have been announced as (RFC 7636 §4.2); empty for none. */
  static String challenge(String verifier) {
    return verifier.length() < CodeVerifier.MIN_LENGTH
        ? ""
        : CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier)).getValue();
  }

  /** The client of an Authorization header (RFC 6749 §2.3.1). */
  static Optional<String> client(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return Optional.empty();
    }
    String pair =
        new String(
            Base64.getDecoder().decode(authorization.substring("Basic ".length())),
            StandardCharsets.UTF_8);
    return Optional.of(pair.substring(0, pair.indexOf(':')));
  }
}
