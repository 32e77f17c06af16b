package heard.function;

import heard.customer.Language;
import heard.web.http.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something a person does on a page.
 *
 * @param before how the case got to where it can be done
 * @param press the form, filled in
 */
record Deed(String name, Supplier<Floor> before, Function<Floor, Supplier<Response>> press) {
  private static final List<String> KINDS =
      List.of("apology", "refund", "voucher", "replacement", "gift", "visit");

  /** Everything that staff, customers and those who are asked how it went can do. */
  static List<Deed> all() {
    return Stream.of(staff(), managers(), remedies(), praise(), customers(), surveys())
        .flatMap(Function.identity())
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }

  private static Deed owner(String name, Supplier<Floor> before, String... fields) {
    return new Deed(name, before, floor -> floor.desk(floor.owner(), form(fields)));
  }

  private static Deed owner(String name, String... fields) {
    return owner(name, Floor::complaint, fields);
  }

  private static Deed by(String colleague, String name, Supplier<Floor> before, String... fields) {
    return new Deed(name, before, floor -> floor.desk(colleague, form(fields)));
  }

  static Map<String, String> form(String... pairs) {
    var form = new java.util.LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.put(pairs[i], pairs[i + 1]);
    }
    return form;
  }

  private static Floor after(String... fields) {
    var floor = Floor.complaint();
    return floor.did(floor.desk(floor.owner(), form(fields)));
  }

  static Floor answered() {
    return after("action", "reply", "reply", "Svar", "answered", "true");
  }

  private static Floor nobodys() {
    return after("action", "give-back");
  }

  private static Floor asked() {
    return after(
        "action", "ask", "remedy", "voucher", "amount", "900", "basis", "goodwill", "why", "Dyr");
  }

  private static Floor offered() {
    return after("action", "remedy", "remedy", "refund", "amount", "100", "basis", "goodwill");
  }

  private static Floor praised() {
    var floor = Floor.praise("Bo");
    floor.house.pass(java.time.Duration.ofMinutes(10));
    return floor;
  }

  private static Floor two() {
    var floor = Floor.complaint();
    floor.house.complaint("oslo", Language.NB);
    return floor;
  }

  private static Floor elsewhere() {
    return after("action", "correct", "place", "stockholm");
  }

  private static Stream<Deed> staff() {
    return Stream.of(
        by("bo", "take", Deed::nobodys, "action", "claim"),
        owner("not me", "action", "give-back"),
        owner("later", "action", "set-aside"),
        owner("reply", "action", "reply", "reply", "Vi ser på det."),
        owner("answered", "action", "reply", "reply", "Slik er det.", "answered", "true"),
        owner(
            "answered with an instruction",
            "action",
            "reply",
            "reply",
            "Prøv dette.",
            "answered",
            "true",
            "instruction",
            "true"),
        owner(
            "promise",
            "action",
            "promise",
            "promised",
            "answer",
            "date",
            "2026-11-26",
            "time",
            "12:00"),
        owner("hand-over", "action", "hand-over", "to", "eva", "context", "Hun ringer"),
        owner("hand-over to a team", "action", "hand-over", "to", "service", "context", "x"),
        owner("hand-over out of sight", Deed::elsewhere, "action", "hand-over", "to", "service"),
        owner("correct", "action", "correct", "severity", "high", "topic", "delivery"),
        owner("note", "action", "note", "note", "Kunden er lege."),
        owner("recurring", "action", "recur", "word", "lokket"),
        owner("link", Deed::two, "action", "link", "other", "H-2000-0002"),
        owner("withdraw", "action", "withdraw", "reason", "Hun ringte."));
  }

  private static Stream<Deed> managers() {
    String[] more = {
      "remedy", "refund", "amount", "900", "basis", "goodwill", "why", "Dyr", "action", "ask"
    };
    return Stream.of(
        owner("ask", more),
        by("eva", "approve", Deed::asked, "action", "approve", "request", "r4"),
        by("eva", "refuse", Deed::asked, "action", "refuse", "request", "r4"));
  }

  private static Stream<Deed> remedies() {
    Stream<Deed> offers =
        KINDS.stream()
            .map(
                kind ->
                    owner(
                        "remedy " + kind,
                        "action",
                        "remedy",
                        "remedy",
                        kind,
                        "basis",
                        "goodwill",
                        "amount",
                        kind.equals("apology") || kind.equals("visit") ? "" : "100"));
    Stream<Deed> steps =
        Stream.of("accepted", "delivered", "confirmed", "declined", "reversed")
            .map(
                step ->
                    owner(step, Deed::offered, "action", "step", "request", "r4", "step", step));
    Deed owed =
        owner(
            "entitlement",
            "action",
            "remedy",
            "remedy",
            "refund",
            "amount",
            "9999",
            "basis",
            "entitlement");
    return Stream.concat(Stream.of(owed), Stream.concat(offers, steps));
  }

  private static Stream<Deed> praise() {
    return Stream.of(
        owner("pass on", () -> Floor.praise("hun i kassen"), "action", "pass-on", "praised", "bo"),
        by("bo", "thank", Deed::praised, "action", "thank", "thanks", "Så hyggelig!"),
        owner(
            "correct praise",
            () -> Floor.praise("hun i kassen"),
            "action",
            "correct",
            "kind",
            "complaint"));
  }

  private static Deed customer(String action, Supplier<Floor> before) {
    return new Deed(
        "customer: " + action,
        before,
        floor -> floor.status(form("action", action, "text", "Mine ord")));
  }

  private static Stream<Deed> customers() {
    return Stream.of(
        customer("reply", Floor::complaint),
        new Deed("reply again", Deed::answered, customer("reply", Deed::answered).press()),
        customer("right", Floor::complaint),
        customer("not-quite", Floor::complaint),
        customer("accept", Deed::answered),
        new Deed("accept the offer", Deed::offered, customer("accept", Deed::offered).press()),
        customer("not-satisfied", Deed::answered),
        customer("withdraw", Floor::complaint));
  }

  private static Stream<Deed> surveys() {
    return Stream.of("5", "1")
        .map(
            score ->
                new Deed(
                    "survey " + score,
                    Deed::answered,
                    floor ->
                        floor.survey(
                            form("outcome", score, "treatment", score, "comment", "Min mening"))));
  }
}
