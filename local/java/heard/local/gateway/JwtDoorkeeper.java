package heard.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import heard.local.template.Source.Authorizer;
import heard.local.template.Stack;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The JWT authorizer of an HTTP API: signature, issuer, audience or client, times and one of the
 * route's scopes. It looks at nothing else: not at groups, not at what a token is for.
 */
public final class JwtDoorkeeper implements Doorkeeper {
  private static final String BEARER = "Bearer ";

  private final List<Stack.TokenRule> rules;
  private final InstantSource clock;
  private final Map<String, DefaultJWTProcessor<SecurityContext>> readers =
      new ConcurrentHashMap<>();

  public JwtDoorkeeper(List<Stack.TokenRule> rules, InstantSource clock) {
    this.rules = List.copyOf(rules);
    this.clock = clock;
  }

  @Override
  public Passage ask(Authorizer authorizer, String authorization) {
    Stack.TokenRule rule =
        rules.stream()
            .filter(r -> r.name().equals(authorizer.name()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("no authorizer is called " + authorizer.name()));
    Optional<JWTClaimsSet> claims =
        read(rule, authorization.replaceFirst("(?i)^" + BEARER, "").strip())
            .filter(c -> holds(rule, c));
    if (claims.isEmpty()) {
      return new Turned(401, "Unauthorized");
    }
    List<String> scopes =
        Arrays.asList(String.valueOf(claims.get().getClaim("scope")).split(" ", -1));
    return authorizer.scopes().isEmpty() || authorizer.scopes().stream().anyMatch(scopes::contains)
        ? new Passed(Map.of("jwt", Map.of("claims", told(claims.get()), "scopes", scopes)))
        : new Turned(403, "Forbidden");
  }

  private Optional<JWTClaimsSet> read(Stack.TokenRule rule, String token) {
    try {
      return token.isEmpty()
          ? Optional.empty()
          : Optional.of(
              readers.computeIfAbsent(rule.issuer(), JwtDoorkeeper::reader).process(token, null));
    } catch (ParseException | BadJOSEException | JOSEException notToBeTrusted) {
      return Optional.empty();
    }
  }

  private boolean holds(Stack.TokenRule rule, JWTClaimsSet claims) {
    Instant now = clock.instant();
    return rule.issuer().equals(claims.getIssuer())
        && (claims.getAudience().stream().anyMatch(rule.audience()::contains)
            || rule.audience().contains(String.valueOf(claims.getClaim("client_id"))))
        && isAfter(claims.getExpirationTime(), now)
        && !isAfter(claims.getNotBeforeTime(), now)
        && !isAfter(claims.getIssueTime(), now);
  }

  private static boolean isAfter(@Nullable Date date, Instant now) {
    return date != null && date.toInstant().isAfter(now);
  }

  /** Every claim as text, as the gateway passes them on. */
  private static Map<String, String> told(JWTClaimsSet claims) {
    Map<String, String> told = new LinkedHashMap<>();
    claims
        .getClaims()
        .forEach(
            (name, value) ->
                told.put(
                    name,
                    switch (value) {
                      case Date date -> String.valueOf(date.toInstant().getEpochSecond());
                      case List<?> list ->
                          "[" + String.join(" ", list.stream().map(String::valueOf).toList()) + "]";
                      default -> String.valueOf(value);
                    }));
    return told;
  }

  private static DefaultJWTProcessor<SecurityContext> reader(String issuer) {
    try {
      OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(issuer));
      DefaultJWTProcessor<SecurityContext> reader = new DefaultJWTProcessor<>();
      reader.setJWSKeySelector(
          new JWSVerificationKeySelector<>(
              JWSAlgorithm.RS256,
              JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).build()));
      reader.setJWTClaimsSetVerifier((claims, context) -> {});
      return reader;
    } catch (GeneralException | IOException e) {
      throw new IllegalStateException("the issuer " + issuer + " does not answer", e);
    }
  }
}
