package heard.local.template;

import heard.local.access.Permissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A function as the template has it.
 *
 * @param id its logical id
 * @param name the name it is deployed under
 * @param handler the class
 * @param environment every variable, resolved
 * @param sources what wakes it
 */
public record FunctionSpec(
    String id,
    String name,
    String handler,
    Duration timeout,
    int memory,
    Map<String, String> environment,
    Permissions permissions,
    List<Source> sources) {
  public FunctionSpec {
    environment = Map.copyOf(environment);
    sources = List.copyOf(sources);
  }

  /** Its sources of one kind. */
  public <S extends Source> List<S> sources(Class<S> kind) {
    return sources.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
