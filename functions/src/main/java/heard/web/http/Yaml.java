package heard.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * YAML in (1.2, JSON schema): plain values only. Nothing of it becomes a class of ours, and nothing
 * small unfolds into something large.
 */
public final class Yaml {
  private static final int LONGEST = 64 * 1024;
  private static final int ALIASES = 10;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new JsonSchema())
          .setCodePointLimit(LONGEST)
          .setMaxAliasesForCollections(ALIASES)
          .setAllowDuplicateKeys(false)
          .setAllowRecursiveKeys(false)
          .build();

  private Yaml() {}

  /** Whether a request says that it is YAML (RFC 9512). */
  public static boolean is(Request request) {
    return request.type().equals("application/yaml") || request.type().equals("application/x-yaml");
  }

  /** The fields of a YAML mapping; empty when the text is no such thing. */
  public static Optional<Map<String, Object>> object(String text) {
    try {
      return new Load(SETTINGS).loadFromString(text) instanceof Map<?, ?> mapping
          ? Optional.of(named(mapping))
          : Optional.empty();
    } catch (YamlEngineException malformed) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> named(Map<?, ?> mapping) {
    var fields = new LinkedHashMap<String, Object>();
    mapping.forEach(
        (name, value) -> {
          if (value != null) {
            fields.put(String.valueOf(name), value);
          }
        });
    return fields;
  }
}
