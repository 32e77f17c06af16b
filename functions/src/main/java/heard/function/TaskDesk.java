package heard.function;

import heard.customer.Customer;
import heard.customer.Customers;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.followup.Called;
import heard.followup.Task;
import heard.followup.Tasks;
import heard.staff.Organisations;
import heard.staff.Role;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.TasksPage;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What schedules ask people for: calls, with what to say and what came of it, and cards to be put
 * in the post.
 */
record TaskDesk(
    Tasks tasks,
    Dispatches ledger,
    Customers customers,
    Gathering gathering,
    Organisations organisations,
    InstantSource clock) {
  private static final Map<String, Channel> PAGES =
      Map.of("calls", Channel.CALL, "cards", Channel.CARD);
  private static final int MOST = 500;

  static TaskDesk of(Wiring wiring) {
    var followUps = new FollowUpParts(wiring);
    var parts = new Parts(wiring);
    return new TaskDesk(
        followUps.tasks(),
        followUps.ledger(),
        followUps.customers(),
        Gathering.of(parts, followUps),
        parts.organisations(),
        wiring.clock());
  }

  /** Whether a path below the desk is one of these pages. */
  static boolean owns(Request request) {
    return PAGES.containsKey(request.parameter("proxy"));
  }

  private static Channel channel(Request request) {
    return Objects.requireNonNull(PAGES.get(request.parameter("proxy")));
  }

  Response show(Request request, Visitor visitor) {
    var asked = new HashMap<String, String>();
    request.asked("to").ifPresent(to -> asked.put("to", to));
    request.asked("reason").ifPresent(reason -> asked.put("reason", reason));
    Optional<DispatchKey> opened = key(asked);
    return page(channel(request), 200, visitor, opened, request.asked("done"), Optional.empty());
  }

  /** Notes that one is done; whoever notes it a second time is told so. */
  Response take(Request request, Visitor visitor) {
    Map<String, String> form = request.form();
    Channel channel = channel(request);
    Optional<Dispatch> call = find(form, channel).filter(d -> theirs(d.key().recipient(), visitor));
    if (call.isEmpty()) {
      return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
    }
    DispatchKey key = call.get().key();
    String outcome = form.getOrDefault("outcome", "").strip();
    if (Called.waits(call.get())) {
      Optional<TasksPage.Why> wrong = wrong(outcome, channel);
      if (wrong.isPresent()) {
        var tried = new TasksPage.Tried(key, outcome, wrong.get());
        return page(channel, 422, visitor, Optional.empty(), Optional.empty(), Optional.of(tried));
      }
      var called = new Called(visitor.colleague().id(), clock.instant(), outcome);
      ledger.move(call.get(), called.on(call.get()));
    }
    tasks.done(channel, key);
    return Response.seeOther("/desk/" + request.parameter("proxy") + "?done=done");
  }

  private Optional<Dispatch> find(Map<String, String> form, Channel channel) {
    return key(form).flatMap(ledger::find).filter(d -> d.channel() == channel);
  }

  private static Optional<DispatchKey> key(Map<String, String> fields) {
    String to = fields.getOrDefault("to", "");
    String reason = fields.getOrDefault("reason", "");
    return to.isBlank() || reason.isBlank()
        ? Optional.empty()
        : Optional.of(new DispatchKey(to, reason));
  }

  private static Optional<TasksPage.Why> wrong(String outcome, Channel channel) {
    return outcome.isEmpty() && channel == Channel.CALL
        ? Optional.of(TasksPage.Why.WORDLESS)
        : outcome.codePointCount(0, outcome.length()) > Called.LONGEST
            ? Optional.of(TasksPage.Why.TOO_LONG)
            : Optional.empty();
  }

  private Response page(
      Channel channel,
      int status,
      Visitor visitor,
      Optional<DispatchKey> opened,
      Optional<String> done,
      Optional<TasksPage.Tried> tried) {
    List<Task> all = tasks.waiting(channel, MOST);
    Map<String, Customer> known =
        customers.find(all.stream().map(t -> t.key().recipient()).collect(Collectors.toSet()));
    List<TasksPage.Open> calls =
        all.stream()
            .flatMap(
                t ->
                    Optional.ofNullable(known.get(t.key().recipient()))
                        .filter(c -> theirs(c, visitor))
                        .map(c -> open(t, c, opened, visitor))
                        .stream())
            .toList();
    var page =
        new TasksPage(
            channel,
            visitor.colleague(),
            visitor.session().csrf(),
            organisations.current(),
            clock.instant());
    return Response.page(status, Pages.tasks(page.of(calls, done, tried)));
  }

  /** With what we have had with them, for the one who is to be called now. */
  private TasksPage.Open open(
      Task task, Customer customer, Optional<DispatchKey> opened, Visitor visitor) {
    return new TasksPage.Open(
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
