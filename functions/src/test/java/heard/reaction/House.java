package heard.reaction;

import heard.casework.Act;
import heard.casework.Acting;
import heard.casework.Assignment;
import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Charter;
import heard.casework.Entry;
import heard.casework.InMemoryCases;
import heard.casework.Outcome;
import heard.casework.Routing;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.dispatch.Briefing;
import heard.dispatch.Carrier;
import heard.dispatch.Decision;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.InMemoryDispatches;
import heard.dispatch.InMemoryOutbox;
import heard.dispatch.InMemoryStandings;
import heard.dispatch.Parcel;
import heard.dispatch.Sender;
import heard.feedback.Feedback;
import heard.feedback.InMemorySubmissions;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Severity;
import heard.feedback.Submission;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.time.Holidays;
import heard.time.PublicHolidays;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole of it in memory on a virtual clock: what is due happens when it is due. */
final class House {
  /** A letter as it went out, with the case as it stood. */
  record Letter(Instant at, String to, String letter, Case about, Dispatch dispatch) {}

  static final Holidays HOLIDAYS = new PublicHolidays();
  static final Charter CHARTER = Charter.nordic(HOLIDAYS);

  final InMemoryCases cases = new InMemoryCases();
  final InMemoryDispatches ledger = new InMemoryDispatches();
  final List<Letter> letters = new ArrayList<>();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryReactions reactions = new InMemoryReactions(cases, ledger);
  private final CaseStanding standing =
      new CaseStanding(new InMemoryStandings(), new NobodyKnown(), ledger, outbox, CHARTER);
  private Organisation organisation;
  private Instant now;
  private int opened;

  House(Organisation organisation, Instant start) {
    this.organisation = organisation;
    this.now = start;
  }

  Instant now() {
    return now;
  }

  void change(Organisation changed) {
    organisation = changed;
  }

  Reference complaint(String place, Language language) {
    return open(Kind.COMPLAINT, place, language, Optional.empty(), false);
  }

  Reference praise(String place, String praised, boolean mayTell) {
    return open(Kind.COMPLIMENT, place, Language.NB, Optional.of(praised), mayTell);
  }

  private Reference open(
      Kind kind, String place, Language language, Optional<String> praised, boolean mayTell) {
    opened++;
    var reference = new Reference("H-2000-%04d".formatted(opened));
    var feedback =
        new Feedback(
            kind,
            "Ordene til kunden " + opened,
            Optional.of("Kari"),
            Mailbox.parse("kari" + opened + "@example.com"),
            Optional.empty(),
            language,
            Optional.of(place),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            praised,
            mayTell,
            false,
            Feedback.Contact.EMAIL,
            Optional.empty());
    var submission =
        new Submission(
            reference,
            feedback,
            heard.feedback.Channel.WEB_FORM,
            now,
            "key" + opened,
            "hash",
            Optional.empty(),
            Optional.empty());
    var opening = opener().open(submission, now);
    reactions.open(opening);
    settle();
    return reference;
  }

  private CaseOpener opener() {
    var routing =
        new Routing(
            List.of(
                new Routing.Rule(Set.of(), Set.of(), Set.of(), Set.of(), Routing.Rule.PLACE),
                new Routing.Rule(Set.of(), Set.of(), Set.of(), Set.of(), "service")));
    return new CaseOpener(
        organisation,
        routing,
        feedback ->
            new Understanding(feedback.kind(), Topic.OTHER, feedback.place(), Severity.NORMAL),
        CHARTER,
        new Assignment(HOLIDAYS),
        new Parties(new NobodyKnown(), organisation),
        new Limits(1000, 1000),
        cases,
        reactions);
  }

  Case head(Reference reference) {
    return cases.head(reference).orElseThrow();
  }

  CaseFile file(Reference reference) {
    return cases.file(reference).orElseThrow();
  }

  Outcome does(String colleague, Reference about, Act act) {
    Colleague by = organisation.colleague(colleague).orElseThrow();
    var acting = new Acting(cases, () -> organisation, CHARTER);
    var outcome = acting.act(file(about), head(about).version(), act, by, now);
    settle();
    return outcome;
  }

  /** Until nothing is due any more. */
  void settle() {
    for (int rounds = 0; rounds < 1000; rounds++) {
      var duties = reactions.left(now.plusSeconds(1), 100);
      var react =
          new React(
              new InMemorySubmissions(),
              reactions,
              new NoMail(),
              ledger,
              outbox,
              standing,
              this::opener);
      duties.forEach(duty -> react.to(duty, now));
      var due = due();
      due.forEach(this::send);
      outbox.taken();
      if (duties.isEmpty() && due.isEmpty()) {
        return;
      }
    }
    throw new AssertionError("never quiet");
  }

  private List<Dispatch> due() {
    return ledger.all().stream()
        .filter(d -> falling(d) && !d.due().isAfter(now))
        .sorted(Comparator.comparing(Dispatch::due))
        .toList();
  }

  private static boolean falling(Dispatch d) {
    return d.pending() || d.state() == Dispatch.State.CALLING;
  }

  /** Moves the clock from due moment to due moment. */
  void until(Instant moment) {
    while (true) {
      Optional<Instant> next =
          ledger.all().stream()
              .filter(House::falling)
              .map(Dispatch::due)
              .filter(due -> !due.isAfter(moment))
              .min(Comparator.naturalOrder());
      if (next.isEmpty()) {
        now = moment;
        return;
      }
      now = next.get().isAfter(now) ? next.get() : now;
      settle();
    }
  }

  void pass(Duration length) {
    until(now.plus(length));
  }

  private void send(Dispatch dispatch) {
    Optional<Case> about = dispatch.subject().reference().map(Reference::new).map(this::head);
    Optional<Entry> entry =
        about.flatMap(
            c ->
                file(c.reference()).entries().stream()
                    .filter(e -> e.number() == dispatch.subject().entry())
                    .findFirst());
    var briefing = new Briefing(dispatch, about, entry, Optional.empty());
    Decision decision = CasePolicy.decide(briefing, now);
    if (dispatch.channel() == Channel.CLOCK) {
      var clock = new CaseClock(cases, ledger, outbox, () -> organisation, CHARTER, () -> now);
      new Sender(ledger, clock).send(dispatch, decision, () -> CaseClock.parcel(dispatch), now);
    } else {
      Carrier carrier =
          parcel -> {
            letters.add(
                new Letter(
                    now,
                    dispatch.key().recipient(),
                    dispatch.letter(),
                    about.orElseThrow(),
                    dispatch));
            return new Carrier.Taken("m" + letters.size());
          };
      new Sender(ledger, carrier).send(dispatch, decision, () -> parcel(dispatch), now);
    }
  }

  private static Parcel parcel(Dispatch d) {
    return new Parcel(
        d.key(), d.channel(), d.address(), "", "", "", "", java.util.Map.of(), List.of());
  }

  /** The names of the letters to somebody, in the order they went out. */
  List<String> lettersTo(String recipient) {
    return letters.stream().filter(l -> l.to().equals(recipient)).map(Letter::letter).toList();
  }

  List<Letter> toCustomer(Reference about) {
    return letters.stream().filter(l -> l.to().equals(head(about).customer().id())).toList();
  }

  List<String> namesToCustomer(Reference about) {
    return toCustomer(about).stream().map(Letter::letter).toList();
  }
}
