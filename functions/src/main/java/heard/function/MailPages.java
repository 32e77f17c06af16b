package heard.function;

import heard.aws.SqsMail;
import heard.casework.Acting;
import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Join;
import heard.casework.Outcome;
import heard.casework.Stale;
import heard.feedback.Reference;
import heard.mail.Arrival;
import heard.mail.HeldMail;
import heard.mail.MailQueue;
import heard.web.HeldPage;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What staff do about mail itself: look at what is held and release it, say that it belongs to
 * another case.
 *
 * @param queue empty where no mail is received
 */
record MailPages(
    Cases cases, HeldMail held, Acting acting, Optional<MailQueue> queue, InstantSource clock) {
  private static final int MOST = 50;

  static MailPages of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new MailPages(
        parts.cases(),
        parts.heldMail(),
        new CaseParts(parts).acting(),
        wiring.choice("MAIL_QUEUE_URL").map(q -> new SqsMail(wiring.clients().sqs(), q)),
        wiring.clock());
  }

  Response held(Request request, Visitor visitor) {
    var page = new HeldPage(visitor.colleague(), visitor.session().csrf());
    return Response.page(
        200,
        Pages.held(
            page.of(
                held.held(Arrival.Outcome.QUARANTINE, MOST),
                held.held(Arrival.Outcome.MACHINE, MOST),
                request.asked("done"))));
  }

  /** The mail is read anew, behind the queue, and becomes a case of its own. */
  Response release(Request request, Visitor visitor) {
    Optional<Arrival> arrival =
        held.find(request.form().getOrDefault("mail", "")).filter(Arrival::releasable);
    if (arrival.isEmpty() || queue.isEmpty()) {
      return unknown(visitor);
    }
    queue.get().release(arrival.get().object(), visitor.colleague().id());
    return Response.seeOther("/desk/held?done=release");
  }

  Response join(Request request, Visitor visitor) {
    Optional<CaseFile> here = seen(request.parameter("reference"), visitor);
    Optional<CaseFile> into = seen(request.form().getOrDefault("into", ""), visitor);
    return here.isPresent() && into.isPresent()
        ? join(request.form().getOrDefault("version", ""), here.get(), into.get(), visitor)
        : unknown(visitor);
  }

  private Response join(String version, CaseFile here, CaseFile into, Visitor visitor) {
    String back = "/desk/" + here.head().reference().text();
    int seen = version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    try {
      Outcome outcome =
          acting.act(here, seen, new Join(into), visitor.colleague(), clock.instant());
      boolean refused = outcome instanceof Outcome.Refused;
      Case to = refused ? here.head() : into.head();
      return Response.seeOther("/desk/" + to.reference().text() + (refused ? "" : "?done=join"));
    } catch (Stale raced) {
      // Their page shows how it stands now, and asks again if there is still something to ask.
      return Response.seeOther(back);
    }
  }

  /** The case, when this colleague may see it. */
  private Optional<CaseFile> seen(String reference, Visitor visitor) {
    return Reference.parse(reference)
        .flatMap(cases::file)
        .filter(file -> visitor.access().covers(file.head()));
  }

  private static Response unknown(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
