package heard.function;

import static org.assertj.core.api.Assertions.assertThat;

import heard.aws.Crowd;
import heard.casework.Acting;
import heard.casework.Some;
import heard.reaction.House;
import heard.staff.Chain;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.identity.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// My cases and a case page ask the table for the same, however many cases it holds: three waits
/// each after the other, and the case and then three things at once; never a scan. The build looks
/// among 100 and 1,000; {@link #main} among 200,000.
final class CrowdedDeskTest {
  private static final Instant NOW = Some.OPENED.plusSeconds(3600);

  /// What a page asked of the table.
  private record Asked(List<String> calls, double units) {}

  /// The two pages that a colleague works with.
  private record Looked(Asked desk, Asked page) {
    static Looked among(int all) {
      return at(Crowd.of(all));
    }

    static Looked at(Crowd crowd) {
      Colleague ane = Chain.colleague(crowd.colleague(), crowd.team(), Chain.OSLO, "NO");
      Organisation house = Chain.organisation(ane);
      var cases = crowd.cases();
      var acting = new Acting(cases, () -> house, House.CHARTER);
      var gathering = new Gathering(cases, crowd.occasions(), crowd.ledger());
      var pages =
          new DeskPages(cases, () -> house, acting, gathering, (r, i, t, c) -> {}, () -> NOW);
      var visitor = new Visitor(ane, new Session(ane.id(), Set.of(ane.role()), NOW, NOW, "csrf"));
      crowd.forget();
      Response desk = pages.show(get(""), visitor);
      assertThat(count(desk, "href=\"/desk/H-")).isEqualTo(30);
      var asked = new Asked(crowd.calls(), crowd.units());
      crowd.forget();
      Response page = pages.show(get(crowd.first().text()), visitor);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body().toString()).contains("Hei!");
      return new Looked(asked, new Asked(crowd.calls().stream().sorted().toList(), crowd.units()));
    }
  }

  @Test
  void what_the_desk_asks_does_not_hang_on_how_many_cases_there_are() {
    Looked few = Looked.among(100);
    assertThat(few.desk().calls()).containsExactly("query", "query", "batchGetItem");
    assertThat(few.page().calls()).containsExactly("getItem", "query", "query", "query");
    assertThat(Looked.among(1_000)).isEqualTo(few);
  }

  /// `java -cp … heard.function.CrowdedDeskTest [cases]`
  public static void main(String[] arguments) {
    int all = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
    Instant start = Instant.now();
    var crowd = Crowd.of(all);
    System.out.println(all + " cases written in " + since(start));
    start = Instant.now();
    System.out.println(Looked.at(crowd) + " in " + since(start));
    start = Instant.now();
    System.out.println(Looked.at(crowd) + " again in " + since(start));
    System.exit(0);
  }

  private static String since(Instant start) {
    return Duration.between(start, Instant.now()).toMillis() + " ms";
  }

  private static int count(Response page, String what) {
    return page.body().toString().split(what, -1).length - 1;
  }

  private static Request get(String proxy) {
    return new Request(
        proxy.isEmpty() ? "GET /desk" : "GET /desk/{proxy+}",
        "/desk/" + proxy,
        Map.of(),
        Map.of(),
        List.of(),
        proxy.isEmpty() ? Map.of() : Map.of("proxy", proxy),
        new Request.Bytes(new byte[0]),
        "192.0.2.1");
  }
}
