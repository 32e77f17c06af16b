package heard.line;

import static heard.staff.Role.MANAGER;
import static heard.staff.Role.MARKETING;
import static heard.staff.Role.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import heard.line.Access.Api;
import heard.line.Access.Guard;
import heard.line.Access.Open;
import heard.line.Access.Page;
import heard.line.Access.Shown;
import heard.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the template by everything somebody could show: only what is meant passes. */
final class AccessTableTest {
  private static final Guard OPEN = new Open();
  private static final Set<Role> WITH_CUSTOMERS = Set.of(STAFF, MANAGER);
  private static final Set<Role> EVERYBODY = Set.of(STAFF, MARKETING, MANAGER);
  private static final Set<Role> MANAGERS = Set.of(MANAGER);
  private static final Set<Role> PLANNERS = Set.of(MARKETING, MANAGER);

  /** Who may pass where. A route of the template that is missing here fails. */
  private static final Map<String, Guard> TABLE =
      Map.ofEntries(
          Map.entry("GET /", OPEN),
          Map.entry("POST /feedback", OPEN),
          Map.entry("GET /health", OPEN),
          Map.entry("GET /assets/{file}", OPEN),
          Map.entry("GET /status/{token}", OPEN),
          Map.entry("POST /status/{token}", OPEN),
          Map.entry("POST /status/{token}/photos", OPEN),
          Map.entry("GET /status/{token}/photos/{photo}", OPEN),
          Map.entry("GET /preferences/{token}", OPEN),
          Map.entry("POST /preferences/{token}", OPEN),
          Map.entry("GET /unsubscribe/{token}", OPEN),
          Map.entry("POST /unsubscribe/{token}", OPEN),
          Map.entry("GET /survey/{token}", OPEN),
          Map.entry("POST /survey/{token}", OPEN),
          Map.entry("GET /sign-in", OPEN),
          Map.entry("GET /sign-in/callback", OPEN),
          Map.entry("POST /sign-out", OPEN),
          Map.entry("GET /desk", new Page(EVERYBODY)),
          Map.entry("GET /desk/{proxy+}", new Page(WITH_CUSTOMERS)),
          Map.entry("POST /desk/{proxy+}", new Page(WITH_CUSTOMERS)),
          Map.entry("GET /desk/held", new Page(WITH_CUSTOMERS)),
          Map.entry("POST /desk/held", new Page(WITH_CUSTOMERS)),
          Map.entry("GET /desk/{reference}/mail/{entry}", new Page(WITH_CUSTOMERS)),
          Map.entry("GET /desk/{reference}/mail/{entry}/{part}", new Page(WITH_CUSTOMERS)),
          Map.entry("POST /desk/{reference}/join", new Page(WITH_CUSTOMERS)),
          Map.entry("GET /settings", new Page(MANAGERS)),
          Map.entry("GET /settings/{proxy+}", new Page(MANAGERS)),
          Map.entry("POST /settings/{proxy+}", new Page(MANAGERS)),
          Map.entry("GET /insight", new Page(MANAGERS)),
          Map.entry("GET /api/cases", new Api("heard/read", WITH_CUSTOMERS)),
          Map.entry("GET /api/cases/{reference}", new Api("heard/read", WITH_CUSTOMERS)),
          Map.entry("POST /api/cases/{reference}/{action}", new Api("heard/write", WITH_CUSTOMERS)),
          Map.entry("GET /schedules", new Page(PLANNERS)),
          Map.entry("GET /schedules/{proxy+}", new Page(PLANNERS)),
          Map.entry("POST /schedules/{proxy+}", new Page(PLANNERS)),
          Map.entry("GET /letters", new Page(PLANNERS)),
          Map.entry("GET /letters/{proxy+}", new Page(PLANNERS)),
          Map.entry("POST /letters/{proxy+}", new Page(PLANNERS)),
          Map.entry("GET /api/customers/{id}", new Api("heard/read", EVERYBODY)),
          Map.entry("PUT /api/customers/{id}", new Api("heard/write", EVERYBODY)),
          Map.entry("DELETE /api/customers/{id}", new Api("heard/manage", MANAGERS)),
          Map.entry("GET /api/customers/{id}/everything", new Api("heard/read", MANAGERS)),
          Map.entry("GET /api/customers/{id}/explain", new Api("heard/read", EVERYBODY)),
          Map.entry("POST /api/occasions", new Api("heard/write", EVERYBODY)),
          Map.entry("GET /api/schedules", new Api("heard/read", EVERYBODY)),
          Map.entry("GET /api/schedules/{id}", new Api("heard/read", EVERYBODY)),
          Map.entry("PUT /api/schedules/{id}", new Api("heard/manage", PLANNERS)),
          Map.entry("POST /api/schedules/{id}/{action}", new Api("heard/manage", PLANNERS)),
          Map.entry("GET /api/letters", new Api("heard/read", EVERYBODY)),
          Map.entry("GET /api/letters/{id}", new Api("heard/read", EVERYBODY)),
          Map.entry("PUT /api/letters/{id}", new Api("heard/manage", PLANNERS)),
          Map.entry("POST /api/letters/{id}/{action}", new Api("heard/manage", PLANNERS)),
          Map.entry("POST /api/imports/customers", new Api("heard/manage", PLANNERS)),
          Map.entry("GET /api/imports/{id}", new Api("heard/read", PLANNERS)),
          Map.entry("GET /api/settings/{kind}", new Api("heard/read", EVERYBODY)),
          Map.entry("GET /api/settings/{kind}/{id}", new Api("heard/read", EVERYBODY)),
          Map.entry("PUT /api/settings/{kind}/{id}", new Api("heard/manage", MANAGERS)));

