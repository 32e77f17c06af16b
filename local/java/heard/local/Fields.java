package heard.local;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form or a query, decoded; the first of those with the same name. */
public record Fields(Map<String, String> all) {
  public Fields {
    all = Map.copyOf(all);
  }

  public static Fields of(String encoded) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        all.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Fields(all);
  }

  public Optional<String> maybe(String name) {
    return Optional.ofNullable(all.get(name));
  }

  /** Empty when it is not there. */
  public String text(String name) {
    return all.getOrDefault(name, "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
