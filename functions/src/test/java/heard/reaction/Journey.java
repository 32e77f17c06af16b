package heard.reaction;

import static heard.reaction.Workshop.NOW;

import heard.Faults;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Change;
import heard.casework.Entry.What;
import heard.casework.Some;
import heard.casework.Stale;
import heard.dispatch.Carrier;
import heard.dispatch.Decision;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.dispatch.Sender;
import heard.dispatch.Sendings;
import heard.feedback.Channel;
import heard.feedback.Draft;
import heard.feedback.Feedback;
import heard.feedback.Feedbacks;
import heard.feedback.Intake;
import heard.feedback.Reference;
import heard.feedback.Submissions;
import heard.staff.Chain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One journey of three submissions, from the form to the mail, with one kind of bad luck. */
final class Journey {
  private static final Instant LATER = NOW.plus(Duration.ofHours(2));
  private static final List<Feedback> SAID =
      List.of(
          Feedbacks.of(
              "kind",
              "complaint",
              "message",
              "Lampen er ødelagt",
              "email",
              "k@example.com",
              "place",
              "oslo"),
          Feedbacks.of(
              "kind",
              "compliment",
              "message",
              "Takk, Ane",
              "contact",
              "none",
              "place",
              "oslo",
              "praised",
              "Ane",
              "mayTell",
              "true"),
          Feedbacks.of("kind", "complaint", "message", "Ring meg", "phone", "40012345"));

  /** What there is when all is over. */
  record End(Set<String> submissions, List<CaseFile> cases, Map<DispatchKey, State> dispatches) {}

  final Workshop shop = new Workshop();
  final Map<DispatchKey, Integer> taken = new HashMap<>();
  final Faults faults;

  Journey(Faults faults) {
    this.faults = faults;
    shop.faults = faults;
    // One in each team: who gets a case must not hang on which was opened first.
    shop.organisation =
        Chain.organisation(
            Chain.colleague("ane", "oslo", Chain.OSLO, "NO"),
            Chain.colleague("eva", "service", Chain.OSLO, "NO"));
  }

  /** Whoever waits for an answer tries until there is one. */
  private static <T> T insist(Supplier<T> attempt) {
    while (true) {
      try {
        return attempt.get();
      } catch (Faults.Died _) {
        // Tried again, as a browser, a stream or a sweep would.
      }
    }
  }

  Journey run() {
    var intake =
        new Intake(
            faults.around(Submissions.class, shop.submissions),
            "secret".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < SAID.size(); i++) {
      String key = "form-" + i;
      var draft = new Draft(SAID.get(i), Channel.WEB_FORM, NOW, Optional.empty(), Optional.empty());
      insist(() -> intake.take(key, draft));
    }
    shop.sweep(LATER, 200);
    shop.submissions.all().forEach(s -> insist(() -> wrote(s.reference())));
    shop.sweep(LATER, 200);
    for (int minute = 0; minute < 120; minute++) {
      send(LATER.plus(Duration.ofMinutes(minute)));
    }
    return this;
  }

  /** What the customer writes, by a page that is loaded anew when its answer is lost. */
  private boolean wrote(Reference reference) {
    var cases = faults.around(Cases.class, shop.cases);
    var file = cases.file(reference).orElseThrow();
    if (file.entries().stream().anyMatch(e -> e.what() == What.CUSTOMER_WROTE)) {
      return true;
    }
    var entry = Some.entry(file.head().entries() + 1, What.CUSTOMER_WROTE);
    try {
      return cases.change(new Change(file.head().grown(1), List.of(entry), List.of()));
    } catch (Stale raced) {
      throw new AssertionError("nobody else was there", raced);
    }
  }

  private void send(Instant now) {
    var due =
        shop.ledger.all().stream()
            .filter(d -> d.channel() != Dispatch.Channel.CLOCK && !d.due().isAfter(now))
            .toList();
    Carrier post =
        parcel -> {
          taken.merge(parcel.key(), 1, Integer::sum);
          return new Carrier.Taken("0100");
        };
    var sender =
        new Sender(
            faults.around(Dispatches.class, shop.ledger), faults.around(Carrier.class, post));
    for (Dispatch d : due) {
      try {
        sender.send(d, new Decision.Send(), () -> Sendings.parcel(d), now);
      } catch (Faults.Died _) {
        // It falls due again.
      }
    }
  }

  End end() {
    return new End(
        shop.submissions.all().stream()
            .map(s -> s.reference() + " " + s.feedback().message())
            .collect(Collectors.toSet()),
        shop.cases.all(),
        shop.ledger.all().stream().collect(Collectors.toMap(Dispatch::key, Dispatch::state)));
  }
}
