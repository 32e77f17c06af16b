package heard.function;

import heard.casework.Act;
import heard.casework.Acting;
import heard.casework.Allowance;
import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Likeness;
import heard.casework.Outcome;
import heard.casework.Stale;
import heard.casework.Wallets;
import heard.customer.Market;
import heard.customer.Money;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.staff.Organisation;
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
import java.util.UUID;
import java.util.stream.Collectors;

/** The desk: a colleague's cases, and what they do about them. */
record DeskPages(Cases cases, Organisations organisations, Acting acting, InstantSource clock) {
  private static final int MOST = 50;
  private static final String HOME = "/desk";

  static DeskPages of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new DeskPages(
        parts.cases(), parts.organisations(), new CaseParts(parts).acting(), wiring.clock());
  }

  Response show(Request request, Visitor visitor) {
    return request.parameter("proxy").isEmpty()
        ? Response.page(200, desk(request, visitor))
        : file(request, visitor)
            .map(file -> page(200, visitor, file, request.asked("done"), Optional.empty()))
            .orElseGet(() -> unknown(visitor));
  }

  Response act(Request request, Visitor visitor) {
    Map<String, String> form = request.form();
    return asked(request)
        .filter(file -> visitor.access().covers(file.head()) || sent(form, visitor, file))
        .map(file -> act(form, visitor, file))
        .orElseGet(() -> unknown(visitor));
  }

  /** Whether this very form took the case out of its sender's sight. */
  private static boolean sent(Map<String, String> form, Visitor visitor, CaseFile file) {
    return DeskForm.key(form)
        .filter(key -> Acting.done(file, key, visitor.colleague()))
        .isPresent();
  }

  private Response act(Map<String, String> form, Visitor visitor, CaseFile file) {
    var other =
        Reference.parse(form.getOrDefault("other", ""))
            .flatMap(cases::head)
            .filter(visitor.access()::covers);
    var sent = new DeskForm(form, visitor.colleague(), file.head(), other, currency(file.head()));
    return switch (sent.read(clock.instant())) {
      case DeskForm.Wrong(String field) ->
          refused(422, visitor, file, sent, new Look.Unreadable(field));
      case DeskForm.Ready(var act) -> {
        try {
          yield answer(act(file, sent, act, visitor), visitor, file, sent);
        } catch (Stale raced) {
          CaseFile now = cases.file(file.head().reference()).orElseThrow(() -> raced);
          yield repeated(now, sent, act, visitor)
              ? done(visitor, now.head(), sent)
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
      case Outcome.Changed(var change) -> done(visitor, change.next(), sent);
      case Outcome.Same() -> done(visitor, file.head(), sent);
      case Outcome.Refused(var reason) ->
          refused(422, visitor, file, sent, new Look.Refused(reason));
      case Outcome.OverAuthority over -> refused(422, visitor, file, sent, new Look.TooMuch(over));
    };
  }

  /** Back to the case, or to the desk when it has left this colleague's sight. */
  private static Response done(Visitor visitor, Case now, DeskForm sent) {
    String to = visitor.access().covers(now) ? HOME + "/" + now.reference().text() : HOME;
    return Response.seeOther(to + "?done=" + sent.action());
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
        new Look(
            visitor.colleague(),
            visitor.session().csrf(),
            organisations.current(),
            clock.instant(),
            currency(file.head()),
            left(file.head(), visitor, cases),
            UUID.randomUUID().toString(),
            history(file.head(), visitor),
            done,
            tried);
    return Response.page(status, Pages.deskCase(CasePage.of(look, file)));
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
        c -> left(c, visitor, wallets).ifPresent(money -> left.put(c.reference().text(), money)));
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
            .of(mine, List.copyOf(unclaimed), left, request.asked("done")));
  }

  /** What this colleague may still give; nothing is given for kind words. */
  private Optional<Money> left(Case about, Visitor visitor, Wallets wallets) {
    return about.understood().kind() == Kind.COMPLIMENT
        ? Optional.empty()
        : Allowance.of(about, visitor.colleague(), organisations.current(), wallets, year(visitor))
            .map(Allowance::left);
  }

  private int year(Visitor visitor) {
    return clock.instant().atZone(visitor.colleague().hours().zone()).getYear();
  }

  /** What this customer has been through with us besides; read only where it is theirs to read. */
  private Look.History history(Case about, Visitor visitor) {
    var others =
        cases.of(about.customer().id(), MOST).stream()
            .filter(c -> !c.reference().equals(about.reference()))
            .toList();
    var readable = others.stream().filter(visitor.access()::covers).toList();
    return new Look.History(
        others,
        readable.stream().map(Case::reference).collect(Collectors.toSet()),
        new Likeness(about).among(readable));
  }

  private String currency(Case about) {
    Organisation organisation = organisations.current();
    return Allowance.authority(about, organisation)
        .map(authority -> authority.perCase().currency())
        .or(() -> organisation.market(about.customer().country()).map(Market::currency))
        .orElse("NOK");
  }

  /** The case of a request, when this colleague may see it. */
  private Optional<CaseFile> file(Request request, Visitor visitor) {
    return asked(request).filter(file -> visitor.access().covers(file.head()));
  }

  private Optional<CaseFile> asked(Request request) {
    return Reference.parse(request.parameter("proxy")).flatMap(cases::file);
  }

  private static Response unknown(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
