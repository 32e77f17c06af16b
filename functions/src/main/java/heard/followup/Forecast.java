package heard.followup;

import heard.customer.CalendarKey;
import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Occasions;
import heard.customer.Occasions.Entry;
import heard.dispatch.Standing;
import heard.dispatch.Standings;
import heard.staff.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Whom a schedule will reach, and when, if it is switched on now: the same decision, ahead. */
public final class Forecast {
  private static final int DAYS = 60;
  private static final int PAGE = 100;
  private static final int SAMPLES = 10;

  /** So many of one part of a day are looked at; the others are taken to be like them. */
  private static final int LOOKED_AT = 200;

  private final Customers customers;
  private final Occasions occasions;
  private final Standings standings;
  private final Timing timing;
  private final FollowUpPolicy policy;

  public Forecast(Customers customers, Occasions occasions, Standings standings, Timing timing) {
    this.customers = customers;
    this.occasions = occasions;
    this.standings = standings;
    this.timing = timing;
    this.policy = new FollowUpPolicy(timing);
  }

  /** One day's numbers. */
  public record Day(LocalDate on, int sends, int held, int skipped) {}

  /** One of those who will get it. */
  public record Sample(Customer customer, Instant at, boolean held) {}

  /**
   * The days ahead.
   *
   * @param total how many go out in all
   * @param noConsent how many would, had they said yes
   * @param estimated whether more than could be looked at were counted
   */
  public record Outlook(
      LocalDate from,
      List<Day> days,
      int total,
      int noConsent,
      boolean estimated,
      List<Sample> samples) {
    public Outlook {
      days = List.copyOf(days);
      samples = List.copyOf(samples);
    }
  }

  /** The outlook of a schedule as it is written now. */
  public Outlook of(ScheduleFile file, Organisation organisation, Instant now) {
    ScheduleFile switchedOn =
        file.draft().isPresent()
            ? file.after(ScheduleFile.Action.ACTIVATE, now).orElse(file)
            : file;
    Schedule schedule = file.latest();
    LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var sum = new Sum(from);
    LocalDate last = Days.last(schedule, now, DAYS);
    var pieces = new ArrayList<Piece>();
    for (LocalDate day = Days.first(schedule, now, false);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (CalendarKey key : Days.keys(schedule, day)) {
        LocalDate on = day;
        IntStream.range(0, CalendarKey.SHARDS).forEach(s -> pieces.add(new Piece(on, key, s)));
      }
    }
    pieces.parallelStream()
        .map(piece -> look(piece, switchedOn, schedule, organisation, now))
        .forEachOrdered(sum::add);
    return sum.outlook(schedule);
  }

  private record Piece(LocalDate day, CalendarKey key, int shard) {}

  /** What became of one piece: those looked at, and how many stand behind each of them. */
  private record Looked(List<Outcome> outcomes, double each) {}

  private record Outcome(FollowUp followUp, Optional<Reason> never, boolean held) {}

  private Looked look(
      Piece piece, ScheduleFile file, Schedule schedule, Organisation organisation, Instant now) {
    var entries = new ArrayList<Entry>();
    Optional<String> cursor = Optional.empty();
    do {
      var page = occasions.at(piece.key(), piece.shard(), cursor, PAGE);
      entries.addAll(page.entries());
      cursor = page.next();
    } while (cursor.isPresent() && entries.size() < LOOKED_AT);
    double each =
        cursor.isPresent()
            ? Math.max(
                1, occasions.count(piece.key()) / (double) CalendarKey.SHARDS / entries.size())
            : 1;
    return new Looked(outcomes(piece, entries, file, schedule, organisation, now), each);
  }

