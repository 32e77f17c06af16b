package heard.function;

import heard.customer.Language;
import heard.web.LetterPage;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The letters of follow-ups, to be read as customers read them. */
record LetterDesk(InstantSource clock) {
  static LetterDesk of(Wiring wiring) {
    return new LetterDesk(wiring.clock());
  }

  Response list(Visitor visitor) {
    return Response.page(200, Pages.letters(page(visitor).list()));
  }

  Response show(Request request, Visitor visitor) {
    Language shown =
        request
            .asked("in")
            .filter(Language::knows)
            .map(Language::of)
            .orElse(visitor.colleague().language());
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return page(visitor)
        .one(request.parameter("proxy"), shown, today)
        .map(view -> Response.page(200, Pages.letter(view)))
        .orElseGet(
            () -> Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS));
  }

  private static LetterPage page(Visitor visitor) {
    return new LetterPage(visitor.colleague().language());
  }
}
