package heard.web;

import heard.customer.Customer;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchKey;
import heard.followup.Task;
import heard.staff.Colleague;
import heard.staff.Organisation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Turns what waits for people into a page.
 *
 * @param channel calls, or cards
 * @param csrf what its forms carry back
 * @param place the id of the shop whose people are asked
 * @param chooses whether they may look at another shop's
 */
public record TasksPage(
    Channel channel,
    Colleague colleague,
    String csrf,
    Organisation organisation,
    String place,
    boolean chooses,
    Instant now) {
  /** So much of what we have had with somebody stands beside their call. */
  private static final int SHOWN = 20;

  /**
   * Somebody to call, or to send a card.
   *
   * @param history what we have had with them, where it was asked for
   */
  public record Open(Task task, Customer customer, Optional<Look.History> history) {}

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

  private String words() {
    return channel == Channel.CALL ? "calls" : "cards";
  }

  /**
   * @param more whether others wait behind these
   */
  public TasksView of(
      List<Open> waiting, boolean more, Optional<String> done, Optional<Tried> tried) {
    var texts = Texts.of(colleague.language());
    return new TasksView(
        Frame.staff(colleague.language(), texts.get(words() + ".title")),
        words(),
        channel == Channel.CALL,
        csrf,
        done.flatMap(action -> texts.find("calls.done." + action)).orElse(null),
        chooses ? Choice.places(organisation) : List.of(),
        place,
        waiting.stream().map(c -> row(texts, c, tried)).toList(),
        more ? texts.get("calls.more") : null);
  }

  private TasksView.Row row(Texts texts, Open open, Optional<Tried> tried) {
    Task task = open.task();
    Customer customer = open.customer();
    var at = task.at().atZone(colleague.hours().zone()).toLocalDateTime();
    Optional<Tried> typed = tried.filter(t -> t.call().equals(task.key()));
    return new TasksView.Row(
        task.key().recipient(),
        task.key().reason(),
        customer.name(),
        texts.get("calls.since", "at", new Moments(texts).brief(at)),
        task.address(),
        task.text(),
        customer.language() == texts.language() ? null : customer.language().tag(),
        typed.map(Tried::typed).orElse(""),
        typed.map(t -> texts.get(t.why().text)).orElse(null),
        "/desk/"
            + words()
            + "?to="
            + encoded(task.key().recipient())
            + "&reason="
            + encoded(task.key().reason())
            + (place.equals(colleague.place()) ? "" : "&place=" + encoded(place)),
        open.history().map(history -> past(texts, history, customer)).orElse(List.of()));
  }

  private List<CaseView.Past> past(Texts texts, Look.History history, Customer customer) {
    var brief = new CaseBrief(texts, colleague, organisation, now);
    return new Acquaintance(brief, history).of(customer.zone()).stream().limit(SHOWN).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
