package heard.followup;

import heard.customer.CalendarKey;
import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Occasion;
import heard.customer.Occasions;
import heard.customer.Occasions.Entry;
import heard.dispatch.Dispatches;
import heard.staff.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the calendar's days into follow-ups, a few days ahead. Each day of each version is planned
 * once, in parts, each page by page; a page done twice changes nothing.
 */
public final class Planner {
  private static final int PAGE = 100;
  private static final int LOOK_BACK = 2;

  private final Schedules schedules;
  private final Customers customers;
  private final Occasions occasions;
  private final Plans plans;
  private final Tallies tallies;
  private final Timing timing;
  private final Planned planned;

  public Planner(
      Schedules schedules,
      Customers customers,
      Occasions occasions,
      Dispatches ledger,
      Plans plans,
      Tallies tallies,
      Timing timing) {
    this.schedules = schedules;
    this.customers = customers;
    this.occasions = occasions;
    this.plans = plans;
    this.tallies = tallies;
    this.timing = timing;
    this.planned = new Planned(new FollowUpPolicy(timing), ledger);
  }

  /** Brings to the queue what is to be planned now. */
  public int tick(Plans.Queue queue, Instant now) {
    int pages = 0;
    for (ScheduleFile file : schedules.all()) {
      pages += file.planning().map(schedule -> begin(file, schedule, queue, now)).orElse(0);
    }
    return pages;
  }

  private int begin(ScheduleFile file, Schedule schedule, Plans.Queue queue, Instant now) {
    LocalDate last = Days.last(schedule, now, Days.AHEAD);
    int pages = 0;
    for (LocalDate day = from(file, schedule, now); !day.isAfter(last); day = day.plusDays(1)) {
      int parts = Days.keys(schedule, day).size() * CalendarKey.SHARDS;
      List<PlanPage> begun = plans.begin(schedule.id(), schedule.version(), day, parts);
      queue.add(begun);
      plans.begunTo(schedule.id(), schedule.version(), day);
      pages += begun.size();
    }
    return pages;
  }

  private LocalDate from(ScheduleFile file, Schedule schedule, Instant now) {
    Instant since = file.since().orElse(now);
    Optional<LocalDate> begun = plans.begunTo(schedule.id(), schedule.version());
    if (begun.isEmpty()) {
      // A later version plans anew what its customers have before them; it does not reach back.
      return Days.first(schedule, schedule.version() > 1 ? now : since, file.resumed());
    }
    // The last days are looked at again: a page that was lost on its way is queued anew.
    LocalDate next = begun.get().minusDays(LOOK_BACK);
    LocalDate good = file.resumed() ? Days.first(schedule, now, true) : next;
    return good.isAfter(next) ? good : next;
  }

  /**
   * Plans one page.
   *
   * @return the page after it
   */
  public Optional<PlanPage> run(PlanPage page, Organisation organisation, Instant now) {
    Optional<ScheduleFile> file = schedules.find(page.schedule());
    Optional<Schedule> schedule =
        file.flatMap(ScheduleFile::planning).filter(s -> s.version() == page.version());
    if (schedule.isEmpty()) {
      return Optional.empty();
    }
    CalendarKey key = Days.keys(schedule.get(), page.day()).get(page.part() / CalendarKey.SHARDS);
    var found =
        occasions.at(
            key,
            page.part() % CalendarKey.SHARDS,
            Optional.of(page.cursor()).filter(cursor -> !cursor.isEmpty()),
            PAGE);
    var counting = new Counting();
    Map<String, Integer> counts =
        plan(found.entries(), file.get(), schedule.get(), page.day(), organisation, counting, now);
    counting.into(tallies);
    // Another run was first: it may have stopped before it queued the page after.
    return plans.advance(page, found.next(), counts)
        ? found.next().map(page::at)
        : plans.begin(page.at(""));
  }

  private Map<String, Integer> plan(
      List<Entry> entries,
      ScheduleFile file,
      Schedule schedule,
      LocalDate day,
      Organisation organisation,
      Counting counting,
      Instant now) {
    Map<String, Customer> known =
        customers.find(entries.stream().map(Entry::customer).distinct().toList());
    var counts = new HashMap<String, Integer>();
    for (Entry entry : entries) {
      Optional.ofNullable(known.get(entry.customer()))
          .flatMap(
              customer ->
                  Days.occurrence(schedule, day, entry, customer)
                      .map(o -> FollowUp.of(schedule, customer, o, timing)))
          .map(
              followUp ->
                  planned.put(
                      followUp,
                      file,
                      bought(schedule, followUp.customer()),
                      organisation,
                      true,
                      counting,
                      now))
          .ifPresent(what -> counts.merge(what, 1, Integer::sum));
    }
    return counts;
  }

  private List<Occasion> bought(Schedule schedule, Customer customer) {
    return schedule.asksForHistory() ? occasions.of(customer.id()) : List.of();
  }
}
