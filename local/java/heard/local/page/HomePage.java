package heard.local.page;

import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.local.LocalSystem;
import heard.local.gateway.Reply;
import heard.local.outbox.Sent;
import heard.local.template.FunctionSpec;
import heard.local.template.Source;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The newcomer's first page: what to try, in the order of the story, and how the system is. */
final class HomePage {
  private static final int LATEST = 6;
  private static final List<Map<String, String>> FORMS =
      List.of(
          Map.of("lang", "en", "name", "English"),
          Map.of("lang", "nb", "name", "Norsk bokmål"),
          Map.of("lang", "sv", "name", "Svenska"),
          Map.of("lang", "fi", "name", "Suomi"));

  private final LocalSystem system;
  private final View view = new View("home");

  HomePage(LocalSystem system) {
    this.system = system;
  }

  Reply show() {
    Instant now = system.clock().instant();
    List<Sent> sent = system.outbox().all();
    Map<String, Object> facts = new HashMap<>();
    people(facts);
    facts.put("forms", FORMS);
    facts.put("desk", hasRoute("/sign-in"));
    facts.put("roles", List.of("staff", "marketing", "manager"));
    facts.put("latest", !sent.isEmpty());
    facts.put("count", sent.size());
    facts.put("rows", sent.reversed().stream().limit(LATEST).map(HomePage::row).toList());
    facts.put("now", Moments.full(now));
    facts.put("nowIso", now.toString());
    facts.put("ahead", Moments.length(system.clock().offset()));
    facts.put("functions", system.template().functions().stream().map(HomePage::function).toList());
    facts.put("queues", system.queues().entrySet().stream().map(HomePage::queue).toList());
    facts.put("deliveries", String.valueOf(system.deliveries()));
    facts.put("log", String.join("\n", system.log().lines()));
    return view.show("Heard on this machine", facts);
  }

  private void people(Map<String, Object> facts) {
    boolean loaded = system.sample().isPossible() && system.sample().isLoaded();
    facts.put("loaded", loaded);
    if (!loaded) {
      return;
    }
    Organisation organisation = system.sample().organisation();
    facts.put("places", String.valueOf(organisation.places().size()));
    facts.put("colleagues", String.valueOf(organisation.colleagues().size()));
    facts.put(
        "staff",
        organisation.colleagues().values().stream()
            .map(c -> colleague(c, organisation.place(c.place()).map(Place::name).orElse("")))
            .toList());
  }

  private static Map<String, String> colleague(Colleague colleague, String place) {
    String reached =
        colleague
            .email()
            .map(Mailbox::address)
            .or(() -> colleague.phone().map(Phone::e164))
            .orElse("");
    return Map.of(
        "name", colleague.name(),
        "role", colleague.role().name().toLowerCase(Locale.ROOT),
        "place", place,
        "reached", reached,
        "reachedUrl", URLEncoder.encode(reached, StandardCharsets.UTF_8));
  }

  Reply load(Asked asked) {
    system.sample().load();
    system.idle();
    return asked.wantsHtml()
        ? Reply.seeOther("/local")
        : Reply.json(Map.of("now", system.clock().instant().toString()));
  }

  private boolean hasRoute(String path) {
    return system.template().functions().stream()
        .flatMap(f -> f.sources(Source.Route.class).stream())
        .anyMatch(r -> r.path().equals(path));
  }

  private static Map<String, String> row(Sent sent) {
    return Map.of(
        "iso", sent.at().toString(),
        "at", Moments.brief(sent.at()),
        "to", sent.to(),
        "channel", sent.channel(),
        "anchor", OutboxPage.anchor(sent),
        "what", sent.subject().isEmpty() ? firstLine(sent.text()) : sent.subject());
  }

  private static String firstLine(String text) {
    String line = text.strip().lines().findFirst().orElse("(no words)");
    return line.length() > 70 ? line.substring(0, 70) + "…" : line;
  }

  private static Map<String, Object> function(FunctionSpec spec) {
    List<String> wakers = new ArrayList<>();
    for (Source source : spec.sources()) {
      wakers.add(
          switch (source) {
            case Source.Route route -> route.key();
            case Source.Stream stream -> "stream of " + stream.table();
            case Source.Queue queue -> queue.queue();
            case Source.Schedule schedule -> schedule.expression();
          });
    }
    return Map.of("id", spec.id(), "wakers", wakers);
  }

  private static Map<String, Object> queue(Map.Entry<String, Integer> queue) {
    boolean alarming = queue.getKey().contains("DeadLetters") && queue.getValue() > 0;
    return Map.of(
        "name", queue.getKey(), "waiting", String.valueOf(queue.getValue()), "alarming", alarming);
  }
}
