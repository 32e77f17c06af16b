package heard.web.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import heard.staff.Role;
import heard.web.http.Request;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Signs people in by authorization code with PKCE (RFC 7636) and OpenID Connect. The issuer is
 * always asked for a fresh sign-in: on a shared device the one before must not carry over.
 *
 * @param client our id at the issuer
 * @param callback where the issuer sends people back to
 */
public record SignIn(
    Issuer issuer, Tokens tokens, String client, URI callback, Seal seal, InstantSource clock) {
  private static final int BROKEN = 500;

  /**
   * Where to send the browser, and what it has to bring back.
   *
   * @param cookie the whole Set-Cookie value
   */
  public record Departure(URI to, String cookie) {}

  /** What came back. */
  public sealed interface Arrival {}

  /**
   * Somebody, as the issuer knows them.
   *
   * @param name their user name
   * @param to the local path they wanted
   * @param cookie the Set-Cookie value that ends the attempt
   */
  public record Arrived(String name, Set<Role> roles, String to, String cookie)
      implements Arrival {}

  /** Not what this browser asked for, or too late: to be tried again. */
  public record NotAsked() implements Arrival {}

  /**
   * Sends somebody to the issuer.
   *
   * @throws Unreachable when the issuer does not answer
   */
  public Departure depart(String to, Optional<String> who) {
    var state = new State();
    var nonce = new Nonce();
    var verifier = new CodeVerifier();
    var request =
        new AuthenticationRequest.Builder(
                new ResponseType(ResponseType.Value.CODE),
                new Scope("openid"),
                new ClientID(client),
                callback)
            .endpointURI(issuer.authorization())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .prompt(new Prompt(Prompt.Type.LOGIN));
    who.ifPresent(request::loginHint);
    var attempt =
        new Attempt(
            state.getValue(),
            nonce.getValue(),
            verifier.getValue(),
            to,
            clock.instant().plus(Attempt.LASTS));
    return new Departure(request.build().toURI(), attempt.cookie(seal));
  }

  /**
   * Takes somebody back.
   *
   * @throws Unreachable when the issuer does not answer
   */
  public Arrival arrive(Request request) {
    Optional<Attempt> attempt =
        Attempt.of(request, seal, clock.instant())
            .filter(a -> request.asked("state").filter(a.state()::equals).isPresent());
    return attempt
        .flatMap(
            a ->
                request
                    .asked("code")
                    .flatMap(code -> redeem(code, a))
                    .flatMap(idToken -> read(idToken, a))
                    .map(claims -> arrived(claims, a)))
        .orElseGet(NotAsked::new);
  }

  /** Where the attempt that this browser has under way was going. */
  public Optional<String> wanted(Request request) {
    return Attempt.of(request, seal, clock.instant()).map(Attempt::to);
  }

  private Arrival arrived(JWTClaimsSet claims, Attempt attempt) {
    String name = Tokens.text(claims, "cognito:username").orElseThrow();
    return new Arrived(name, AccessTokens.roles(claims), attempt.to(), Attempt.done());
  }

  private Optional<JWTClaimsSet> read(String idToken, Attempt attempt) {
    return tokens
        .read(idToken, "id")
        .filter(claims -> claims.getAudience().contains(client))
        .filter(claims -> Tokens.text(claims, "nonce").filter(attempt.nonce()::equals).isPresent())
        .filter(claims -> Tokens.text(claims, "cognito:username").isPresent());
  }

  private Optional<String> redeem(String code, Attempt attempt) {
    var request =
        new TokenRequest.Builder(
                issuer.tokens(),
                new ClientID(client),
                new AuthorizationCodeGrant(
                    new AuthorizationCode(code), callback, new CodeVerifier(attempt.verifier())))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(Issuer.CONNECT_MILLIS);
    request.setReadTimeout(Issuer.READ_MILLIS);
    try {
      HTTPResponse response = request.send();
      if (response.getStatusCode() >= BROKEN) {
        throw new IOException("status " + response.getStatusCode());
      }
      return response.indicatesSuccess()
          ? Optional.of(OIDCTokenResponse.parse(response).getOIDCTokens().getIDTokenString())
          : Optional.empty();
    } catch (IOException | ParseException unreachable) {
      throw new Unreachable(issuer.name(), unreachable);
    }
  }
}
