package heard.function;

import heard.customer.Customer;
import heard.customer.Customers;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.followup.Called;
import heard.followup.Task;
import heard.followup.Tasks;
import heard.staff.Organisations;
import heard.staff.Role;
import heard.web.CallsPage;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The calls that schedules ask for: who is to be called, what to say, and what came of it. */
record CallDesk(
    Tasks tasks,
    Dispatches ledger,
    Customers customers,
    Gathering gathering,
    Organisations organisations,
    InstantSource clock) {
  private static final String HOME = "calls";
  private static final int MOST = 500;

  static CallDesk of(Wiring wiring) {
    var followUps = new FollowUpParts(wiring);
    var parts = new Parts(wiring);
    return new CallDesk(
        followUps.tasks(),
        followUps.ledger(),
        followUps.customers(),
        Gathering.of(parts, followUps),
        parts.organisations(),
        wiring.clock());
  }

  /** Whether a path below the desk is this page. */
  static boolean owns(Request request) {
    return request.parameter("proxy").equals(HOME);
  }

  Response show(Request request, Visitor visitor) {
    var asked = new HashMap<String, String>();
    request.asked("to").ifPresent(to -> asked.put("to", to));
    request.asked("reason").ifPresent(reason -> asked.put("reason", reason));
    Optional<DispatchKey> opened = key(asked);
    return page(200, visitor, opened, request.asked("done"), Optional.empty());
  }

  /** Notes a call; whoever notes it a second time is told that it is done. */
  Response take(Request request, Visitor visitor) {
    Map<String, String> form = request.form();
    Optional<Dispatch> call = call(form).filter(d -> theirs(d.key().recipient(), visitor));
    if (call.isEmpty()) {
      return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
    }
    DispatchKey key = call.get().key();
    String outcome = form.getOrDefault("outcome", "").strip();
    if (Called.waits(call.get())) {
      Optional<CallsPage.Why> wrong = wrong(outcome);
      if (wrong.isPresent()) {
        var tried = new CallsPage.Tried(key, outcome, wrong.get());
        return page(422, visitor, Optional.empty(), Optional.empty(), Optional.of(tried));
      }
      var called = new Called(visitor.colleague().id(), clock.instant(), outcome);
      ledger.move(call.get(), called.on(call.get()));
    }
    tasks.done(Dispatch.Channel.CALL, key);
    return Response.seeOther("/desk/" + HOME + "?done=call");
  }

  private Optional<Dispatch> call(Map<String, String> form) {
    return key(form).flatMap(ledger::find).filter(d -> d.channel() == Dispatch.Channel.CALL);
  }

  private static Optional<DispatchKey> key(Map<String, String> fields) {
    String to = fields.getOrDefault("to", "");
    String reason = fields.getOrDefault("reason", "");
    return to.isBlank() || reason.isBlank()
        ? Optional.empty()
        : Optional.of(new DispatchKey(to, reason));
  }

  private static Optional<CallsPage.Why> wrong(String outcome) {
    return outcome.isEmpty()
        ? Optional.of(CallsPage.Why.WORDLESS)
        : outcome.codePointCount(0, outcome.length()) > Called.LONGEST
            ? Optional.of(CallsPage.Why.TOO_LONG)
            : Optional.empty();
  }

  private Response page(
      int status,
      Visitor visitor,
      Optional<DispatchKey> opened,
      Optional<String> done,
      Optional<CallsPage.Tried> tried) {
    List<Task> all = tasks.waiting(Dispatch.Channel.CALL, MOST);
    Map<String, Customer> known =
        customers.find(all.stream().map(t -> t.key().recipient()).collect(Collectors.toSet()));
    List<CallsPage.Call> calls =
        all.stream()
            .flatMap(
                t ->
                    Optional.ofNullable(known.get(t.key().recipient()))
                        .filter(c -> theirs(c, visitor))
                        .map(c -> call(t, c, opened, visitor))
                        .stream())
            .toList();
    var page =
        new CallsPage(
            visitor.colleague(),
            visitor.session().csrf(),
            organisations.current(),
            clock.instant());
    return Response.page(status, Pages.calls(page.of(calls, done, tried)));
  }

  /** With what we have had with them, for the one who is to be called now. */
  private CallsPage.Call call(
      Task task, Customer customer, Optional<DispatchKey> opened, Visitor visitor) {
    return new CallsPage.Call(
        task,
        customer,
        opened
            .filter(task.key()::equals)
            .map(now -> gathering.history(customer.id(), true, visitor).get()));
  }

  private boolean theirs(String customer, Visitor visitor) {
    return customers.find(customer).filter(c -> theirs(c, visitor)).isPresent();
  }

  /** A customer of a shop is called from there; one of none by whoever has a moment. */
  private static boolean theirs(Customer customer, Visitor visitor) {
    return visitor.session().roles().contains(Role.MANAGER)
        || customer.place().filter(p -> !p.equals(visitor.colleague().place())).isEmpty();
  }
}
