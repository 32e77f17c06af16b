package heard.reaction;

import heard.Faults;
import heard.casework.Assignment;
import heard.casework.Case;
import heard.casework.Cases;
import heard.casework.Charter;
import heard.casework.InMemoryCases;
import heard.casework.Routing;
import heard.casework.Routing.Rule;
import heard.customer.Customers;
import heard.customer.InMemoryCustomers;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import heard.dispatch.InMemoryDispatches;
import heard.dispatch.InMemoryOutbox;
import heard.dispatch.InMemoryStandings;
import heard.dispatch.Outbox;
import heard.dispatch.Standings;
import heard.feedback.Channel;
import heard.feedback.Feedbacks;
import heard.feedback.InMemorySubmissions;
import heard.feedback.Reference;
import heard.feedback.Severity;
import heard.feedback.Submission;
import heard.feedback.Submission.Doubt;
import heard.feedback.Submissions;
import heard.feedback.WordTriage;
import heard.reaction.Reactions.Duty;
import heard.staff.Chain;
import heard.staff.Organisation;
import heard.time.PublicHolidays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reaction with everything it needs in memory, and faults where a test wants them. */
final class Workshop {
  /** A Monday, ten in Oslo. */
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  static final Charter CHARTER = Charter.nordic(new PublicHolidays());

  final InMemorySubmissions submissions = new InMemorySubmissions();
  final InMemoryCases cases = new InMemoryCases();
  final InMemoryDispatches ledger = new InMemoryDispatches();
  private final InMemoryStandings standings = new InMemoryStandings();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemoryReactions reactions = new InMemoryReactions(submissions, cases, ledger);
  final InMemoryCustomers customers = new InMemoryCustomers();
  Faults faults = Faults.none();
  Organisation organisation = Chain.organisation();
  Limits limits = new Limits(20, 1_000);
  private int sent;

  /** Danger first, the shop concerned second, the service centre for the rest. */
  private static final Routing ROUTING =
      new Routing(
          List.of(
              new Rule(Set.of(), Set.of(), Set.of(), Set.of(Severity.URGENT), "service"),
              new Rule(Set.of(), Set.of(), Set.of(), Set.of(), Rule.PLACE),
              new Rule(Set.of(), Set.of(), Set.of(), Set.of(), "service")));

  CaseOpener opener() {
    var house = organisation;
    return new CaseOpener(
        house,
        ROUTING,
        new WordTriage(id -> house.place(id).isPresent()),
        CHARTER,
        new Assignment(CHARTER.holidays()),
        new Parties(faults.around(Customers.class, customers), house),
        limits,
        faults.around(Cases.class, cases),
        faults.around(Reactions.class, reactions));
  }

  React react() {
    return new React(
        faults.around(Submissions.class, submissions),
        faults.around(Reactions.class, reactions),
        new NoMail(),
        faults.around(Dispatches.class, ledger),
        faults.around(Outbox.class, outbox),
        new CaseStanding(
            faults.around(Standings.class, standings),
            faults.around(Customers.class, customers),
            faults.around(Dispatches.class, ledger),
            faults.around(Outbox.class, outbox),
            CHARTER),
        (about, at) -> {},
        this::opener);
  }

  /** Something that arrived, by the fields of the form. */
  Submission submitted(String... fields) {
    return submitted(Optional.empty(), Optional.empty(), NOW, fields);
  }

  Submission submitted(
      Optional<String> network, Optional<Doubt> doubt, Instant at, String... fields) {
    sent++;
    var submission =
        new Submission(
            new Reference("H-1000-%04d".formatted(sent)),
            Feedbacks.of(fields),
            Channel.WEB_FORM,
            at,
            "key-" + sent,
            "body",
            network,
            doubt);
    if (submissions.add(submission).isPresent()) {
      throw new IllegalStateException("there already: " + submission.reference());
    }
    return submission;
  }

  /** The case it becomes when all goes well. */
  Case opened(Submission submission) {
    react().to(new Duty(submission.reference(), 0), NOW);
    return cases.head(submission.reference()).orElseThrow();
  }

  /** What is to be sent to whom by which road, in words; the clock's own wakes left out. */
  List<String> sendings() {
    return ledger.all().stream()
        .filter(d -> d.channel() != Dispatch.Channel.CLOCK)
        .map(d -> d.channel() + " " + d.letter() + " " + d.address())
        .map(String::strip)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** Sees to everything left, as the sweep does each minute, until nothing is. */
  int sweep(Instant now, int tries) {
    int died = 0;
    for (int tried = 0; tried < tries; tried++) {
      var left = reactions.left(now, 100);
      if (left.isEmpty()) {
        return died;
      }
      for (Duty duty : new ArrayList<>(left)) {
        try {
          react().to(duty, now);
        } catch (Faults.Died _) {
          died++;
        }
      }
    }
    throw new AssertionError("never done: " + reactions.left(now, 100));
  }
}
