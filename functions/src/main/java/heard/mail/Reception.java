package heard.mail;

import heard.correspondence.MailMarks;
import heard.customer.Mailbox;
import heard.feedback.Intake;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.mail.Arrivals.Background;
import heard.mail.Arrivals.Inquiry;
import heard.mail.Arrivals.Settlement;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a mail in: whatever it is, it ends with a line in the ledger, once. One read, one write.
 */
public final class Reception {
  private static final int TRIES = 10;
  private static final int MOST_CASES = 8;

  private final Arrivals arrivals;
  private final Intake intake;
  private final MailMarks marks;
  private final Machines machines;
  private final Judgement judgement;

  public Reception(Arrivals arrivals, Intake intake, MailMarks marks) {
    this.arrivals = arrivals;
    this.intake = intake;
    this.marks = marks;
    this.machines = new Machines(marks::ours);
    this.judgement = new Judgement(new Threads(marks), Breaker.DEFAULT);
  }

  /**
   * @return what became of it, now or when it came before
   */
  public Arrival take(Receipt receipt, Mail mail) {
    Sort sort = machines.sort(mail, receipt.sender());
    return settled(new Letterhead(receipt, mail), sort, Optional.empty());
  }

  /**
   * A mail that was held and that a person wants as a case: it joins none by itself.
   *
   * @param by the id of that colleague
   */
  public Arrival release(Receipt receipt, Mail mail, String by) {
    Sort person = new Sort.Person(Optional.empty());
    return settled(new Letterhead(receipt, mail), person, Optional.of(by));
  }

  /** A mail that nobody opens: it is infected. */
  public Arrival quarantine(Receipt receipt) {
    var unopened = new Letterhead(receipt, Mail.unreadable(Mail.Flaw.BROKEN_OFF));
    Submission as = intake.prepared(unopened.identity(), unopened.draft(), 0);
    var clues = new Clues(Optional.empty(), List.of(), List.of());
    Background known = arrivals.look(inquiry(receipt, unopened, as, clues));
    if (known.before().isPresent()) {
      return known.before().get();
    }
    Arrival arrival = unopened.arrival(Arrival.Outcome.QUARANTINE, "VIRUS", Optional.empty());
    arrivals.settle(Settlement.of(arrival, known));
    return arrival;
  }

  private Arrival settled(Letterhead letter, Sort sort, Optional<String> releasedBy) {
    List<String> about = sort instanceof Sort.Bounced b ? b.about() : List.of();
    Clues clues = Clues.in(letter.receipt(), letter.mail(), about, marks);
    int candidate = 0;
    for (int tried = 0; tried < TRIES; tried++) {
      Submission as = intake.prepared(letter.identity(), letter.draft(), candidate);
      Background known = arrivals.look(inquiry(letter.receipt(), letter, as, clues));
      Optional<Arrival> before =
          known.before().filter(b -> releasedBy.isEmpty() || !b.releasable());
      if (before.isPresent()) {
        return before.get();
      }
      if (known.taken()) {
        candidate++;
        continue;
      }
      Settlement settlement =
          releasedBy
              .map(by -> judgement.released(letter, clues, as, known, by))
              .orElseGet(() -> judgement.of(letter, sort, clues, as, known));
      switch (arrivals.settle(settlement)) {
        case DONE -> {
          return settlement.arrival();
        }
        case TWIN -> {
          return twin(letter, settlement, known);
        }
        case CHANGED -> {}
      }
    }
    throw new IllegalStateException("lost every race for " + letter.receipt().object());
  }

  /** It is in that case already, by another way. */
  private Arrival twin(Letterhead letter, Settlement wanted, Background known) {
    Arrival arrival =
        letter.arrival(wanted.arrival().outcome(), "TWIN", wanted.arrival().reference());
    arrivals.settle(Settlement.of(arrival, known));
    return arrival;
  }

  private Inquiry inquiry(Receipt receipt, Letterhead letter, Submission as, Clues clues) {
    Set<Reference> cases = new LinkedHashSet<>();
    clues.sealed().ifPresent(a -> cases.add(a.reference()));
    clues.ids().stream()
        .flatMap(id -> marks.reference(id).stream())
        .limit(MOST_CASES)
        .forEach(cases::add);
    cases.addAll(clues.quoted());
    return new Inquiry(
        receipt.object(),
        as,
        cases,
        clues.ids(),
        letter.sender().map(Mailbox::comparable).orElse(""),
        receipt.at().truncatedTo(ChronoUnit.HOURS));
  }
}
