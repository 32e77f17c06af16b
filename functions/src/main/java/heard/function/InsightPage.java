package heard.function;

import heard.casework.Cases;
import heard.casework.Insight;
import heard.staff.Organisations;
import heard.web.Choice;
import heard.web.InsightView;
import heard.web.Pages;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What became of the newest cases of a shop. */
record InsightPage(Cases cases, Organisations organisations, InstantSource clock) {
  private static final int MOST = 100;
  private static final Duration BACK = Duration.ofDays(90);

  static InsightPage of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new InsightPage(parts.cases(), parts.organisations(), wiring.clock());
  }

  Response show(Request request, Visitor visitor) {
    var organisation = organisations.current();
    String place =
        request
            .asked("place")
            .filter(id -> organisation.place(id).isPresent())
            .orElse(visitor.colleague().place());
    var since = clock.instant().minus(BACK);
    var newest =
        cases.about(Optional.of(place), MOST).stream()
            .filter(c -> c.openedAt().isAfter(since))
            .toList();
    var places = Choice.places(organisation);
    return Response.page(
        200, Pages.insight(InsightView.of(visitor.colleague(), places, place, Insight.of(newest))));
  }
}
