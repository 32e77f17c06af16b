package heard.web;

import heard.casework.Case;
import heard.casework.Entry;
import heard.casework.Entry.By;
import heard.casework.Entry.What;
import heard.casework.Fact;
import heard.casework.Remedy;
import heard.casework.Remedy.Kind;
import heard.dispatch.Briefing;
import heard.feedback.Trait;
import heard.mail.Fold;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the blanks of letters about something that was done are filled with: from the one entry that
 * a letter is about, whatever happened to the case since.
 *
 * <p>{@code words} are only ever what staff wrote for the customer, {@code praise} only what the
 * customer wrote for the praised: neither can stand where the other belongs.
 */
record ActBlanks(Texts texts, Briefing briefing, Organisation organisation) {
  /** As much of the customer's words as a text message can carry. */
  private static final int MESSAGE = 400;

  private static final List<String> OPTIONAL =
      List.of(
          "words",
          "praise",
          "praiseShort",
          "named",
          "praised",
          "author",
          "authorPlace",
          "actor",
          "newOwner",
          "remedy",
          "worth",
          "amount",
          "code");

  private static final Set<What> SIGNED =
      EnumSet.of(
          What.STAFF_WROTE,
          What.ANSWERED,
          What.PROMISED,
          What.PROMISE_RENEWED,
          What.PROMISE_BROKEN,
          What.REMEDY,
          What.PRAISE_ANSWERED);

  Map<String, Object> of(Case about) {
    var blanks = new HashMap<String, Object>();
    OPTIONAL.forEach(blank -> blanks.put(blank, ""));
    for (var truth : List.of("answered", "freshEyes", "allowed", "apology", "toTake")) {
      blanks.put(truth, false);
    }
    String recipient = briefing.dispatch().key().recipient();
    blanks.put("yours", about.owner().filter(recipient::equals).isPresent());
    praised().ifPresent(name -> blanks.put("praised", name));
    briefing.entry().ifPresent(entry -> blanks.putAll(of(entry)));
    return blanks;
  }

  private Map<String, Object> of(Entry entry) {
    var blanks = new HashMap<String, Object>();
    entry.text().filter(t -> entry.by() == By.STAFF).ifPresent(t -> blanks.put("words", t));
    if (entry.what() == What.RECEIVED || entry.facts().containsKey(Trait.THANKS)) {
      Optional<String> praise = entry.text().map(text -> said(entry, text));
      praise.ifPresent(text -> blanks.put("praise", text));
      praise.ifPresent(text -> blanks.put("praiseShort", cut(text)));
      fact(entry, "praised").ifPresent(name -> blanks.put("named", name));
    }
    blanks.put("answered", entry.what() == What.ANSWERED);
    blanks.put("freshEyes", fact(entry, Fact.BECAUSE).isPresent());
    blanks.put("allowed", fact(entry, Fact.ALLOWED).filter("true"::equals).isPresent());
    fact(entry, Fact.NAME).ifPresent(name -> blanks.putAll(named(entry, name)));
    entry
        .who()
        .filter(id -> entry.by() == By.STAFF)
        .flatMap(organisation::colleague)
        .map(Colleague::givenName)
        .ifPresent(name -> blanks.put("actor", name));
    if (fact(entry, Fact.STATE).isPresent()) {
      blanks.putAll(of(Remedy.read(entry.facts())));
    }
    return blanks;
  }

  private Map<String, Object> named(Entry entry, String name) {
    if (entry.what() == What.OWNED || entry.what() == What.HANDED_OVER) {
      return Map.of("newOwner", name);
    }
    if (!SIGNED.contains(entry.what())) {
      return Map.of();
    }
    String place =
        entry
            .who()
            .flatMap(organisation::colleague)
            .map(Colleague::place)
            .flatMap(organisation::place)
            .map(Place::name)
            .orElse("");
    return Map.of("author", name, "authorPlace", place);
  }

  private Map<String, Object> of(Remedy remedy) {
    var blanks = new HashMap<String, Object>();
    blanks.put("remedy", texts.get("remedy." + remedy.kind().name().toLowerCase(Locale.ROOT)));
    blanks.put("apology", remedy.kind() == Kind.APOLOGY);
    blanks.put("toTake", remedy.kind() != Kind.APOLOGY && remedy.kind() != Kind.VOUCHER);
    var amounts = new Amounts(texts.language());
    remedy.amount().map(amounts::of).ifPresent(sum -> blanks.put("amount", sum));
    // What a gift or a new one costs us is not for the customer to read.
    remedy
        .amount()
        .filter(money -> remedy.kind() == Kind.REFUND || remedy.kind() == Kind.VOUCHER)
        .map(amounts::of)
        .ifPresent(sum -> blanks.put("worth", sum));
    remedy.code().ifPresent(code -> blanks.put("code", code));
    return blanks;
  }

  /** Whom a manager's copy is about, or who has heard of it. */
  private Optional<String> praised() {
    String[] reason = briefing.dispatch().key().reason().split("#", 4);
    return Optional.of(reason)
        .filter(r -> r.length > 2 && r[0].equals("praise-copy"))
        .flatMap(r -> organisation.colleague(r[2]))
        .map(Colleague::givenName)
        .or(
            () ->
                briefing
                    .entry()
                    .filter(e -> e.what() == What.PRAISE_PASSED_ON)
                    .flatMap(e -> fact(e, Fact.NAME)));
  }

  private static Optional<String> fact(Entry entry, String name) {
    return Optional.ofNullable(entry.facts().get(name));
  }

  /** Of a thank-you by mail, not what it quotes. */
  private static String said(Entry entry, String text) {
    return entry.what() == What.RECEIVED ? text : Fold.of(text).shown();
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= MESSAGE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MESSAGE)).strip() + "…";
  }
}
