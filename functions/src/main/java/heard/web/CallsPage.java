package heard.web;

import heard.customer.Customer;
import heard.dispatch.DispatchKey;
import heard.followup.Task;
import heard.staff.Colleague;
import java.util.List;
import java.util.Optional;

/**
 * Turns calls that wait into a page.
 *
 * @param csrf what its forms carry back
 */
public record CallsPage(Colleague colleague, String csrf) {
  /** Somebody to call. */
  public record Call(Task task, Customer customer) {}

  /** Why what was noted of a call could not be taken. */
  public enum Why {
    WORDLESS("refused.no-words"),
    TOO_LONG("refused.too-long");

    private final String text;

    Why(String text) {
      this.text = text;
    }
  }

  /**
   * What was noted of a call and could not be taken.
   *
   * @param typed to be shown again
   */
  public record Tried(DispatchKey call, String typed, Why why) {}

  public CallsView of(List<Call> calls, Optional<String> done, Optional<Tried> tried) {
    var texts = Texts.of(colleague.language());
    return new CallsView(
        Frame.staff(colleague.language(), texts.get("calls.title")),
        csrf,
        done.flatMap(action -> texts.find("calls.done." + action)).orElse(null),
        calls.stream().map(c -> row(texts, c, tried)).toList());
  }

  private CallsView.Row row(Texts texts, Call call, Optional<Tried> tried) {
    Task task = call.task();
    Customer customer = call.customer();
    var at = task.at().atZone(colleague.hours().zone()).toLocalDateTime();
    Optional<Tried> typed = tried.filter(t -> t.call().equals(task.key()));
    return new CallsView.Row(
        task.key().recipient(),
        task.key().reason(),
        customer.name(),
        texts.get("calls.since", "at", new Moments(texts).brief(at)),
        task.address(),
        task.text(),
        customer.language() == texts.language() ? null : customer.language().tag(),
        typed.map(Tried::typed).orElse(""),
        typed.map(t -> texts.get(t.why().text)).orElse(null));
  }
}
