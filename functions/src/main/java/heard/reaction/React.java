package heard.reaction;

import heard.dispatch.Dispatch;
import heard.dispatch.Outbox;
import heard.feedback.Submission;
import heard.feedback.Submissions;
import heard.reaction.Reactions.Duty;
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
  private final Outbox outbox;
  private final Supplier<CaseOpener> opener;

  /**
   * @param opener with the organisation as it is now
   */
  public React(
      Submissions submissions, Reactions reactions, Outbox outbox, Supplier<CaseOpener> opener) {
    this.submissions = submissions;
    this.reactions = reactions;
    this.outbox = outbox;
    this.opener = opener;
  }

  public void to(Duty duty, Instant now) {
    List<Dispatch> dispatches = duty.entry() == 0 ? toSubmission(duty, now) : toEntry(duty, now);
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
    Opening opening = opener.get().open(submission.get(), now);
    return reactions.open(opening) ? opening.dispatches() : List.of();
  }

  private List<Dispatch> toEntry(Duty duty, Instant now) {
    return reactions
        .waiting(duty.reference(), duty.entry())
        .map(
            waiting -> {
              var dispatches =
                  new Following(opener.get().organisation())
                      .of(waiting.about(), waiting.entry(), now);
              reactions.follow(duty.reference(), duty.entry(), dispatches);
              return dispatches;
            })
        .orElse(List.of());
  }
}
