package heard.followup;

import heard.customer.Customer;
import heard.customer.Occasion;
import heard.customer.Occasions;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import heard.staff.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans, moves or takes back at once what a change means for the next days; what lies further ahead
 * is found by the planner when its day comes.
 */
public final class Replanning {
  /** One day more than the planner looks ahead: between the two nothing falls through. */
  private static final int AHEAD = Days.AHEAD + 1;

  private final Schedules schedules;
  private final Occasions occasions;
  private final Dispatches ledger;
  private final Tallies tallies;
  private final Timing timing;
  private final Planned planned;

  public Replanning(
      Schedules schedules, Occasions occasions, Dispatches ledger, Tallies tallies, Timing timing) {
    this.schedules = schedules;
    this.occasions = occasions;
    this.ledger = ledger;
    this.tallies = tallies;
    this.timing = timing;
    this.planned = new Planned(new FollowUpPolicy(timing), ledger);
  }

  /** After something about a customer changed. */
  public void customer(Customer customer, Organisation organisation, Instant now) {
    List<Occasion> recorded = occasions.of(customer.id());
    var stands = new ArrayList<Dispatch>();
    ledger.to(customer.id()).stream()
        .filter(d -> d.subject().schedule().isPresent() && d.pending())
        .forEach(stands::add);
    var counting = new Counting();
    Set<String> wanted = new HashSet<>();
    for (ScheduleFile file : schedules.all()) {
      file.planning()
          .ifPresent(
              schedule ->
                  soon(schedule, customer, recorded, now).stream()
                      .map(o -> FollowUp.of(schedule, customer, o, timing))
                      .peek(followUp -> wanted.add(followUp.key().reason()))
                      .forEach(f -> put(f, file, recorded, organisation, counting, now)));
    }
    stands.stream()
        .filter(d -> !wanted.contains(d.key().reason()) && planning(d))
        .forEach(d -> planned.stop(d, Reason.NO_OCCASION, counting));
    counting.into(tallies);
  }

  /** A paused or ended schedule's are judged when they fall due. */
  private boolean planning(Dispatch dispatch) {
    return dispatch
        .subject()
        .schedule()
        .flatMap(schedules::find)
        .flatMap(ScheduleFile::planning)
        .isPresent();
  }

  /** After an occasion was recorded or changed, with the customer it is about. */
  public void occasion(
      Customer customer, Occasion occasion, Organisation organisation, Instant now) {
    var counting = new Counting();
    for (ScheduleFile file : schedules.all()) {
      file.planning()
          .filter(schedule -> schedule.anchor().kind().filter(occasion.kind()::equals).isPresent())
          .ifPresent(
              schedule ->
                  occasion(file, schedule, customer, occasion, organisation, counting, now));
    }
    counting.into(tallies);
  }

  private void occasion(
      ScheduleFile file,
      Schedule schedule,
      Customer customer,
      Occasion occasion,
      Organisation organisation,
      Counting counting,
      Instant now) {
    var occurrence = Occurrence.of(occasion, schedule, customer);
    var followUp = FollowUp.of(schedule, customer, occurrence, timing);
    if (occasion.over().isPresent()) {
      ledger.find(followUp.key()).ifPresent(d -> planned.stop(d, Reason.OCCASION_OVER, counting));
    } else if (near(schedule, occurrence.day(), now)) {
      List<Occasion> bought =
          schedule.asksForHistory() ? occasions.of(customer.id()) : List.<Occasion>of();
      put(followUp, file, bought, organisation, counting, now);
    } else {
      ledger.find(followUp.key()).ifPresent(d -> planned.stop(d, Reason.NO_OCCASION, counting));
    }
  }

  /** Takes back everything that is still to follow from these occasions of a customer. */
  public void over(String customer, Set<String> ids) {
    var counting = new Counting();
    ledger.to(customer).stream()
        .filter(d -> d.subject().occasion().filter(ids::contains).isPresent())
        .forEach(d -> planned.stop(d, Reason.OCCASION_OVER, counting));
    counting.into(tallies);
  }

  private void put(
      FollowUp followUp,
      ScheduleFile file,
      List<Occasion> bought,
      Organisation organisation,
      Counting counting,
      Instant now) {
    planned.put(followUp, file, bought, organisation, false, counting, now);
  }

  private List<Occurrence> soon(
      Schedule schedule, Customer customer, List<Occasion> recorded, Instant now) {
    int year = LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
    return new Occurrences(occasions)
        .of(schedule, customer, year, recorded).stream()
            .filter(o -> near(schedule, o.day(), now))
            .toList();
  }

  private static boolean near(Schedule schedule, LocalDate day, Instant now) {
    return !day.isAfter(Days.last(schedule, now, AHEAD))
        && !day.isBefore(Days.first(schedule, now, true));
  }
}
