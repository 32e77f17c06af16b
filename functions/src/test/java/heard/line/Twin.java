package heard.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same deed on two cases: on a quiet day, and on an unlucky one. */
record Twin(Deed deed) {
  String quiet() {
    return "quiet." + deed.name() + "@example.com";
  }

  String unlucky() {
    return "unlucky." + deed.name() + "@example.com";
  }

  /**
   * Something somebody does on a page.
   *
   * @param before the forms that brought the case to where it can be done
   */
  record Deed(String name, Map<String, String> form, List<Map<String, String>> before) {
    private static final Map<String, String> ANSWER =
        form("action", "reply", "reply", "It is so.", "answered", "true");
    private static final Map<String, String> OFFER =
        form("action", "remedy", "remedy", "refund", "amount", "50", "basis", "goodwill");
    private static final Map<String, String> ASK =
        form("action", "ask", "remedy", "voucher", "amount", "700", "basis", "goodwill");

    static List<Deed> all() {
      return List.of(
          deed("take", List.of(form("action", "give-back")), "action", "claim"),
          deed("not-me", List.of(), "action", "give-back"),
          deed("later", List.of(), "action", "set-aside"),
          deed("reply", List.of(), "action", "reply", "reply", "We look at it."),
          new Deed("answered", ANSWER, List.of()),
          deed(
              "promise",
              List.of(),
              "action",
              "promise",
              "promised",
              "answer",
              "date",
              "2030-03-15",
              "time",
              "12:00"),
          new Deed("refund", OFFER, List.of()),
          deed("apology", List.of(), "action", "remedy", "remedy", "apology", "basis", "goodwill"),
          deed(
              "voucher",
              List.of(),
              "action",
              "remedy",
              "remedy",
              "voucher",
              "amount",
              "50",
              "basis",
              "goodwill"),
          deed(
              "entitlement",
              List.of(),
              "action",
              "remedy",
              "remedy",
              "refund",
              "amount",
              "9999",
              "basis",
              "entitlement"),
          step("accepted"),
          step("delivered"),
          step("confirmed"),
          step("declined"),
          step("reversed"),
          new Deed("ask", ASK, List.of()),
          deed("approve", List.of(ASK), "action", "approve", "request", "r4"),
          deed("refuse", List.of(ASK), "action", "refuse", "request", "r4"),
          deed("hand-over", List.of(), "action", "hand-over", "to", "storo", "context", "Call"),
          deed("correct", List.of(), "action", "correct", "severity", "high"),
          deed("note", List.of(), "action", "note", "note", "She is a doctor."),
          deed("withdraw", List.of(), "action", "withdraw", "reason", "She called."),
          deed("recurring", List.of(), "action", "recur", "word", "the lid"),
          deed("customer-reply", List.of(ANSWER), "action", "reply", "text", "And the box?"),
          deed("accept", List.of(ANSWER), "action", "accept", "text", "Thanks"),
          deed("accept-offer", List.of(OFFER), "action", "accept", "text", "Thanks"),
          deed("not-satisfied", List.of(ANSWER), "action", "not-satisfied", "text", "No"),
          deed("score-5", List.of(ANSWER), "outcome", "5", "treatment", "5", "comment", "Fine"),
          deed("score-1", List.of(ANSWER), "outcome", "1", "treatment", "1", "comment", "Bad"));
    }

    private static Deed step(String to) {
      return deed(to, List.of(OFFER), "action", "step", "request", "r4", "step", to);
    }

    private static Deed deed(String name, List<Map<String, String>> before, String... fields) {
      return new Deed(name, form(fields), before);
    }

    private static Map<String, String> form(String... pairs) {
      var form = new LinkedHashMap<String, String>();
      for (int i = 0; i < pairs.length; i += 2) {
        form.put(pairs[i], pairs[i + 1]);
      }
      return form;
    }
  }
}
