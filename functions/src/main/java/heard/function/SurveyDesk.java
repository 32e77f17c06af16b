package heard.function;

import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Charter;
import heard.casework.Fact;
import heard.casework.Score;
import heard.casework.Stale;
import heard.casework.Survey;
import heard.correspondence.Links;
import heard.customer.Brand;
import heard.customer.Language;
import heard.feedback.Reference;
import heard.staff.Organisations;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.SurveyPage;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The survey: shown to whoever follows its link, recorded only when its form is sent. */
record SurveyDesk(
    Links links, Cases cases, Organisations organisations, Charter charter, InstantSource clock) {
  private static final int TRIES = 4;

  static SurveyDesk of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new SurveyDesk(
        parts.links(),
        parts.cases(),
        parts.organisations(),
        new CaseParts(parts).charter(),
        wiring.clock());
  }

  Response show(Request request) {
    return known(request, file -> page(200, request, file, Optional.empty()));
  }

  Response take(Request request) {
    Map<String, String> form = request.form();
    return known(
        request,
        file ->
            score(form)
                .map(score -> record(request, file.head().reference(), score, form))
                .orElseGet(() -> refused(422, request, file, form, SurveyPage.Why.FACELESS)));
  }

  private Response record(
      Request request, Reference reference, Score score, Map<String, String> form) {
    for (int tried = 0; tried < TRIES; tried++) {
      CaseFile file = cases.file(reference).orElseThrow();
      try {
        return switch (new Survey(score).about(file, charter, clock.instant())) {
          case Survey.Recorded(var change) -> {
            cases.change(change);
            yield done(request);
          }
          case Survey.Same() -> done(request);
          case Survey.TooLong() -> refused(422, request, file, form, SurveyPage.Why.TOO_LONG);
          case Survey.TooLate() -> refused(409, request, file, form, SurveyPage.Why.TOO_LATE);
        };
      } catch (Stale raced) {
        // Somebody else wrote first: the score is given to the case as it is now.
      }
    }
    throw new Stale(reference);
  }

  /** Empty unless both questions have an answer from 1 to 5. */
  private static Optional<Score> score(Map<String, String> form) {
    String outcome = form.getOrDefault(Fact.OUTCOME, "");
    String treatment = form.getOrDefault(Fact.TREATMENT, "");
    return outcome.matches("[1-5]") && treatment.matches("[1-5]")
        ? Optional.of(
            new Score(
                Integer.parseInt(outcome),
                Integer.parseInt(treatment),
                Optional.ofNullable(form.get("comment"))))
        : Optional.empty();
  }

  private Response known(Request request, Function<CaseFile, Response> then) {
    return links
        .surveyed(request.parameter("token"), clock.instant())
        .flatMap(cases::file)
        .map(then)
        .orElseGet(() -> Door.problem(404, FormDesk.language(request), ProblemView.Cause.LINK));
  }

  private Response refused(
      int status, Request request, CaseFile file, Map<String, String> form, SurveyPage.Why why) {
    return page(status, request, file, Optional.of(new SurveyPage.Tried(form, why)));
  }

  private Response page(
      int status, Request request, CaseFile file, Optional<SurveyPage.Tried> tried) {
    var head = file.head();
    Brand brand =
        organisations.current().brand(head.understood().place(), head.customer().country());
    var asked = new HashMap<String, String>();
    request.asked(Fact.OUTCOME).ifPresent(value -> asked.put(Fact.OUTCOME, value));
    request.asked(Fact.TREATMENT).ifPresent(value -> asked.put(Fact.TREATMENT, value));
    var page =
        new SurveyPage(
            spoken(request).orElse(head.customer().language()),
            address(request),
            "/status/" + links.statusToken(head.reference(), head.openedAt()),
            clock.instant(),
            asked,
            request.asked("done").isPresent(),
            tried,
            brand);
    return Response.page(status, Pages.survey(page.of(file))).showing(brand.logoSite());
  }

  private static String address(Request request) {
    return "/survey/" + request.parameter("token");
  }

  private static Optional<Language> spoken(Request request) {
    return request.asked("lang").filter(Language::knows).map(Language::of);
  }

  private static Response done(Request request) {
    return Response.seeOther(
        address(request)
            + "?done=1"
            + spoken(request).map(language -> "&lang=" + language.tag()).orElse(""));
  }
}
