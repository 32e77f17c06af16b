package heard.function;

import heard.casework.Act;
import heard.casework.Acting;
import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Outcome;
import heard.casework.Reply;
import heard.casework.Stale;
import heard.customer.Money;
import heard.feedback.Reference;
import heard.staff.Organisations;
import heard.web.CasePage;
import heard.web.DeskPage;
import heard.web.Look;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The desk: a colleague's cases, and what they do about them. */
record DeskPages(
    Cases cases,
    Organisations organisations,
    Acting acting,
    Gathering gathering,
    Brought.Shelf shelf,
    InstantSource clock) {
  private static final int MOST = 50;
  private static final String HOME = "/desk";

  static DeskPages of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new DeskPages(
        parts.cases(),
        parts.organisations(),
        new CaseParts(parts).acting(),
        Gathering.of(parts, new FollowUpParts(wiring)),
        parts.photos()::put,
        wiring.clock());
  }

  Response show(Request request, Visitor visitor) {
    Optional<String> done = request.asked("done");
    if (request.parameter("proxy").isEmpty()) {
      return Response.scripted(200, desk(request, visitor));
    }
    Optional<CaseFile> file = file(request);
    return file.filter(seen(visitor))
        .map(f -> page(200, visitor, f, done, Optional.empty()))
        .or(() -> file.filter(praised(visitor)).map(f -> praise().show(f, visitor, done)))
        .orElseGet(() -> unknown(visitor));
  }

  Response act(Request request, Visitor visitor) {
    Optional<CaseFile> file = file(request);
    Brought brought = Brought.of(request);
    return file.filter(seen(visitor))
        .map(f -> act(brought, visitor, f))
        .or(() -> file.flatMap(f -> out(brought, visitor, f)))
        .orElseGet(() -> unknown(visitor));
  }

  /** What may still be sent to a case out of sight: what put it there, and thanks for praise. */
  private Optional<Response> out(Brought brought, Visitor visitor, CaseFile file) {
    Map<String, String> form = brought.fields();
    String action = form.getOrDefault("action", "");
    if (brought.key().filter(k -> Acting.done(file, k, visitor.colleague())).isPresent()) {
      return Optional.of(done(visitor, file.head(), action));
    }
    return Optional.of(file)
        .filter(praised(visitor))
        .filter(f -> action.equals("thank"))
        .map(f -> praise().answer(f, visitor, form));
  }

  private PraiseDesk praise() {
    return new PraiseDesk(cases, organisations, acting, clock);
  }

  private static Predicate<CaseFile> seen(Visitor visitor) {
    return file -> visitor.access().covers(file.head());
  }

  private static Predicate<CaseFile> praised(Visitor visitor) {
    return file -> PraiseDesk.about(file, visitor);
  }

  private Response act(Brought brought, Visitor visitor, CaseFile file) {
    var other =
        Reference.parse(brought.fields().getOrDefault("other", ""))
            .flatMap(cases::head)
            .filter(visitor.access()::covers);
    var sent =
        new DeskForm(
            brought,
            visitor.colleague(),
            file.head(),
            other,
            Gathering.currency(file.head(), organisations.current()));
    return switch (sent.read(clock.instant())) {
      case DeskForm.Wrong(String field) ->
          refused(422, visitor, file, sent, new Look.Unreadable(field));
      case DeskForm.Ready(var act) -> {
        if (act instanceof Reply) {
          brought.keep(shelf, file.head().reference());
        }
        try {
          yield answer(act(file, sent, act, visitor), visitor, file, sent);
        } catch (Stale raced) {
          CaseFile now = cases.file(file.head().reference()).orElseThrow(() -> raced);
          yield repeated(now, sent, act, visitor)
              ? done(visitor, now.head(), sent.action())
              : refused(409, visitor, now, sent, sent.meanwhile());
        }
      }
    };
  }

  private Outcome act(CaseFile file, DeskForm sent, Act act, Visitor visitor) {
    return acting.act(file, sent.version(), sent.key(), act, visitor.colleague(), clock.instant());
  }

  /** Whether the one who was faster was the same finger, tapping twice. */
  private boolean repeated(CaseFile now, DeskForm sent, Act act, Visitor visitor) {
    try {
      return act(now, sent, act, visitor) instanceof Outcome.Same;
    } catch (Stale somebodyElse) {
      return false;
    }
  }

  private Response answer(Outcome outcome, Visitor visitor, CaseFile file, DeskForm sent) {
    return switch (outcome) {
      case Outcome.Changed(var change) -> done(visitor, change.next(), sent.action());
      case Outcome.Same() -> done(visitor, file.head(), sent.action());
      case Outcome.Refused(var reason) ->
          refused(422, visitor, file, sent, new Look.Refused(reason));
      case Outcome.OverAuthority over -> refused(422, visitor, file, sent, new Look.TooMuch(over));
    };
  }

  /** Back to the case, or to the desk when it has left this colleague's sight. */
  private static Response done(Visitor visitor, Case now, String action) {
    String about = now.reference().text();
    return Response.seeOther(
        visitor.access().covers(now)
            ? HOME + "/" + about + "?done=" + action
            : HOME + "?done=" + action + "&of=" + about);
  }

  private Response refused(
      int status, Visitor visitor, CaseFile file, DeskForm sent, Look.Why why) {
    var tried = new Look.Tried(sent.action(), sent.form(), why);
    return page(status, visitor, file, Optional.empty(), Optional.of(tried));
  }

  private Response page(
      int status,
      Visitor visitor,
      CaseFile file,
      Optional<String> done,
      Optional<Look.Tried> tried) {
    var look =
        gathering.look(file.head(), visitor, organisations.current(), clock.instant(), done, tried);
    return Response.scripted(status, Pages.deskCase(CasePage.of(look, file)));
  }

  private String desk(Request request, Visitor visitor) {
    var mine = cases.desk(new Cases.Owned(visitor.colleague().id()), MOST);
    var unclaimed = new ArrayList<Case>();
    visitor.colleague().teams().stream()
        .sorted()
        .forEach(team -> unclaimed.addAll(cases.desk(new Cases.Unclaimed(team), MOST)));
    unclaimed.sort(Comparator.comparing(c -> c.promise().by()));
    var left = new HashMap<String, Money>();
    var customers = mine.stream().map(c -> c.customer().id()).collect(Collectors.toSet());
    var wallets = cases.wallets(customers, year(visitor));
    mine.forEach(
        c ->
            Gathering.left(c, visitor, organisations.current(), wallets, year(visitor))
                .ifPresent(money -> left.put(c.reference().text(), money)));
    return Pages.desk(
        new DeskPage(
                visitor.colleague(),
                visitor.session().csrf(),
                organisations.current(),
                clock.instant(),
                visitor
                    .colleague()
                    .atWorkFrom(clock.instant(), acting.charter().holidays())
                    .filter(from -> from.isAfter(clock.instant())))
            .of(
                mine,
                List.copyOf(unclaimed),
                left,
                request.asked("done"),
                request.asked("of").flatMap(Reference::parse)));
  }

  private int year(Visitor visitor) {
    return clock.instant().atZone(visitor.colleague().hours().zone()).getYear();
  }

  private Optional<CaseFile> file(Request request) {
    return Reference.parse(request.parameter("proxy")).flatMap(cases::file);
  }

  private static Response unknown(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
