package heard.followup;

import heard.customer.Birthday;
import heard.customer.Consent;
import heard.customer.Consent.Basis;
import heard.customer.Consent.Purpose;
import heard.customer.Customer;
import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Occasion;
import heard.dispatch.Carrier;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import heard.dispatch.Parcel;
import heard.dispatch.Sender;
import heard.dispatch.Standing;
import heard.staff.Organisation;
import heard.time.PublicHolidays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The whole of follow-ups on ports in memory, with a clock that is moved from due to due.
final class World {
  /// One thing that went out, at its moment.
  record Sent(Instant at, Dispatch dispatch) {}

  static final Organisation NOWHERE =
      new Organisation(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  final MemoryLedger ledger = new MemoryLedger();
  final MemoryCustomers customers = new MemoryCustomers();
  final MemoryPlans plans = new MemoryPlans();
  final MemoryTallies tallies = new MemoryTallies();
  final List<Sent> sent = new ArrayList<>();
  final Timing timing = new Timing(new PublicHolidays());
  final Planner planner = new Planner(plans, customers, customers, ledger, plans, tallies, timing);
  final Replanning replanning = new Replanning(plans, customers, ledger, tallies, timing);
  Brakes brakes = Brakes.OFF;
  Carrier carrier = parcel -> new Carrier.Taken("m-" + sent.size());
  Instant now;

  World(Instant start) {
    now = start;
  }

  /// Moves the clock to a moment: each hour plans, and each due moment sends.
  World until(Instant end) {
    Instant hour = now;
    while (hour.isBefore(end)) {
      Instant next = hour.plus(Duration.ofHours(1));
      plan(hour);
      sendUntil(next.isBefore(end) ? next : end);
      hour = next;
    }
    now = end;
    return this;
  }

  /// The same, planning once a day: for years.
  World daily(Instant end) {
    Instant day = now;
    while (day.isBefore(end)) {
      Instant next = day.plus(Duration.ofDays(1));
      plan(day);
      sendUntil(next.isBefore(end) ? next : end);
      day = next;
    }
    now = end;
    return this;
  }

  void plan(Instant at) {
    planner.tick(plans, at);
    while (!plans.queue.isEmpty()) {
      planner.run(plans.queue.poll(), NOWHERE, at).ifPresent(plans.queue::add);
    }
  }

  private void sendUntil(Instant end) {
    while (true) {
      Optional<Instant> due = ledger.nextDue().filter(at -> at.isBefore(end));
      if (due.isEmpty()) {
        return;
      }
      tick(due.get().isAfter(now) ? due.get() : now);
    }
  }

  /// One minute's release, and all of it sent.
  void tick(Instant at) {
    now = at;
    for (DispatchClass kind : DispatchClass.values()) {
      for (int shard = 0; shard < Dispatches.SHARDS; shard++) {
        ledger.due(kind, shard, at, 100_000).forEach(ticket -> send(ticket, at));
      }
    }
  }

  void send(Outbox.Ticket ticket, Instant at) {
    briefing(ticket).ifPresent(b -> send(b, at));
  }

  Dispatch send(FollowUpBriefing briefing, Instant at) {
    var sender = new Sender(ledger, parcel -> carry(parcel, at));
    Dispatch after =
        new FollowUpSender(timing, ledger, tallies, new Rivals(plans::all, ledger), sender)
            .send(briefing, (d, followUp) -> parcel(d), NOWHERE, at);
    var counting = new Counting();
    counting.step(briefing.dispatch(), after);
    counting.into(tallies);
    return after;
  }

  private Carrier.Answer carry(Parcel parcel, Instant at) {
    Carrier.Answer answer = carrier.carry(parcel);
    if (answer instanceof Carrier.Taken) {
      synchronized (sent) {
        sent.add(new Sent(at, ledger.find(parcel.key()).orElseThrow()));
      }
    }
    return answer;
  }

  Optional<FollowUpBriefing> briefing(Outbox.Ticket ticket) {
    return ledger
        .find(ticket.key())
        .map(
            d ->
                new FollowUpBriefing(
                    d,
                    d.subject().customer().flatMap(customers::find),
                    ledger.of(Standing.mailbox(d.address())),
                    d.subject().schedule().flatMap(plans::find),
                    brakes,
                    List.of()));
  }

  private static Parcel parcel(Dispatch d) {
    return new Parcel(
        d.key(), d.channel(), d.address(), "", d.letter(), "", "", Map.of(), List.of());
  }

  Schedule activate(String id, Map<String, Object> document) {
    var d = Document.of(document);
    Schedule schedule =
        ScheduleDocument.read(id, plans.find(id).map(ScheduleFile::nextVersion).orElse(1), d);
    if (!d.problems().isEmpty()) {
      throw new IllegalArgumentException(d.problems().toString());
    }
    ScheduleFile file =
        plans.find(id).map(f -> f.drafted(schedule)).orElseGet(() -> ScheduleFile.of(schedule));
    plans.put(file);
    act(id, ScheduleFile.Action.ACTIVATE);
    return schedule;
  }

  void act(String id, ScheduleFile.Action action) {
    plans.put(plans.find(id).orElseThrow().after(action, now).orElseThrow());
  }

  static Map<String, Object> birthdays(Object... more) {
    var document = new HashMap<String, Object>();
    document.put("name", "Birthday");
    document.put("occasion", "birthday");
    document.put("offset", "P0D");
    document.put("channel", "EMAIL");
    document.put("letter", "birthday");
    for (int i = 0; i < more.length; i += 2) {
      document.put((String) more[i], more[i + 1]);
    }
    return document;
  }

  static Customer customer(String id, String birthday, String zone) {
    return customer(id, birthday, zone, id + "@example.com", 1);
  }

  static Customer customer(String id, String birthday, String zone, String mail, int version) {
    return new Customer(
        id,
        "Kari Nordmann",
        Optional.of("Kari"),
        Mailbox.parse(mail),
        Optional.empty(),
        Optional.empty(),
        "NO",
        Language.NB,
        ZoneId.of(zone),
        Optional.empty(),
        Birthday.parse(birthday),
        List.of(
            new Consent(
                Purpose.MARKETING,
                Optional.empty(),
                Basis.CONSENT,
                true,
                Instant.parse("2020-01-01T00:00:00Z"),
                "web")),
        Set.of(),
        Set.of(),
        Set.of(),
        version);
  }

  /// Stores a customer and lets what is planned follow.
  void put(Customer customer) {
    if (!customers.put(customer)) {
      throw new IllegalStateException("another version of " + customer.id());
    }
    replanning.customer(customer, NOWHERE, now);
  }

  void put(Occasion told) {
    Occasion occasion = customers.find(told.customer(), told.id()).map(told::instead).orElse(told);
    Customer customer = customers.find(occasion.customer()).orElseThrow();
    customers.put(occasion, customer.zone());
    replanning.occasion(customer, occasion, NOWHERE, now);
  }
}
