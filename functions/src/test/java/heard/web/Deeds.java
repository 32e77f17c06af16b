package heard.web;

import heard.casework.Entry;
import heard.casework.Entry.By;
import heard.casework.Entry.What;
import heard.casework.Fact;
import heard.casework.Promise;
import heard.casework.Remedy;
import heard.customer.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The entry of a time-line that each letter about a deed belongs to. */
final class Deeds {
  static final String WORDS = "Come by on Saturday.";
  static final String PRAISE = "Ingrid found the last one in town.";

  private Deeds() {}

  static Optional<Entry> of(String letter) {
    return switch (letter) {
      case "reply" -> entry(What.ANSWERED, By.STAFF, WORDS, Map.of(Fact.NAME, "Maria"));
      case "promise-made" -> promise(What.PROMISED, By.STAFF);
      case "promise-renewed" -> promise(What.PROMISE_RENEWED, By.STAFF);
      case "holding" -> promise(What.PROMISE_RENEWED, By.HEARD);
      case "promise-broken", "promise-broken-staff" -> promise(What.PROMISE_BROKEN, By.HEARD);
      case "new-owner" -> entry(What.OWNED, By.STAFF, "", Map.of(Fact.NAME, "Ingrid"));
      case "handed-over" ->
          entry(What.HANDED_OVER, By.STAFF, "", Map.of(Fact.TO, "ingrid", Fact.NAME, "Ingrid"));
      case "second-look" ->
          entry(What.HANDED_OVER, By.HEARD, "", Map.of(Fact.NAME, "Ingrid", Fact.BECAUSE, "6"));
      case "remedy-offered", "approval-given" -> remedy(What.REMEDY, Remedy.State.OFFERED);
      case "remedy-delivered" -> remedy(What.REMEDY, Remedy.State.DELIVERED);
      case "remedy-withdrawn" -> remedy(What.REMEDY, Remedy.State.REVERSED);
      case "approval-asked" -> remedy(What.APPROVAL_ASKED, Remedy.State.OFFERED);
      case "approval-refused" ->
          entry(What.APPROVAL_REFUSED, By.STAFF, "", Map.of(Fact.REMEDY, "r7"));
      case "reminder" -> entry(What.SET_ASIDE, By.STAFF, "", Map.of());
      case "praise", "praise-copy", "praise-pass-on" ->
          entry(What.RECEIVED, By.CUSTOMER, PRAISE, Map.of("praised", "Ingrid"));
      case "praise-arrived" ->
          entry(What.PRAISE_PASSED_ON, By.HEARD, "", Map.of(Fact.NAME, "Ingrid"));
      case "praise-answer" ->
          entry(What.PRAISE_ANSWERED, By.STAFF, WORDS, Map.of(Fact.NAME, "Ingrid"));
      case "staff-news" -> entry(What.CUSTOMER_WROTE, By.CUSTOMER, "Obs", Map.of());
      default -> Optional.empty();
    };
  }

  static Optional<Entry> remedy(Remedy remedy) {
    return remedy(What.REMEDY, remedy);
  }

  private static Optional<Entry> remedy(What what, Remedy.State state) {
    return remedy(
        what,
        new Remedy(
            "r7",
            Remedy.Kind.VOUCHER,
            Optional.of(Money.of("1299.50", "NOK")),
            Remedy.Basis.GOODWILL,
            state,
            Optional.of("ACDEFGHJ7K34"),
            Optional.of(2026)));
  }

  private static Optional<Entry> remedy(What what, Remedy remedy) {
    var facts = new HashMap<>(remedy.facts());
    facts.put(Fact.NAME, "Maria");
    return entry(what, By.STAFF, WORDS, facts);
  }

  private static Optional<Entry> promise(What what, By by) {
    var promised =
        new Promise(2, Promise.What.REMEDY, Samples.DUE.plusSeconds(86_400), Promise.State.OPEN, 1);
    return entry(what, by, "", promised.facts());
  }

  private static Optional<Entry> entry(What what, By by, String text, Map<String, String> facts) {
    return Optional.of(
        new Entry(
            7,
            Samples.NOW,
            what,
            by,
            Optional.of("maria").filter(id -> by == By.STAFF),
            Optional.of(text).filter(t -> !t.isEmpty()),
            facts));
  }
}
