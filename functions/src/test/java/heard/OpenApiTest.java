package heard;

import static heard.TemplateFile.list;
import static heard.TemplateFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import heard.feedback.Reading;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The description of the API says what the template opens, no more and no less.
final class OpenApiTest {

  private static final List<String> OPEN = List.of("POST /feedback", "GET /health");

  @Test
  void it_is_a_valid_description() throws IOException {
    var read = new OpenAPIV3Parser().readContents(text(), List.of(), new ParseOptions());
    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
  }

  @Test
  void it_describes_every_route_for_programs_with_the_scopes_it_asks_for() throws IOException {
    var described = new TreeMap<String, List<String>>();
    api()
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, op) -> described.put(method + " " + path, scopes(op))));
    var routes = new TreeMap<String, List<String>>();
    for (var source : TemplateFile.read().sources("HttpApi")) {
      var p = source.properties();
      var route = p.get("Method") + " " + p.get("Path");
      if (OPEN.contains(route) || route.contains(" /api/")) {
        var auth = map(p.getOrDefault("Auth", Map.of("AuthorizationScopes", List.of())));
        routes.put(route, list(auth.get("AuthorizationScopes")));
      }
    }
    assertThat(described).isEqualTo(routes);
  }

  @Test
  void feedback_has_the_fields_that_are_read() throws IOException {
    Map<?, ?> fields = api().getComponents().getSchemas().get("Feedback").getProperties();
    assertThat(fields.keySet().stream().map(String::valueOf))
        .containsExactlyInAnyOrderElementsOf(Reading.FIELDS);
  }

  private static List<String> scopes(Operation operation) {
    return operation.getSecurity().stream()
        .flatMap(r -> r.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  private static OpenAPI api() throws IOException {
    return new OpenAPIV3Parser().readContents(text(), List.of(), new ParseOptions()).getOpenAPI();
  }

  private static String text() throws IOException {
    return Files.readString(TemplateFile.PROJECT.resolve("docs/openapi.yaml"));
  }
}
