package heard.function;

import heard.casework.Acting;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Outcome;
import heard.casework.PassOn;
import heard.casework.Stale;
import heard.casework.Thank;
import heard.staff.Organisations;
import heard.web.Pages;
import heard.web.PraiseView;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was written about a colleague, in a case that is not theirs: read, and answered. */
record PraiseDesk(Cases cases, Organisations organisations, Acting acting, InstantSource clock) {
  private static final int TRIES = 4;

  /** Whether somebody praised this colleague in it. */
  static boolean about(CaseFile file, Visitor visitor) {
    return PassOn.told(file.entries(), visitor.colleague().id());
  }

  Response show(CaseFile file, Visitor visitor, Optional<String> done) {
    return page(200, file, visitor, new PraiseView.Tried(done, Optional.empty(), ""));
  }

  /** Two lines back to the customer; whatever else happens to the case meanwhile. */
  Response answer(CaseFile read, Visitor visitor, Map<String, String> form) {
    String written = form.getOrDefault("thanks", "");
    CaseFile file = read;
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        return switch (acting.act(
            file,
            file.head().version(),
            new Thank(written),
            visitor.colleague(),
            clock.instant())) {
          case Outcome.Changed ignored -> done(file);
          case Outcome.Same() -> done(file);
          case Outcome.Refused(var reason) ->
              page(
                  422,
                  file,
                  visitor,
                  new PraiseView.Tried(Optional.empty(), Optional.of(reason), written));
          case Outcome.OverAuthority over ->
              throw new IllegalStateException("thanks cost nothing: " + over);
        };
      } catch (Stale raced) {
        file = cases.file(read.head().reference()).orElseThrow(() -> raced);
      }
    }
    throw new Stale(read.head().reference());
  }

  private static Response done(CaseFile file) {
    return Response.seeOther("/desk/" + file.head().reference().text() + "?done=thank");
  }

  private Response page(int status, CaseFile file, Visitor visitor, PraiseView.Tried tried) {
    return Response.page(
        status,
        Pages.praise(
            PraiseView.of(
                visitor.colleague(),
                organisations.current(),
                visitor.session().csrf(),
                UUID.randomUUID().toString(),
                clock.instant(),
                file,
                tried)));
  }
}