  @SuppressWarnings("NullAway.Init")
  private static Access access;

  @BeforeAll
  static void start() throws JOSEException {
    access = new Access(Line.start(), new RSAKeyGenerator(2048).keyID("theirs").generate());
  }

  @AfterAll
  static void stop() {
    access.line().close();
  }

  @Test
  void every_route_has_a_row_and_every_row_a_route() {
    assertThat(access.routes()).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
  }

  @Test
  void only_the_api_is_behind_the_gateways_own_check() {
    assertThat(access.authorized())
        .containsExactlyInAnyOrderElementsOf(
            TABLE.keySet().stream().filter(r -> TABLE.get(r) instanceof Api).toList());
  }

  static Stream<Arguments> everything() {
    return TABLE.keySet().stream()
        .sorted()
        .flatMap(route -> Stream.of(Shown.values()).map(shown -> arguments(route, shown)));
  }

  static Stream<Arguments> everythingOfTheApi() {
    return everything().filter(a -> TABLE.get((String) a.get()[0]) instanceof Api);
  }

  static List<String> forms() {
    return TABLE.keySet().stream()
        .filter(route -> route.startsWith("POST ") && TABLE.get(route) instanceof Page)
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everything")
  void only_what_is_meant_passes(String route, Shown shown) {
    var answer = access.ask(route, row(route), shown);
    switch (row(route)) {
      case Open() -> assertThat(answer.statusCode()).isNotIn(401, 403);
      case Page page -> {
        switch (shown) {
          case VALID -> {
            assertThat(answer.statusCode()).isNotIn(401, 403);
            assertThat(Access.signIn(answer)).isFalse();
          }
          case OTHER_GROUP -> assertThat(answer.statusCode()).isEqualTo(403);
          default -> assertThat(Access.signIn(answer)).as(answer.toString()).isTrue();
        }
      }
      case Api api -> assertRefused(answer.statusCode(), api, shown, true);
    }
  }

  /** As if the gateway let everybody through. */
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everythingOfTheApi")
  void the_code_relies_on_no_gateway(String route, Shown shown) {
    assertRefused(access.invoke(route, (Api) row(route), shown), (Api) row(route), shown, false);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void no_other_site_presses_a_button(String route) {
    assertThat(access.withoutCsrf(route, row(route)).statusCode()).isEqualTo(403);
  }

  private static void assertRefused(int status, Api api, Shown shown, boolean gateway) {
    switch (shown) {
      case VALID -> assertThat(status).isNotIn(401, 403);
      case OTHER_GROUP, OTHER_SCOPE -> assertThat(status).isEqualTo(403);
      // An ID token has no scope: that much the gateway sees. The code sees what it is.
      case ID_TOKEN -> assertThat(status).as(api.scope()).isEqualTo(gateway ? 403 : 401);
      default -> assertThat(status).isEqualTo(401);
    }
  }

  private static Guard row(String route) {
    return TABLE.getOrDefault(route, OPEN);
  }
}