  private List<Outcome> outcomes(
      Piece piece,
      List<Entry> entries,
      ScheduleFile file,
      Schedule schedule,
      Organisation organisation,
      Instant now) {
    var followUps = new ArrayList<FollowUp>();
    for (int from = 0; from < entries.size(); from += PAGE) {
      List<Entry> some = entries.subList(from, Math.min(entries.size(), from + PAGE));
      Map<String, Customer> known =
          customers.find(some.stream().map(Entry::customer).distinct().toList());
      for (Entry entry : some) {
        Optional.ofNullable(known.get(entry.customer()))
            .flatMap(
                c ->
                    Days.occurrence(schedule, piece.day(), entry, c)
                        .map(o -> FollowUp.of(schedule, c, o, timing)))
            .filter(f -> f.slot().at().isAfter(now))
            .ifPresent(followUps::add);
      }
    }
    Map<String, Standing> stands =
        standings.of(
            followUps.stream()
                .flatMap(f -> FollowUp.address(schedule.channel(), f.customer()).stream())
                .map(Standing::mailbox)
                .toList());
    return followUps.stream().map(f -> outcome(f, file, stands, organisation, now)).toList();
  }

  private Outcome outcome(
      FollowUp followUp,
      ScheduleFile file,
      Map<String, Standing> stands,
      Organisation organisation,
      Instant now) {
    Schedule schedule = followUp.schedule();
    String mailbox =
        FollowUp.address(schedule.channel(), followUp.customer()).map(Standing::mailbox).orElse("");
    Standing standing = stands.getOrDefault(mailbox, Standing.fresh(mailbox));
    var bought =
        schedule.asksForHistory()
            ? Condition.History.of(
                occasions.of(followUp.customer().id()),
                followUp.customer(),
                followUp.occurrence().day())
            : Condition.History.NONE;
    var facts =
        new Facts(
            file, followUp, standing, Optional.empty(), Brakes.OFF, bought, organisation, now);
    return new Outcome(
        followUp, policy.never(facts), standing.heldUntil(followUp.slot().at()).isPresent());
  }

  /** Adds up. */
  private static final class Sum {
    private final LocalDate from;
    private final Map<LocalDate, double[]> days = new TreeMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private double noConsent;
    private boolean estimated;

    Sum(LocalDate from) {
      this.from = from;
      for (int day = 0; day < DAYS; day++) {
        days.put(from.plusDays(day), new double[3]);
      }
    }

    void add(Looked looked) {
      estimated |= looked.each() > 1;
      looked.outcomes().forEach(outcome -> add(outcome, looked.each()));
    }

    private void add(Outcome outcome, double each) {
      FollowUp followUp = outcome.followUp();
      LocalDate on = followUp.slot().at().atZone(followUp.customer().zone()).toLocalDate();
      double[] day = days.get(on);
      if (day == null || outcome.never().filter(Reason::notMeant).isPresent()) {
        return;
      }
      if (outcome.never().isPresent()) {
        day[2] += each;
        noConsent += outcome.never().filter(Reason::isConsent).isPresent() ? each : 0;
        return;
      }
      day[outcome.held() ? 1 : 0] += each;
      if (samples.size() < SAMPLES) {
        samples.add(new Sample(followUp.customer(), followUp.slot().at(), outcome.held()));
      }
    }

    /** Those above the day's limit wait for the next, or are left out when that is too late. */
    Outlook outlook(Schedule schedule) {
      boolean waits =
          schedule.late() == Late.BELATED
              || schedule.goodUntil().compareTo(Duration.ofDays(1)) >= 0;
      int most = schedule.dailyLimit().orElse(Integer.MAX_VALUE);
      var list = new ArrayList<Day>();
      int total = 0;
      int over = 0;
      for (Map.Entry<LocalDate, double[]> day : days.entrySet()) {
        double[] n = day.getValue();
        int wanted = (int) Math.round(n[0]) + over;
        int sends = Math.min(wanted, most);
        over = waits ? wanted - sends : 0;
        int skipped = (int) Math.round(n[2]) + (waits ? 0 : wanted - sends);
        list.add(new Day(day.getKey(), sends, (int) Math.round(n[1]), skipped));
        total += sends;
      }
      return new Outlook(from, list, total, (int) Math.round(noConsent), estimated, samples);
    }
  }
}
