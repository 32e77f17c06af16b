package heard.followup;

import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Occasions;
import heard.dispatch.Dispatch;
import heard.dispatch.Standing;
import heard.staff.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says what a change of a schedule would do, before it is made: the same decision, beforehand. */
public final class Effects {
  private static final int LOOKED_AT = 1_000;
  private static final int AT_ONCE = 100;

  private final Waiting waiting;
  private final Customers customers;
  private final Occasions occasions;
  private final Timing timing;
  private final FollowUpPolicy policy;

  public Effects(Waiting waiting, Customers customers, Occasions occasions, Timing timing) {
    this.waiting = waiting;
    this.customers = customers;
    this.occasions = occasions;
    this.timing = timing;
    this.policy = new FollowUpPolicy(timing);
  }

  /**
   * @param before as it stands
   * @param next as it would stand, switched on where it is to be
   */
  public Effect of(ScheduleFile before, ScheduleFile next, Organisation organisation, Instant now) {
    Waiting.Some some = waiting.of(before.id(), LOOKED_AT);
    var sum = new Sum();
    for (int from = 0; from < some.looked().size(); from += AT_ONCE) {
      List<Dispatch> rows =
          some.looked().subList(from, Math.min(some.looked().size(), from + AT_ONCE));
      Map<String, Customer> known =
          customers.find(
              rows.stream().flatMap(d -> d.subject().customer().stream()).distinct().toList());
      rows.stream()
          .filter(row -> !Trial.is(row))
          .map(row -> outcome(row, known, before, next, organisation, now))
          .forEach(sum::add);
    }
    return sum.effect(some);
  }

  private Outcome outcome(
      Dispatch row,
      Map<String, Customer> known,
      ScheduleFile before,
      ScheduleFile next,
      Organisation organisation,
      Instant now) {
    Optional<Customer> customer = row.subject().customer().map(known::get);
    if (customer.isEmpty()) {
      return new Cancelled(Reason.NO_SUCH_CUSTOMER);
    }
    Outcome then = judged(row, customer.get(), next, organisation, now);
    return then.equals(judged(row, customer.get(), before, organisation, now)) ? new Same() : then;
  }

  private Outcome judged(
      Dispatch row, Customer customer, ScheduleFile file, Organisation organisation, Instant now) {
    Optional<Schedule> schedule = file.active();
    if (schedule.isEmpty()) {
      return new Cancelled(Reason.SCHEDULE_NOT_ACTIVE);
    }
    var followUp = FollowUp.of(schedule.get(), customer, Occurrence.of(row), timing);
    var history =
        file.asksForHistory()
            ? Condition.History.of(
                occasions.of(customer.id()), customer, followUp.occurrence().day())
            : Condition.History.NONE;
    var facts =
        new Facts(
            file,
            followUp,
            Standing.fresh(""),
            Optional.empty(),
            Brakes.OFF,
            history,
            organisation,
            now);
    Optional<Reason> never = policy.never(facts);
    if (never.isPresent()) {
      return new Cancelled(never.get());
    }
    if (now.isAfter(followUp.slot().end())) {
      return new Cancelled(Reason.TOO_LATE);
    }
    if (file.state() == ScheduleFile.State.PAUSED) {
      return new Held();
    }
    if (row.verdict().filter(Standing.HOLDS::equals).isPresent()) {
      return new Same();
    }
    Instant at = followUp.slot().at();
    return new Goes(
        at.isAfter(now) ? at : timing.awake(schedule.get(), now, customer), customer.zone());
  }

  /** What becomes of one. */
  private sealed interface Outcome {}

  private record Same() implements Outcome {}

  private record Held() implements Outcome {}

  private record Goes(Instant at, ZoneId zone) implements Outcome {}

  private record Cancelled(Reason why) implements Outcome {}

  /** Adds up those that were looked at, and reckons the others from them. */
  private static final class Sum {
    private final Map<LocalDate, Integer> moved = new TreeMap<>();
    private final Map<Reason, Integer> cancelled = new EnumMap<>(Reason.class);
    private int same;
    private int held;

    void add(Outcome outcome) {
      switch (outcome) {
        case Same() -> same++;
        case Held() -> held++;
        case Goes(Instant at, ZoneId zone) ->
            moved.merge(at.atZone(zone).toLocalDate(), 1, Integer::sum);
        case Cancelled(Reason why) -> cancelled.merge(why, 1, Integer::sum);
      }
    }

    Effect effect(Waiting.Some some) {
      double each = some.each();
      moved.replaceAll((day, count) -> times(count, each));
      cancelled.replaceAll((why, count) -> times(count, each));
      return new Effect(
          times(same, each),
          new TreeMap<>(moved),
          times(held, each),
          cancelled,
          some.all() > some.outOf());
    }

    private static int times(int count, double each) {
      return (int) Math.round(count * each);
    }
  }
}
