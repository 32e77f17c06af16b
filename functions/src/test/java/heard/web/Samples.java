package heard.web;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.CaseState;
import heard.casework.Entry;
import heard.casework.Entry.By;
import heard.casework.Entry.What;
import heard.casework.Fact;
import heard.casework.Party;
import heard.casework.Promise;
import heard.customer.Brand;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Market;
import heard.feedback.Channel;
import heard.feedback.Feedback;
import heard.feedback.Feedback.Contact;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Severity;
import heard.feedback.Submission;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import heard.staff.Role;
import heard.staff.Team;
import heard.time.OpeningHours;
import heard.time.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A shop, a colleague and a few cases, as pages and letters show them. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-23T12:10:00Z");
  static final Instant DUE = Instant.parse("2026-11-24T15:00:00Z");
  static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  static final Reference REFERENCE = new Reference("H-7K2M-PQ34");
  static final String ADDRESS = "/status/c1.SDctLTctSzJNLVBRMzQ.aGVhcmQtc2lnbmF0dXJl";
  static final String KEY = "key";

  private Samples() {}

  static Organisation organisation() {
    var market =
        new Market(
            "NO",
            "NOK",
            OSLO,
            List.of(Language.NB),
            Optional.of("Heard"),
            Optional.of("Forbrukertilsynet, www.example.com, Postboks 1, 0001 Oslo"),
            Brand.HEARD);
    var place = new Place("torggata", "Heard Torggata", "NO", "Torggata 12, 0181 Oslo", opening());
    var team = new Team("oslo", "Kundeservice Torggata", Optional.of("torggata"), Optional.empty());
    var maria =
        new Colleague(
            "maria",
            "Maria Solberg",
            "Maria",
            Role.STAFF,
            "torggata",
            Set.of("oslo"),
            Mailbox.parse("maria@example.com"),
            Optional.empty(),
            List.of(Language.NB),
            opening(),
            List.of(),
            true);
    return new Organisation(
        Map.of("NO", market),
        Map.of("torggata", place),
        Map.of("oslo", team),
        Map.of("maria", maria),
        Map.of());
  }

  private static OpeningHours opening() {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, List.of(new Span(LocalTime.of(10, 0), LocalTime.of(20, 0))));
    }
    week.put(DayOfWeek.SATURDAY, List.of(new Span(LocalTime.of(10, 0), LocalTime.of(18, 0))));
    week.remove(DayOfWeek.SUNDAY);
    return new OpeningHours(OSLO, "NO", week, Map.of());
  }

  static List<Choice> places() {
    return List.of(
        new Choice("torggata", "Heard Torggata, Oslo"),
        new Choice("avenyn", "Heard Avenyn, Göteborg"),
        new Choice("kamppi", "Heard Kamppi, Helsinki"));
  }

  static Submission submission(Language language) {
    return new Submission(
        REFERENCE,
        feedback(Kind.COMPLAINT, language, SampleWords.grievance(language)),
        Channel.WEB_FORM,
        NOW,
        "key",
        "body",
        Optional.empty(),
        Optional.empty());
  }

  private static Feedback feedback(Kind kind, Language language, String message) {
    Optional<String> none = Optional.empty();
    return new Feedback(
        kind,
        message,
        Optional.of("Anne Marie"),
        Mailbox.parse("anne.marie@example.com"),
        none,
        language,
        Optional.of("torggata"),
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        false,
        false,
        Contact.EMAIL,
        none);
  }

  static CaseFile complaint(Language language) {
    var facts =
        Map.of(
            "wanted",
            SampleWords.wish(language),
            "neededBy",
            "2026-11-28",
            "product",
            "Espresso 3000",
            "orderNumber",
            "4711-20");
    return file(
        Kind.COMPLAINT, CaseState.OPEN, language, opened(SampleWords.grievance(language), facts));
  }

  /** Somebody who leaned on the keyboard. */
  static CaseFile oneWord(Language language) {
    String word = "x".repeat(400);
    var facts = Map.of("wanted", word, "product", word, "orderNumber", "4711-20");
    var entries = opened(word, facts);
    entries.add(entry(4, 9000, What.STAFF_WROTE, By.STAFF, word, Map.of("name", "Maria")));
    return file(Kind.COMPLAINT, CaseState.OPEN, language, entries);
  }

  static CaseFile answered(Language language) {
    var entries = opened(SampleWords.grievance(language), Map.of("product", "Espresso 3000"));
    entries.add(entry(4, 60, What.UNDERSTOOD, By.CUSTOMER, "", Map.of()));
    entries.add(entry(5, 120, What.PHOTO, By.CUSTOMER, "", Map.of("photo", "1")));
    var answer = SampleWords.answer(language);
    entries.add(entry(6, 9000, What.ANSWERED, By.STAFF, answer, Map.of("name", "Maria")));
    return file(Kind.COMPLAINT, CaseState.ANSWERED, language, entries);
  }

  /** Answered with an instruction, and scored. */
  static CaseFile scored(Language language, int outcome) {
    var file = answered(language);
    var entries = new ArrayList<>(file.entries().subList(0, 5));
    var told = Map.of("name", "Maria", "instruction", "true");
    entries.add(entry(6, 9000, What.ANSWERED, By.STAFF, SampleWords.answer(language), told));
    var facts = Map.of("outcome", Integer.toString(outcome), "treatment", "4");
    entries.add(entry(7, 12_000, What.SCORED, By.CUSTOMER, SampleWords.wish(language), facts));
    var state = outcome > 2 ? CaseState.ANSWERED : CaseState.OPEN;
    return file(Kind.COMPLAINT, state, language, entries);
  }

  /** Answered, with a voucher that is theirs. */
  static CaseFile offered(Language language) {
    var entries = new ArrayList<>(answered(language).entries());
    entries.add(Deeds.of("remedy-offered").orElseThrow());
    return file(Kind.COMPLAINT, CaseState.ANSWERED, language, entries);
  }

  /** Part of another case, and dealt with there. */
  static CaseFile joined(Language language) {
    var entries = opened(SampleWords.grievance(language), Map.of());
    var there = Map.of(Fact.TO, "H-2MQ4-7KP3", Fact.JOINED, "true");
    entries.add(entry(4, 600, What.LINKED, By.STAFF, "", there));
    return file(Kind.COMPLAINT, CaseState.WITHDRAWN, language, entries);
  }

  static CaseFile compliment(Language language) {
    var facts = Map.of("praised", "Ingrid", "mayTell", "true", "mayShare", "false");
    var entries = opened(SampleWords.praise(language), facts);
    return file(Kind.COMPLIMENT, CaseState.OPEN, language, entries);
  }

  private static List<Entry> opened(String message, Map<String, String> facts) {
    var entries = new ArrayList<Entry>();
    entries.add(entry(1, 0, What.RECEIVED, By.CUSTOMER, message, facts));
    entries.add(entry(2, 0, What.OWNED, By.HEARD, "", Map.of("name", "Maria")));
    entries.add(entry(3, 0, What.PROMISED, By.HEARD, "", Map.of("by", DUE.toString())));
    return entries;
  }

  private static Entry entry(
      int number, long after, What what, By by, String text, Map<String, String> facts) {
    var words = Optional.of(text).filter(t -> !t.isEmpty());
    return new Entry(number, NOW.plusSeconds(after), what, by, Optional.empty(), words, facts);
  }

  private static CaseFile file(Kind kind, CaseState state, Language language, List<Entry> entries) {
    var praise = kind == Kind.COMPLIMENT;
    var topic = praise ? Topic.STAFF : Topic.FAULTY_PRODUCT;
    var what = praise ? Promise.What.PRAISE_PASSED_ON : Promise.What.FIRST_WORD;
    var kept = state == CaseState.OPEN ? Promise.State.OPEN : Promise.State.KEPT;
    var head =
        new Case(
            REFERENCE,
            state,
            party(language),
            Channel.WEB_FORM,
            new Understanding(kind, topic, Optional.of("torggata"), Severity.NORMAL),
            "Kaffemaskinen lekker",
            Optional.empty(),
            Optional.of("maria"),
            Optional.of("Maria"),
            "oslo",
            new Promise(1, what, DUE, kept, 0),
            Optional.empty(),
            List.of(),
            NOW,
            entries.size(),
            1);
    return new CaseFile(head, entries, List.of());
  }

  private static Party party(Language language) {
    return new Party(
        "c-1",
        true,
        Optional.of("Anne Marie"),
        Mailbox.parse("anne.marie@example.com"),
        Optional.empty(),
        Contact.EMAIL,
        language,
        "NO",
        OSLO);
  }

  static Visit visit(Language language) {
    return new Visit(language, ADDRESS, KEY, NOW, Optional.empty(), Optional.empty(), Brand.HEARD);
  }
}
