package heard.function;

import heard.aws.DynamoBrakes;
import heard.followup.Explain;
import heard.followup.ScheduleFile;
import heard.staff.Organisations;
import heard.web.Pages;
import heard.web.SchedulePage;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.Optional;

/** Why a customer got, or did not get, what a schedule sends: asked on a page. */
record WhyDesk(
    Explain explain, DynamoBrakes brakes, Organisations organisations, InstantSource clock) {

  static WhyDesk of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new WhyDesk(
        parts.explain(), parts.brakes(), new Parts(wiring).organisations(), wiring.clock());
  }

  Response show(Request request, SchedulePage page, ScheduleFile file) {
    String customer = request.asked("customer").orElse("").strip();
    String day = request.asked("date").orElse("").strip();
    Optional<Explain.Answer> answer =
        customer.isEmpty()
            ? Optional.empty()
            : Optional.of(
                explain.why(
                    customer,
                    file,
                    Explain.day(day),
                    brakes.current(),
                    organisations.current(),
                    clock.instant()));
    return Response.page(200, Pages.why(page.why(file, customer, day, answer)));
  }
}
