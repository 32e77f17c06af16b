package heard.followup;

import heard.customer.Customer;
import heard.dispatch.Decision;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchClass;
import heard.dispatch.Dispatches;
import heard.dispatch.Parcel;
import heard.dispatch.Sender;
import heard.dispatch.Standing;
import heard.dispatch.Unwritable;
import heard.staff.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Sends a follow-up that fell due: by the schedule, the customer and the standing of today. */
public final class FollowUpSender {
  private final Timing timing;
  private final FollowUpPolicy policy;
  private final Dispatches ledger;
  private final Tallies tallies;
  private final Rivals rivals;
  private final Sender sender;

  /** Writes what goes out. */
  public interface Letters {
    /**
     * @param ready the dispatch as it goes out: today's letter, language and address
     * @throws Unwritable when a blank of the letter cannot be filled
     */
    Parcel write(Dispatch ready, FollowUp followUp);
  }

  public FollowUpSender(
      Timing timing, Dispatches ledger, Tallies tallies, Rivals rivals, Sender sender) {
    this.timing = timing;
    this.policy = new FollowUpPolicy(timing);
    this.ledger = ledger;
    this.tallies = tallies;
    this.rivals = rivals;
    this.sender = sender;
  }

  /**
   * @return how the ledger has it now
   */
  public Dispatch send(
      FollowUpBriefing briefing, Letters letters, Organisation organisation, Instant now) {
    Dispatch planned = briefing.dispatch();
    if (Trial.is(planned)) {
      return trial(briefing, letters, now);
    }
    Optional<ScheduleFile> file = briefing.file().filter(f -> f.active().isPresent());
    if (briefing.customer().isEmpty()) {
      return never(planned, Reason.NO_SUCH_CUSTOMER, now);
    }
    if (file.isEmpty()) {
      return never(planned, Reason.SCHEDULE_ENDED, now);
    }
    return send(briefing, file.get(), briefing.customer().get(), letters, organisation, now);
  }

  /** As it would read, to whoever wanted to see it: nothing is asked, nothing is counted. */
  private Dispatch trial(FollowUpBriefing briefing, Letters letters, Instant now) {
    Dispatch planned = briefing.dispatch();
    Schedule schedule =
        briefing
            .file()
            .map(ScheduleFile::latest)
            .orElseGet(() -> Preview.schedule(planned.letter(), planned.channel()));
    Customer customer = briefing.customer().orElseGet(() -> Trial.somebody(planned.language()));
    var followUp = FollowUp.of(schedule, customer, Occurrence.of(planned), timing);
    return sender.send(planned, new Decision.Send(), () -> letters.write(planned, followUp), now);
  }

  private Dispatch send(
      FollowUpBriefing briefing,
      ScheduleFile file,
      Customer customer,
      Letters letters,
      Organisation organisation,
      Instant now) {
    Dispatch planned = briefing.dispatch();
    Schedule schedule = file.active().orElseThrow();
    var followUp = FollowUp.of(schedule, customer, Occurrence.of(planned), timing);
    Facts facts =
        beside(
            new Facts(
                file,
                followUp,
                briefing.standing(),
                Optional.empty(),
                briefing.brakes(),
                Condition.History.of(briefing.bought(), customer, followUp.occurrence().day()),
                organisation,
                now),
            planned);
    Dispatch ready = followUp.ready(planned, facts);
    if (ready.pending() && elsewhere(ready, briefing.standing())) {
      // Another mailbox has another standing: it is read with the next try.
      return moved(planned, ready.as(State.PENDING, now, Reason.CHANGED.name()));
    }
    return sender.send(
        ready,
        limited(policy.decide(facts), ready, facts),
        () -> letters.write(ready, followUp),
        (seen, calling) ->
            ledger.claim(seen, calling, briefing.standing().after(followUp.contact(now))),
        now);
  }

  /** With what goes first, or went: what is owed gives way to nothing. */
  private Facts beside(Facts alone, Dispatch planned) {
    boolean asks =
        planned.kind() == DispatchClass.KIND
            && planned.pending()
            && !planned.due().isAfter(alone.now());
    return asks ? alone.beside(rivals.of(alone, policy)) : alone;
  }

  /** Whoever is one too many today waits for the schedule's next day, while it is worth sending. */
  private Decision limited(Decision decision, Dispatch ready, Facts facts) {
    Schedule schedule = facts.schedule();
    boolean goes =
        decision instanceof Decision.Send && ready.pending() && !ready.due().isAfter(facts.now());
    if (!goes || schedule.dailyLimit().isEmpty()) {
      return decision;
    }
    LocalDate today = facts.now().atZone(facts.customer().zone()).toLocalDate();
    if (tallies.place(schedule.id(), today, schedule.dailyLimit().getAsInt())) {
      return decision;
    }
    Instant next = timing.daysAfter(schedule, facts.now(), facts.customer(), 1);
    return next.isAfter(facts.slot().end())
        ? new Decision.Skip(Reason.DAILY_LIMIT.name())
        : new Decision.Defer(next, Reason.DAILY_LIMIT.name());
  }

  private static boolean elsewhere(Dispatch ready, Standing standing) {
    return !ready.address().isEmpty()
        && !Standing.mailbox(ready.address()).equals(standing.mailbox());
  }

  private Dispatch moved(Dispatch seen, Dispatch next) {
    return ledger.move(seen, next) ? next : seen;
  }

  private Dispatch never(Dispatch planned, Reason why, Instant now) {
    return sender.send(
        planned,
        new Decision.Skip(why.name()),
        () -> {
          throw new Unwritable(why.name(), new IllegalStateException("nothing to write of"));
        },
        now);
  }
}
