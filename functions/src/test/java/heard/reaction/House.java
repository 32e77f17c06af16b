package heard.reaction;

import heard.Faults;
import heard.casework.Act;
import heard.casework.Acting;
import heard.casework.Assignment;
import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Charter;
import heard.casework.InMemoryCases;
import heard.casework.Outcome;
import heard.casework.Routing;
import heard.customer.Language;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import heard.dispatch.InMemoryDispatches;
import heard.dispatch.InMemoryOutbox;
import heard.dispatch.InMemoryStandings;
import heard.dispatch.Outbox;
import heard.dispatch.Standings;
import heard.feedback.InMemorySubmissions;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Severity;
import heard.feedback.Submissions;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import heard.reaction.Postroom.Letter;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.time.Holidays;
import heard.time.PublicHolidays;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole of it in memory on a virtual clock: what is due happens when it is due. A test may let
 * every call of a port go wrong, and bring what wakes anything as badly as AWS may.
 */
public final class House {
  public static final Holidays HOLIDAYS = new PublicHolidays();
  public static final Charter CHARTER = Charter.nordic(HOLIDAYS);

  public final InMemoryCases cases = new InMemoryCases();
  public final InMemoryDispatches ledger = new InMemoryDispatches();
  private final InMemoryStandings standings = new InMemoryStandings();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemorySubmissions submissions = new InMemorySubmissions();
  private final InMemoryReactions reactions = new InMemoryReactions(submissions, cases, ledger);
  private final Postroom postroom = new Postroom(this);
  final List<Letter> letters = postroom.letters;
  private Delivery delivery = Delivery.ONCE;
  private Faults faults = Faults.none();
  private Organisation organisation;
  private Instant now;
  private int opened;

  public House(Organisation organisation, Instant start) {
    this.organisation = organisation;
    this.now = start;
  }

  public Instant now() {
    return now;
  }

  public Organisation organisation() {
    return organisation;
  }

  void change(Organisation changed) {
    organisation = changed;
  }

  /** From now on calls go wrong so, and records and messages come so. */
  public void suffer(Faults wrong, Delivery how) {
    faults = wrong;
    delivery = how;
  }

  /** A port as whoever works here reaches it. */
  public <T> T port(Class<T> port, T real) {
    return faults.around(port, real);
  }

  public Cases casesPort() {
    return port(Cases.class, cases);
  }

  Dispatches ledgerPort() {
    return port(Dispatches.class, ledger);
  }

  Outbox outboxPort() {
    return port(Outbox.class, outbox);
  }

  public Reference complaint(String place, Language language) {
    return open(Kind.COMPLAINT, place, language, Optional.empty(), false);
  }

  public Reference praise(String place, String praised, boolean mayTell) {
    return open(Kind.COMPLIMENT, place, Language.NB, Optional.of(praised), mayTell);
  }

  private Reference open(
      Kind kind, String place, Language language, Optional<String> praised, boolean mayTell) {
    opened++;
    var submission = Arrived.submission(opened, kind, place, language, praised, mayTell, now);
    if (submissions.add(submission).isPresent()) {
      throw new AssertionError("there already: " + submission.reference());
    }
    settle();
    return submission.reference();
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
        new Limits(100_000, 100_000),
        casesPort(),
        port(Reactions.class, reactions));
  }

  public Case head(Reference reference) {
    return cases.head(reference).orElseThrow();
  }

  public CaseFile file(Reference reference) {
    return cases.file(reference).orElseThrow();
  }

  Outcome does(String colleague, Reference about, Act act) {
    Colleague by = organisation.colleague(colleague).orElseThrow();
    var acting = new Acting(cases, () -> organisation, CHARTER);
    var outcome = acting.act(file(about), head(about).version(), act, by, now);
    settle();
    return outcome;
  }

  /** The cases that were told to be answered. */
  public final java.util.List<heard.feedback.Reference> answered = new java.util.ArrayList<>();

  private React react() {
    return new React(
        port(Submissions.class, submissions),
        port(Reactions.class, reactions),
        new NoMail(),
        ledgerPort(),
        outboxPort(),
        new CaseStanding(
            port(Standings.class, standings),
            new NobodyKnown(),
            ledgerPort(),
            outboxPort(),
            CHARTER),
        (about, at) -> answered.add(about.reference()),
        this::opener);
  }

  /** Until nothing is due any more. */
  public void settle() {
    for (int rounds = 0; rounds < 1000; rounds++) {
      var duties = reactions.left(now.plusSeconds(1), 100);
      delivery.bring(duties, duty -> react().to(duty, now));
      List<Dispatch> due = due();
      delivery.bring(due, dispatch -> postroom.send(dispatch, now));
      outbox.taken();
      if (duties.isEmpty() && due.isEmpty()) {
        return;
      }
    }
    throw new AssertionError("never quiet");
  }

  private List<Dispatch> due() {
    return ledger.all().stream()
        .filter(d -> Postroom.falling(d) && !d.due().isAfter(now))
        .sorted(Comparator.comparing(Dispatch::due).thenComparing(d -> d.key().toString()))
        .toList();
  }

  /** Moves the clock from due moment to due moment. */
  public void until(Instant moment) {
    while (true) {
      Optional<Instant> next =
          ledger.all().stream()
              .filter(Postroom::falling)
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

  public void pass(Duration length) {
    until(now.plus(length));
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

  /** How often a provider took something. */
  public int taken(Dispatch dispatch) {
    return postroom.taken.getOrDefault(dispatch.key(), 0);
  }
}
