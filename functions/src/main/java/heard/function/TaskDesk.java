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
import heard.followup.Trial;
import heard.staff.Organisations;
import heard.staff.Role;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.TasksPage;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** So many of a shop are looked at, to find those that wait the longest. */
  private static final int MOST = 500;

  /** So many are shown at once; the others come as these are done. */
  private static final int SHOWN = 50;

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
    var shop = shop(request.asked("place"), visitor);
    var open = new Opened(key(asked), request.asked("done"), Optional.empty());
    return page(channel(request), shop, 200, visitor, open);
  }

  /** Notes that one is done; whoever notes it a second time is told so. */
  Response take(Request request, Visitor visitor) {
    Map<String, String> form = request.form();
    Channel channel = channel(request);
    Optional<Dispatch> call = find(form, channel).filter(d -> theirs(d, visitor));
    if (call.isEmpty()) {
      return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
    }
    DispatchKey key = call.get().key();
    String outcome = form.getOrDefault("outcome", "").strip();
    String shop = shop(Optional.ofNullable(form.get("place")), visitor);
    if (Called.waits(call.get())) {
      Optional<TasksPage.Why> wrong = wrong(outcome, channel);
      if (wrong.isPresent()) {
        var tried = new TasksPage.Tried(key, outcome, wrong.get());
        var open = new Opened(Optional.empty(), Optional.empty(), Optional.of(tried));
        return page(channel, shop, 422, visitor, open);
      }
      var called = new Called(visitor.colleague().id(), clock.instant(), outcome);
      ledger.move(call.get(), called.on(call.get()));
    }
    tasks.done(call.get());
    String other = shop.equals(visitor.colleague().place()) ? "" : "&place=" + shop;
    return Response.seeOther("/desk/" + request.parameter("proxy") + "?done=done" + other);
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

  /** What of the page is not the same on each visit. */
  private record Opened(
      Optional<DispatchKey> call, Optional<String> done, Optional<TasksPage.Tried> tried) {}

  private Response page(Channel channel, String shop, int status, Visitor visitor, Opened opened) {
    List<Task> all = waiting(channel, shop);
    Map<String, Customer> known =
        customers.find(all.stream().map(t -> t.key().recipient()).collect(Collectors.toSet()));
    List<TasksPage.Open> shown =
        all.stream()
            .flatMap(
                t ->
                    Optional.ofNullable(known.get(t.key().recipient()))
                        .map(c -> open(t, c, opened.call(), visitor))
                        .stream())
            .toList();
    var page =
        new TasksPage(
            channel,
            visitor.colleague(),
            visitor.session().csrf(),
            organisations.current(),
            shop,
            leads(visitor),
            clock.instant());
    return Response.page(
        status, Pages.tasks(page.of(shown, all.size() == SHOWN, opened.done(), opened.tried())));
  }

  /** Those of the shop and those of none, the oldest first; what marketing tried is nobody's. */
  private List<Task> waiting(Channel channel, String shop) {
    var anybody = AtOnce.ask(() -> tasks.waiting(channel, Optional.empty(), MOST));
    List<Task> theirs = tasks.waiting(channel, Optional.of(shop), MOST);
    return Stream.concat(theirs.stream(), anybody.get().stream())
        .filter(task -> !task.key().recipient().equals(Trial.RECIPIENT))
        .sorted(Comparator.comparing(Task::at))
        .limit(SHOWN)
        .toList();
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

  /** A manager looks at any shop's; everybody else at their own. */
  private String shop(Optional<String> asked, Visitor visitor) {
    return asked
        .filter(shop -> leads(visitor) && organisations.current().place(shop).isPresent())
        .orElse(visitor.colleague().place());
  }

  /** A customer of a shop is called from there; one of none by whoever has a moment. */
  private static boolean theirs(Dispatch call, Visitor visitor) {
    return leads(visitor)
        || Task.place(call).filter(p -> !p.equals(visitor.colleague().place())).isEmpty();
  }

  private static boolean leads(Visitor visitor) {
    return visitor.session().roles().contains(Role.MANAGER);
  }
}
