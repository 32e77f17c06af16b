package heard.web.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who signs people in, as its discovery document tells (OpenID Connect Discovery 1.0 §4): read when
 * first needed, never at start. Its keys are kept for an hour and asked for again when one is new.
 */
public final class Issuer {
  static final int CONNECT_MILLIS = 1_000;
  static final int READ_MILLIS = 3_000;

  private static final int LARGEST = 100_000;
  private static final Duration KEYS_LAST = Duration.ofHours(1);

  private final String name;
  private @Nullable Known known;

  private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

  /**
   * @param name the issuer as its tokens name it: an address without a slash at the end
   */
  public Issuer(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  URI authorization() {
    return known().metadata().getAuthorizationEndpointURI();
  }

  URI tokens() {
    return known().metadata().getTokenEndpointURI();
  }

  JWKSource<SecurityContext> keys() {
    return known().keys();
  }

  private synchronized Known known() {
    Known already = known;
    if (already == null) {
      already = discover();
      known = already;
    }
    return already;
  }

  private Known discover() {
    var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST);
    try {
      var address = URI.create(name + "/.well-known/openid-configuration").toURL();
      var metadata = OIDCProviderMetadata.parse(retriever.retrieveResource(address).getContent());
      if (!metadata.getIssuer().getValue().equals(name)) {
        throw new IllegalStateException(name + " says that it is " + metadata.getIssuer());
      }
      return new Known(metadata, keys(metadata, retriever));
    } catch (IOException | ParseException unreachable) {
      throw new Unreachable(name, unreachable);
    }
  }

  private static JWKSource<SecurityContext> keys(
      OIDCProviderMetadata metadata, DefaultResourceRetriever retriever)
      throws MalformedURLException {
    return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever)
        .cache(KEYS_LAST.toMillis(), READ_MILLIS)
        .refreshAheadCache(false)
        .retrying(true)
        .build();
  }
}
