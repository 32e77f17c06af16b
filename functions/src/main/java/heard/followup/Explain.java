package heard.followup;

import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Occasions;
import heard.dispatch.Decision;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import heard.dispatch.Standing;
import heard.dispatch.Standings;
import heard.staff.Organisation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why somebody did, or did not, get something: as the ledger has it, or where nothing was ever
 * planned, decided anew from what is known.
 */
public final class Explain {
  private final Customers customers;
  private final Occasions occasions;
  private final Dispatches ledger;
  private final Standings standings;
  private final Timing timing;
  private final FollowUpPolicy policy;

  public Explain(
      Customers customers,
      Occasions occasions,
      Dispatches ledger,
      Standings standings,
      Timing timing) {
    this.customers = customers;
    this.occasions = occasions;
    this.ledger = ledger;
    this.standings = standings;
    this.timing = timing;
    this.policy = new FollowUpPolicy(timing);
  }

  /** A day that can be asked about; empty for what is none, or nobody's. */
  public static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** What was, or would be, decided. */
  public enum Outcome {
    SEND,
    HOLD,
    DEFER,
    SKIP,
    NOT_CONSIDERED
  }

  /**
   * The answer.
   *
   * @param reason a {@link Reason}, or how far a dispatch is
   * @param at when it goes, went, or is looked at again
   * @param inputs what it was decided by, as codes
   * @param sent the dispatch, once it was handed to a provider
   */
  public record Answer(
      Outcome outcome,
      String reason,
      Optional<Instant> at,
      Map<String, String> inputs,
      Optional<Dispatch> sent) {
    static Answer never(Reason reason, Map<String, String> inputs) {
      return new Answer(
          reason.notMeant() ? Outcome.NOT_CONSIDERED : Outcome.SKIP,
          reason.name(),
          Optional.empty(),
          inputs,
          Optional.empty());
    }
  }

  /**
   * @param date the day it was for, or went on, by the customer's calendar; the nearest where empty
   */
  public Answer why(
      String id,
      ScheduleFile file,
      Optional<LocalDate> date,
      Brakes brakes,
      Organisation organisation,
      Instant now) {
    Optional<Customer> customer = customers.find(id);
    if (customer.isEmpty()) {
      return Answer.never(Reason.NO_SUCH_CUSTOMER, Map.of());
    }
    Schedule schedule = file.active().orElseGet(file::latest);
    Optional<FollowUp> followUp = nearest(schedule, customer.get(), date, now);
    if (followUp.isEmpty()) {
      return Answer.never(Reason.NO_OCCASION, Map.of("schedule", schedule.id()));
    }
    Facts facts = facts(file, followUp.get(), brakes, organisation, now);
    return ledger
        .find(followUp.get().key())
        .map(row -> answer(row, facts))
        .orElseGet(() -> decided(facts));
  }

  private Facts facts(
      ScheduleFile file, FollowUp followUp, Brakes brakes, Organisation organisation, Instant now) {
    Schedule schedule = followUp.schedule();
    String mailbox =
        FollowUp.address(schedule.channel(), followUp.customer()).map(Standing::mailbox).orElse("");
    var bought =
        schedule.asksForHistory()
            ? Condition.History.of(
                occasions.of(followUp.customer().id()),
                followUp.customer(),
                followUp.occurrence().day())
            : Condition.History.NONE;
    return new Facts(
        file, followUp, standings.of(mailbox), Optional.empty(), brakes, bought, organisation, now);
  }

  private Optional<FollowUp> nearest(
      Schedule schedule, Customer customer, Optional<LocalDate> date, Instant now) {
    LocalDate wanted = date.orElseGet(() -> now.atZone(customer.zone()).toLocalDate());
    List<FollowUp> all =
        new Occurrences(occasions)
            .of(schedule, customer, wanted.getYear()).stream()
                .map(o -> FollowUp.of(schedule, customer, o, timing))
                .toList();
    return all.stream()
        .filter(f -> date.isEmpty() || on(f, wanted))
        .min(Comparator.comparingLong(f -> distance(f, wanted)));
  }

  private boolean on(FollowUp followUp, LocalDate wanted) {
    var days = new ArrayList<LocalDate>();
    var zone = followUp.customer().zone();
    days.add(followUp.occurrence().day());
    days.add(followUp.slot().at().atZone(zone).toLocalDate());
    ledger
        .find(followUp.key())
        .ifPresent(d -> days.add(FollowUp.went(d).atZone(zone).toLocalDate()));
    return days.contains(wanted);
  }

  private static long distance(FollowUp followUp, LocalDate wanted) {
    var zone = followUp.customer().zone();
    return Math.abs(
        followUp.slot().at().atZone(zone).toLocalDate().toEpochDay() - wanted.toEpochDay());
  }

  private Answer answer(Dispatch row, Facts facts) {
    String verdict = row.verdict().orElse(row.state().name());
    return switch (row.state()) {
      case PENDING -> decided(facts);
      case HELD ->
          paused(verdict) && facts.file().state() != ScheduleFile.State.PAUSED
              ? decided(facts)
              : row(Outcome.HOLD, verdict, Optional.of(row.due()), row, facts);
      case DEFERRED -> row(Outcome.DEFER, verdict, Optional.of(row.due()), row, facts);
      case SKIPPED, EXPIRED, CANCELLED -> row(Outcome.SKIP, verdict, Optional.empty(), row, facts);
      case CALLING, SENT, DELIVERED, BOUNCED, REJECTED, UNKNOWN ->
          new Answer(
              Outcome.SEND,
              row.state().name(),
              Optional.of(FollowUp.went(row)),
              FollowUp.codes(row),
              Optional.of(row));
    };
  }

  private static boolean paused(String verdict) {
    return verdict.equals(Reason.SCHEDULE_PAUSED.name());
  }

  private static Answer row(
      Outcome outcome, String verdict, Optional<Instant> at, Dispatch row, Facts facts) {
    Map<String, String> stored = FollowUp.codes(row);
    return new Answer(
        outcome, verdict, at, stored.isEmpty() ? facts.codes() : stored, Optional.empty());
  }

  private Answer decided(Facts facts) {
    Map<String, String> codes = facts.codes();
    Optional<Instant> none = Optional.empty();
    return switch (policy.decide(facts)) {
      case Decision.Send() ->
          new Answer(Outcome.SEND, "NOW", Optional.of(facts.now()), codes, Optional.empty());
      case Decision.Hold(Instant until, String why) ->
          new Answer(Outcome.HOLD, why, Optional.of(until), codes, Optional.empty());
      case Decision.Defer(Instant at, String why)
          when why.equals(Reason.NOT_YET.name())
              && facts.file().state() == ScheduleFile.State.PAUSED ->
          new Answer(
              Outcome.HOLD,
              Reason.SCHEDULE_PAUSED.name(),
              Optional.of(at),
              codes,
              Optional.empty());
      case Decision.Defer(Instant at, String why) ->
          why.equals(Reason.NOT_YET.name())
              ? new Answer(Outcome.SEND, why, Optional.of(at), codes, Optional.empty())
              : new Answer(Outcome.DEFER, why, Optional.of(at), codes, Optional.empty());
      case Decision.Skip(String why) ->
          Reason.of(why)
              .map(reason -> Answer.never(reason, codes))
              .orElseGet(() -> new Answer(Outcome.SKIP, why, none, codes, Optional.empty()));
    };
  }
}
