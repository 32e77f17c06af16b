package heard.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON Web Tokens (RFC 7519): signed with RS256 by a key of our issuer, by nobody else, and
 * not over. Another algorithm, or none, is no signature.
 */
public final class Tokens {
  private static final int SKEW_SECONDS = 30;

  private final Issuer issuer;
  private final InstantSource clock;

  public Tokens(Issuer issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * The claims of a token that can be trusted.
   *
   * @param use what Cognito says the token is for: {@code access} or {@code id}
   * @throws Unreachable when the issuer's keys cannot be had
   */
  Optional<JWTClaimsSet> read(String token, String use) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, issuer.keys()));
    processor.setJWTClaimsSetVerifier(new Claims(issuer.name(), use, clock));
    try {
      return Optional.of(processor.process(token, null));
    } catch (ParseException | BadJOSEException notOurs) {
      return Optional.empty();
    } catch (JOSEException noKeys) {
      throw new Unreachable(issuer.name(), noKeys);
    }
  }

  /** A claim that is a text, or nothing. */
  static Optional<String> text(JWTClaimsSet claims, String name) {
    return Optional.ofNullable(claims.getClaim(name))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(value -> !value.isBlank());
  }

  /** A claim that is a list of texts, or an empty one. */
  static List<String> texts(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    Claims(String issuer, String use, InstantSource clock) {
      super(
          new JWTClaimsSet.Builder().issuer(issuer).claim("token_use", use).build(),
          Set.of("sub", "exp", "iat"));
      this.clock = clock;
      setMaxClockSkew(SKEW_SECONDS);
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
