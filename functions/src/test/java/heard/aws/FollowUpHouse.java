package heard.aws;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Customer;
import heard.customer.Document;
import heard.dispatch.Carrier;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchClass;
import heard.dispatch.Dispatches;
import heard.dispatch.MailHealth;
import heard.dispatch.News;
import heard.dispatch.Outbox;
import heard.dispatch.Parcel;
import heard.dispatch.Sender;
import heard.followup.Counting;
import heard.followup.FollowUpBriefing;
import heard.followup.FollowUpSender;
import heard.followup.PlanPage;
import heard.followup.Planner;
import heard.followup.Plans;
import heard.followup.Result;
import heard.followup.Rivals;
import heard.followup.ScheduleDocument;
import heard.followup.ScheduleFile;
import heard.followup.ScheduleFile.Action;
import heard.followup.Tally;
import heard.followup.Timing;
import heard.staff.Organisation;
import heard.time.PublicHolidays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Follow-ups on tables of their own, for nobody else to tick in, with a meter on them.
final class FollowUpHouse {
  private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
  private static final Instant NINE = Instant.parse("2026-11-21T08:00:00Z");
  private static final Organisation NOWHERE =
      new Organisation(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  private static final int BATCH = 10;

  final Meter meter;
  private final DynamoDbClient dynamo;
  private final String customersTable;
  private final DynamoDispatches ledger;
  private final DynamoCustomers customers;
  private final DynamoSchedules schedules;
  private final DynamoMailHealths healths;
  private final DynamoFollowUpBriefings briefings;
  private final DynamoTallies tallies;
  private final Planner planner;
  private final Timing timing = new Timing(new PublicHolidays());
  List<ScheduleFile> others = List.of();
  int sent;

  FollowUpHouse(String name) {
    var backend = Backend.local();
    customersTable = copy(backend, "customers", name);
    String dispatches = copy(backend, "dispatches", name);
    String settings = copy(backend, "settings", name);
    meter = Meter.on(backend.clients().dynamoDb());
    dynamo = meter.client();
    ledger = new DynamoDispatches(dynamo, dispatches);
    customers = new DynamoCustomers(dynamo, customersTable);
    schedules = new DynamoSchedules(dynamo, settings);
    healths = new DynamoMailHealths(dynamo, dispatches);
    briefings = new DynamoFollowUpBriefings(dynamo, dispatches, customersTable, settings);
    tallies = new DynamoTallies(dynamo, dispatches);
    planner =
        new Planner(
            schedules,
            customers,
            new DynamoOccasions(dynamo, customersTable),
            ledger,
            new DynamoPlans(dynamo, dispatches),
            tallies,
            timing);
  }

  private static String copy(Backend backend, String part, String name) {
    var there = backend.clients().dynamoDb();
    var table = there.describeTable(d -> d.tableName(backend.table(part))).table();
    String copied = name + "-" + part;
    there.createTable(
        create -> {
          create
              .tableName(copied)
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .keySchema(table.keySchema())
              .attributeDefinitions(table.attributeDefinitions());
          if (table.hasGlobalSecondaryIndexes()) {
            create.globalSecondaryIndexes(
                table.globalSecondaryIndexes().stream()
                    .map(
                        index ->
                            GlobalSecondaryIndex.builder()
                                .indexName(index.indexName())
                                .keySchema(index.keySchema())
                                .projection(index.projection())
                                .build())
                    .toList());
          }
        });
    return copied;
  }

  void put(Customer customer) {
    assertThat(customers.put(customer)).isTrue();
  }

  /// Straight into the table, as an import of many would leave it.
  void put(List<Customer> many) {
    var items =
        many.stream()
            .flatMap(c -> Stream.of(CustomerItem.write(c), OccasionItem.birthday(c).orElseThrow()))
            .map(item -> WriteRequest.builder().putRequest(p -> p.item(item)).build())
            .toList();
    for (int from = 0; from < items.size(); from += 25) {
      var batch = items.subList(from, Math.min(items.size(), from + 25));
      dynamo.batchWriteItem(b -> b.requestItems(Map.of(customersTable, batch)));
    }
  }

  void activate() {
    draft();
    switchOn();
  }

  void draft() {
    Map<String, Object> document =
        Map.of(
            "name", "Birthdays",
            "occasion", "birthday",
            "offset", "P0D",
            "channel", "EMAIL",
            "letter", "birthday");
    schedules.put(ScheduleFile.of(ScheduleDocument.read("birthday", 1, Document.of(document))));
  }

  void switchOn() {
    var file = schedules.find("birthday").orElseThrow();
    schedules.put(file.after(Action.ACTIVATE, NOON).orElseThrow());
  }

  /// By another schedule that is switched on.
  void outranked() {
    Map<String, Object> document =
        Map.of(
            "name", "Answered",
            "occasion", "case-answered",
            "offset", "P1D",
            "channel", "EMAIL",
            "letter", "did-it-help");
    var file = ScheduleFile.of(ScheduleDocument.read("helped", 1, Document.of(document)));
    others = List.of(file.after(Action.ACTIVATE, NOON).orElseThrow());
  }

  void plan() {
    var queue = new ArrayDeque<PlanPage>();
    Plans.Queue pages = queue::addAll;
    planner.tick(pages, NOON);
    while (!queue.isEmpty()) {
      var page = queue.remove();
      // Only the day that everybody is born on: the others have nobody, and cost next to nothing.
      if (page.day().equals(LocalDate.of(2026, 11, 21))) {
        planner.run(page, NOWHERE, NOON).ifPresent(queue::add);
      }
    }
  }

  List<Outbox.Ticket> due() {
    var tickets = new ArrayList<Outbox.Ticket>();
    for (int shard = 0; shard < Dispatches.SHARDS; shard++) {
      tickets.addAll(due(DispatchClass.KIND, shard));
    }
    return tickets;
  }

  List<Outbox.Ticket> due(DispatchClass kind, int shard) {
    return ledger.due(kind, shard, NINE, 100);
  }

  void send() {
    var tickets = due();
    for (int from = 0; from < tickets.size(); from += BATCH) {
      var reader = briefings.open();
      var counting = new Counting();
      tickets.subList(from, Math.min(tickets.size(), from + BATCH)).stream()
          .flatMap(ticket -> reader.read(ticket).stream())
          .forEach(briefing -> send(briefing, counting));
      counting.into(tallies);
    }
  }

  private void send(FollowUpBriefing briefing, Counting counting) {
    var after =
        new FollowUpSender(
                timing,
                ledger,
                tallies,
                new Rivals(() -> others, ledger),
                new Sender(ledger, this::carry))
            .send(briefing, (d, followUp) -> parcel(d), NOWHERE, NINE);
    counting.step(briefing.dispatch(), after);
    sent += after.state() == State.SENT ? 1 : 0;
  }

  Tally counted() {
    var day = LocalDate.of(2026, 11, 21);
    return tallies.of("birthday", day, day).getOrDefault(day, Tally.NOTHING);
  }

  private Carrier.Answer carry(Parcel parcel) {
    return new Carrier.Taken("0100019a1b2c3d4e-5f6a7b8c-9d0e-1f2a-3b4c-5d6e7f8a9b0c-000000");
  }

  private static Parcel parcel(heard.dispatch.Dispatch d) {
    return new Parcel(d.key(), d.channel(), d.address(), "", "", "", "", Map.of(), List.of());
  }

  /// Ten pieces of news come at once.
  void deliver() {
    var counting = new Counting();
    for (int i = 0; i < 100; i++) {
      var key = new heard.dispatch.DispatchKey("customer-" + i, "birthday#2026");
      counting.add(ledger.report(key, News.DELIVERED, "m").orElseThrow(), Result.DELIVERED, 1);
      if (i % BATCH == 0) {
        counting.into(tallies);
        healths.count(LocalDate.of(2026, 11, 21), new MailHealth(BATCH, 0, 0));
      }
    }
  }
}
