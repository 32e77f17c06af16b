package heard.web.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import heard.staff.Role;
import heard.web.http.Request;
import heard.web.identity.Caller.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Bearer tokens (RFC 6750) of the API. Only access tokens count: an ID token tells an application
 * who somebody is and lets nobody in.
 *
 * @param clients to whom tokens may have been given
 */
public record AccessTokens(Tokens tokens, Set<String> clients) {
  private static final String BEARER = "bearer ";
  private static final String PREFIX = "heard/";

  public AccessTokens {
    clients = Set.copyOf(clients);
  }

  /** Who asks; empty when the token is missing or is not to be trusted. */
  public Optional<Caller> caller(Request request) {
    return request
        .header("authorization")
        .filter(h -> h.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(h -> h.substring(BEARER.length()).strip())
        .flatMap(token -> tokens.read(token, "access"))
        .filter(claims -> Tokens.text(claims, "client_id").filter(clients::contains).isPresent())
        .map(AccessTokens::caller);
  }

  private static Caller caller(JWTClaimsSet claims) {
    Set<Scope> scopes =
        constants(
            Scope.class,
            Arrays.stream(Tokens.text(claims, "scope").orElse("").split(" ", -1))
                .filter(scope -> scope.startsWith(PREFIX))
                .map(scope -> scope.substring(PREFIX.length()))
                .toList());
    return Tokens.text(claims, "username")
        .<Caller>map(name -> new Caller.Person(name, roles(claims), scopes))
        .orElseGet(
            () -> new Caller.Machine(Tokens.text(claims, "client_id").orElseThrow(), scopes));
  }

  /** The groups of a token that are roles of ours. */
  static Set<Role> roles(JWTClaimsSet claims) {
    return constants(Role.class, Tokens.texts(claims, "cognito:groups"));
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> of, Collection<String> words) {
    var found = EnumSet.noneOf(of);
    for (E constant : List.of(of.getEnumConstants())) {
      if (words.contains(constant.name().toLowerCase(Locale.ROOT))) {
        found.add(constant);
      }
    }
    return found;
  }
}
