package heard.local.page;

import heard.local.gateway.Reply;
import heard.local.outbox.Outbox;
import heard.local.outbox.Sent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Everything sent, for a person or for a program. */
final class OutboxPage {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')\\]]+");
  private static final int LABEL = 60;

  private final Outbox outbox;
  private final View view = new View("outbox");

  OutboxPage(Outbox outbox) {
    this.outbox = outbox;
  }

  Reply show(Asked asked) {
    Optional<String> to = asked.parameter("to").filter(t -> !t.isBlank());
    List<Sent> sent = to.map(outbox::to).orElseGet(outbox::all);
    if (asked.wantsJson()) {
      return Reply.json(sent.stream().map(Sent::json).toList());
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("to", to.orElse(""));
    facts.put("sent", sent.reversed().stream().map(OutboxPage::facts).toList());
    return view.show("Outbox", facts);
  }

  /** What identifies one of several to whom the same message went. */
  static String anchor(Sent sent) {
    return "m-" + Integer.toHexString((sent.id() + sent.to()).hashCode());
  }

  private static Map<String, Object> facts(Sent sent) {
    Map<String, Object> facts = new HashMap<>(sent.json());
    facts.put("anchor", anchor(sent));
    facts.put("iso", sent.at().toString());
    facts.put("at", Moments.full(sent.at()));
    facts.put("toUrl", URLEncoder.encode(sent.to(), StandardCharsets.UTF_8));
    List<Map<String, String>> headers = new ArrayList<>();
    sent.headers().forEach((name, value) -> headers.add(Map.of("name", name, "value", value)));
    facts.put("headers", headers);
    facts.put("lines", !headers.isEmpty());
    facts.put("files", !sent.attachments().isEmpty());
    List<Map<String, String>> urls =
        LINK.matcher(sent.text())
            .results()
            .map(MatchResult::group)
            .distinct()
            .map(url -> Map.of("url", url, "label", shortened(url)))
            .toList();
    facts.put("urls", urls);
    facts.put("links", !urls.isEmpty());
    return facts;
  }

  private static String shortened(String url) {
    return url.length() > LABEL ? url.substring(0, LABEL) + "…" : url;
  }
}
