package heard;

import static heard.TemplateFile.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import heard.aws.Clients;
import heard.function.Wiring;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ties the template to the code: its handlers are those that exist, its variables those that are
/// read.
final class WiringTest {

  private static final TemplateFile TEMPLATE = TemplateFile.read();

  @Test
  void every_handler_named_exists_and_every_handler_is_named() {
    var existing =
        new ClassFileImporter()
            .importPath(TemplateFile.PROJECT.resolve("target/classes/heard/function")).stream()
                .filter(
                    type ->
                        type.isAssignableTo(RequestHandler.class)
                            || type.isAssignableTo(RequestStreamHandler.class))
                .map(type -> type.getName())
                .toList();
    var named = functions().map(id -> (String) TEMPLATE.functions().get(id).get("Handler"));
    assertThat(named).containsExactlyInAnyOrderElementsOf(existing);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void every_variable_a_function_reads_is_set(String function) {
    assertThatCode(() -> build(function, environment(function))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void every_variable_set_is_read(String function) {
    for (var name : environment(function).keySet()) {
      var without = new LinkedHashMap<>(environment(function));
      without.remove(name);
      assertThatThrownBy(() -> build(function, without))
          .as(function + " without " + name)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(name);
    }
  }

  static Stream<String> functions() {
    return TEMPLATE.functions().keySet().stream();
  }

  private static Map<String, String> environment(String function) {
    var set = map(map(TEMPLATE.functions().get(function).get("Environment")).get("Variables"));
    var environment = new LinkedHashMap<String, String>();
    set.forEach((name, value) -> environment.put(name, text(value)));
    return environment;
  }

  /// What CloudFormation would put there, or something of its shape.
  private static String text(Object set) {
    if (!(set instanceof Map<?, ?>)) {
      return set.toString();
    }
    var value = map(set);
    var named = value.values().iterator().next().toString();
    if (value.containsKey("Ref")) {
      var parameters = map(TEMPLATE.content().get("Parameters"));
      return parameters.containsKey(named)
          ? TEMPLATE.parameter(named).getOrDefault("Default", "feedback@example.com").toString()
          : named;
    }
    return named.replaceAll("\\$\\{.*?}", "feedback.example.com");
  }

  private static Object build(String function, Map<String, String> environment) throws Throwable {
    var handler = (String) TEMPLATE.functions().get(function).get("Handler");
    var constructor = Class.forName(handler).getDeclaredConstructor(Wiring.class);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(
          new Wiring(environment, () -> Instant.EPOCH, stand(Clients.class)));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /// A stand-in that answers every call with another stand-in: building a handler calls nobody.
  private static <T> T stand(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                method.getReturnType().isInterface() ? stand(method.getReturnType()) : null));
  }
}
