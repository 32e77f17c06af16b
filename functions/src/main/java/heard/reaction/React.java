package heard.reaction;

import heard.casework.Case;
import heard.casework.Entry;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import heard.feedback.Submission;
import heard.feedback.Submissions;
import heard.reaction.Reactions.Duty;
import heard.reaction.Reactions.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sees to what asks for something: a submission becomes a case, an entry becomes what must be sent.
 * Seen to twice it has one effect.
 */
public final class React {
  private final Submissions submissions;
  private final Reactions reactions;
  private final Enclosures enclosures;
  private final Dispatches ledger;
  private final Outbox outbox;
  private final CaseStanding standing;
  private final AnsweredCases answered;
  private final Supplier<CaseOpener> opener;

  /**
   * @param opener with the organisation as it is now
   */
  public React(
      Submissions submissions,
      Reactions reactions,
      Enclosures enclosures,
      Dispatches ledger,
      Outbox outbox,
      CaseStanding standing,
      AnsweredCases answered,
      Supplier<CaseOpener> opener) {
    this.submissions = submissions;
    this.reactions = reactions;
    this.enclosures = enclosures;
    this.ledger = ledger;
    this.outbox = outbox;
    this.standing = standing;
    this.answered = answered;
    this.opener = opener;
  }

  public void to(Duty duty, Instant now) {
    List<Dispatch> dispatches =
        duty.mail().isPresent()
            ? toMail(duty, now)
            : duty.entry() == 0 ? toSubmission(duty, now) : toEntry(duty, now);
    outbox.add(
        dispatches.stream()
            .filter(d -> !d.due().isAfter(now))
            .map(d -> new Outbox.Ticket(d.key(), d.subject()))
            .toList());
  }

  private List<Dispatch> toSubmission(Duty duty, Instant now) {
    Optional<Submission> submission = submissions.find(duty.reference());
    if (submission.isEmpty()) {
      throw new IllegalStateException("no submission " + duty.reference());
    }
    CaseOpener house = opener.get();
    Opening opening = house.open(submission.get(), now);
    standing.see(opening.opened(), now, now);
    if (reactions.open(opening)) {
      return opening.dispatches();
    }
    // Seen to before: the case may stand otherwise by now.
    house.cases().head(duty.reference()).ifPresent(stands -> standing.see(stands, now, now));
    return List.of();
  }

  private List<Dispatch> toMail(Duty duty, Instant now) {
    CaseOpener house = opener.get();
    return new Enclosing(enclosures, house.cases(), house.charter(), house.organisation())
        .see(duty.reference(), duty.mail().orElseThrow(), now);
  }

  private List<Dispatch> toEntry(Duty duty, Instant now) {
    return reactions
        .waiting(duty.reference(), duty.entry())
        .map(waiting -> follow(waiting, opener.get(), now))
        .orElse(List.of());
  }

  private List<Dispatch> follow(Waiting waiting, CaseOpener house, Instant now) {
    Case about = waiting.about();
    Entry entry = waiting.entry();
    if (Recovery.asksFor(entry)) {
      new Recovery(house.cases(), house.organisation(), house.charter(), house.assignment())
          .see(about.reference(), entry, now);
    }
    new Surveys(house.charter(), ledger).see(about, entry);
    var dispatches = new Following(house.organisation(), house.charter()).of(about, entry, now);
    standing.see(about, entry.at(), now);
    standing.wrote(about, dispatches);
    if (entry.what() == Entry.What.ANSWERED) {
      answered.add(about, entry.at());
    }
    reactions.follow(about.reference(), entry.number(), dispatches);
    return dispatches;
  }
}
