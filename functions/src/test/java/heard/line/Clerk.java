package heard.line;

import heard.feedback.Reference;
import heard.staff.Colleague;
import heard.staff.Role;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colleague who is signed in, at the pages of the desk.
 *
 * @param cookie their session
 */
record Clerk(Line line, String id, String cookie) {

  /** Signs somebody in by the shortcut of the local run. */
  static Clerk of(Line line, String id, Role role) {
    var answer =
        line.get("/local/token?role=" + role.name().toLowerCase(Locale.ROOT) + "&colleague=" + id);
    var cookie = answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    return new Clerk(line, id, cookie);
  }

  /** Whoever holds a case. */
  static Clerk holding(Line line, String reference) {
    var owner = line.cases().head(Reference.parse(reference).orElseThrow()).orElseThrow().owner();
    return of(line, owner.orElseThrow(), Role.STAFF);
  }

  /** The first of those who lead. */
  static Clerk leading(Line line) {
    String id =
        line.system().sample().organisation().colleagues().values().stream()
            .filter(c -> c.active() && c.role() == Role.MANAGER)
            .map(Colleague::id)
            .min(String::compareTo)
            .orElseThrow();
    return of(line, id, Role.MANAGER);
  }

  HttpResponse<String> get(String path) {
    return line.get(path, "cookie", cookie);
  }

  /** Sends a form of a case's page, as it is rendered now. */
  HttpResponse<String> act(String reference, Map<String, String> fields) {
    return post("/desk/" + reference, fields);
  }

  /** Sends a form of a page, with what the page put into it. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(path, get(path).body(), fields);
  }

  /** Sends a form of a page that was rendered before. */
  HttpResponse<String> send(String path, String page, Map<String, String> fields) {
    var all = hidden(page);
    all.putAll(fields);
    return line.post(path, all, "cookie", cookie);
  }

  /** What a page puts into its forms by itself. */
  Map<String, String> hidden(String page) {
    var all = new LinkedHashMap<String, String>();
    for (String hidden : new String[] {"csrf", "version", "seen", "key"}) {
      Matcher value = Pattern.compile("name=\"" + hidden + "\" value=\"([^\"]*)\"").matcher(page);
      if (value.find()) {
        all.put(hidden, value.group(1));
      }
    }
    return all;
  }
}
