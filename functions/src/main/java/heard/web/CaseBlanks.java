package heard.web;

import heard.casework.Case;
import heard.casework.Entry;
import heard.casework.Fact;
import heard.casework.Party;
import heard.casework.Promise;
import heard.correspondence.Links;
import heard.customer.Brand;
import heard.customer.Customer;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Market;
import heard.customer.Phone;
import heard.dispatch.Briefing;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import heard.staff.Team;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the blanks of letters about a case are filled with. What the customer wrote stands in none
 * that goes to an address nobody has confirmed: an acknowledgement must not carry a stranger's
 * words to a third person.
 */
final class CaseBlanks {
  private static final int BRIEF = 40;

  /** A letter may ask for these where there are none: its sections are then left out. */
  private static final List<String> OPTIONAL =
      List.of(
          "givenName", "owner", "ownerPlace", "topic", "place", "turnTo", "tongue", "why", "news");

  private final Case about;
  private final Briefing briefing;
  private final Organisation organisation;
  private final Links links;
  private final Texts texts;
  private final Moments moments;
  private final Map<String, Object> blanks = new HashMap<>();

  private CaseBlanks(Case about, Briefing briefing, Organisation organisation, Links links) {
    this.about = about;
    this.briefing = briefing;
    this.organisation = organisation;
    this.links = links;
    Language language = briefing.dispatch().language();
    this.texts = Texts.of(language);
    this.moments = new Moments(texts);
  }

  static Map<String, Object> of(
      Case about, Briefing briefing, Organisation organisation, Links links) {
    var filling = new CaseBlanks(about, briefing, organisation, links);
    OPTIONAL.forEach(blank -> filling.put(blank, ""));
    filling.understood();
    filling.holder();
    filling.customer();
    filling.colleague();
    filling.news();
    filling.promise();
    filling.blanks.putAll(new ActBlanks(filling.texts, briefing, organisation).of(about));
    return filling.blanks;
  }

  private void understood() {
    var understood = about.understood();
    put("reference", about.reference().text());
    put("brand", brand().name());
    put("kind", texts.get("kind." + understood.kind().word()));
    yes("complaint", understood.kind() == Kind.COMPLAINT);
    yes("urgent", understood.severity() == Severity.URGENT);
    put("severity", texts.get("severity." + word(understood.severity())));
    if (understood.topic() != Topic.OTHER) {
      put("topic", texts.get("topic." + understood.topic().word()));
    }
    understood
        .place()
        .flatMap(organisation::place)
        .map(Place::name)
        .ifPresent(v -> put("place", v));
    put("received", moments.brief(local(about.openedAt())));
    about.held().ifPresent(held -> put("why", texts.get("held." + word(held))));
  }

  private Brand brand() {
    return organisation.brand(about.understood().place(), about.customer().country());
  }

  private void holder() {
    String team = organisation.team(about.team()).map(Team::name).orElse(brand().name());
    put("team", team);
    put("holder", about.ownerName().orElse(team));
    about.ownerName().ifPresent(name -> put("owner", name));
    about
        .owner()
        .flatMap(organisation::colleague)
        .map(Colleague::place)
        .flatMap(organisation::place)
        .map(Place::name)
        .ifPresent(name -> put("ownerPlace", name));
  }

  private void customer() {
    Party party = about.customer();
    briefing
        .customer()
        .filter(this::theirs)
        .flatMap(Customer::givenName)
        .ifPresent(name -> put("givenName", name));
    put("statusUrl", links.status(about.reference(), about.openedAt()));
    put("surveyUrl", links.survey(about.reference(), about.openedAt()));
    organisation
        .market(party.country())
        .flatMap(Market::turnTo)
        .ifPresent(turnTo -> put("turnTo", turnTo));
    yes("told", briefing.entry().filter(e -> "true".equals(e.facts().get("mayTell"))).isPresent());
  }

  /** Known by the number, and written to at an address that somebody typed, is not known. */
  private boolean theirs(Customer customer) {
    String address = briefing.dispatch().address();
    return customer.email().map(Mailbox::address).filter(address::equalsIgnoreCase).isPresent()
        || customer.phone().map(Phone::e164).filter(address::equals).isPresent();
  }

  private void colleague() {
    organisation
        .colleague(briefing.dispatch().key().recipient())
        .ifPresent(
            colleague -> {
              put("colleague", colleague.givenName());
              Language theirs = about.customer().language();
              if (!colleague.languages().contains(theirs)) {
                put("tongue", Texts.of(theirs).get("language"));
              }
            });
    put("deskUrl", links.desk(about.reference()));
    put("line", about.gist());
    put("lineBrief", brief(about.gist()));
  }

  /** The promise that the letter is about; without one of its own, the case's. */
  private void promise() {
    Optional<Promise.What> itsWhat = fact(Fact.WHAT).map(Promise.What::valueOf);
    Optional<Instant> itsMoment = fact(Fact.BY).map(Instant::parse);
    String what = word(itsWhat.orElse(about.promise().what()));
    var moment = local(itsMoment.orElse(about.promise().by()));
    put("promise", texts.get("duty." + what));
    put("undertaking", texts.get("status.promise." + what));
    put("nextWord", moments.at(moment));
    put("nextWordBrief", moments.brief(moment));
    boolean standing =
        about.unfinished()
            && about.promise().state() == Promise.State.OPEN
            && about.understood().kind() != Kind.COMPLIMENT;
    yes("promised", itsMoment.isPresent() || standing);
  }

  private Optional<String> fact(String name) {
    return briefing.entry().map(Entry::facts).map(facts -> facts.get(name));
  }

  private void news() {
    briefing
        .entry()
        .ifPresent(
            entry -> {
              if (heard.reaction.Following.asksFor(entry.what())) {
                put("news", texts.get("news." + word(entry.what())));
              }
              entry.text().ifPresent(text -> put("line", oneLine(text)));
              entry.text().ifPresent(text -> put("lineBrief", brief(oneLine(text))));
            });
  }

  private LocalDateTime local(Instant moment) {
    return moment.atZone(about.customer().zone()).toLocalDateTime();
  }

  private void put(String blank, String value) {
    blanks.put(blank, value);
  }

  private void yes(String blank, boolean value) {
    blanks.put(blank, value);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ').strip();
  }

  private static String brief(String line) {
    Optional<String> cut =
        Optional.of(line)
            .filter(l -> l.codePointCount(0, l.length()) > BRIEF)
            .map(l -> l.substring(0, l.offsetByCodePoints(0, BRIEF)).strip() + "…");
    return cut.orElse(line);
  }
}
