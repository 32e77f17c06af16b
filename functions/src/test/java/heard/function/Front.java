package heard.function;

import heard.casework.Acting;
import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Charter;
import heard.casework.Desk;
import heard.casework.Entry;
import heard.casework.InMemoryCases;
import heard.casework.Some;
import heard.dispatch.InMemoryDispatches;
import heard.feedback.Reference;
import heard.followup.MemoryCustomers;
import heard.staff.Chain;
import heard.staff.Organisation;
import heard.staff.Role;
import heard.time.PublicHolidays;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.identity.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The desk over one case in memory, and colleagues in front of it. */
final class Front {
  static final String REFERENCE = "H-7K2M-PQ34";
  static final Organisation CHAIN = managed();

  final InMemoryCases cases = new InMemoryCases();
  final List<String> shelf = new ArrayList<>();
  Instant now = Some.OPENED.plusSeconds(3600);

  private final DeskPages desk =
      new DeskPages(
          cases,
          () -> CHAIN,
          new Acting(cases, () -> CHAIN, Charter.nordic(new PublicHolidays())),
          new Gathering(cases, new MemoryCustomers(), new InMemoryDispatches()),
          (reference, id, type, content) -> shelf.add(id),
          () -> now);

  /** With the complaint that Ane holds. */
  static Front complaint() {
    return with(Some.complaint(REFERENCE), Some.entry(1, Entry.What.RECEIVED));
  }

  static Front with(Case opened, Entry... entries) {
    var front = new Front();
    front.cases.open(opened, List.of(entries));
    return front;
  }

  CaseFile file() {
    return cases.file(new Reference(REFERENCE)).orElseThrow();
  }

  String list(String who) {
    return text(desk.show(get(""), visitor(who, Role.STAFF)));
  }

  Response page(String who) {
    return open(who, REFERENCE);
  }

  Response open(String who, String reference) {
    return desk.show(get(reference), visitor(who, Role.STAFF));
  }

  /** As from the page that was opened first. */
  Response act(String who, Map<String, String> fields) {
    return act(who, fields, Role.STAFF);
  }

  Response act(String who, Map<String, String> fields, Role role) {
    var form = with(with(fields, "version", fields.getOrDefault("version", "1")), "seen", "1-0");
    return desk.act(post(form), visitor(who, role));
  }

  /** As from a page that was rendered just now. */
  Map<String, String> now(Map<String, String> fields) {
    return with(fields, "version", Integer.toString(file().head().version()));
  }

  static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var more = new HashMap<>(fields);
    more.put(name, value);
    return more;
  }

  static String text(Response response) {
    return response.body().toString();
  }

  /** Eva leads. */
  private static Organisation managed() {
    var chain = Chain.organisation();
    var colleagues = new HashMap<>(chain.colleagues());
    colleagues.computeIfPresent("eva", (id, eva) -> Desk.manager(eva));
    return new Organisation(
        chain.markets(), chain.places(), chain.teams(), colleagues, chain.authorities());
  }

  private Visitor visitor(String id, Role role) {
    var session = new Session(id, Set.of(role), now, now.plusSeconds(3600), "csrf");
    return new Visitor(CHAIN.colleague(id).orElseThrow(), session);
  }

  private static Request get(String proxy) {
    return request("GET", proxy, "");
  }

  private static Request post(Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return request("POST", REFERENCE, body);
  }

  private static Request request(String method, String proxy, String body) {
    return new Request(
        method + (proxy.isEmpty() ? " /desk" : " /desk/{proxy+}"),
        "/desk/" + proxy,
        Map.of(),
        Map.of("content-type", "application/x-www-form-urlencoded"),
        List.of(),
        proxy.isEmpty() ? Map.of() : Map.of("proxy", proxy),
        new Request.Bytes(body.getBytes(StandardCharsets.UTF_8)),
        "192.0.2.1");
  }
}
