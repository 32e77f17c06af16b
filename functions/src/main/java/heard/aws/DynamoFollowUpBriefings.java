package heard.aws;

import heard.customer.Customer;
import heard.customer.Occasion;
import heard.dispatch.Dispatch;
import heard.dispatch.Outbox;
import heard.dispatch.Standing;
import heard.followup.Brakes;
import heard.followup.FollowUpBriefing;
import heard.followup.FollowUpBriefings;
import heard.followup.ScheduleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Briefings of follow-ups from the tables. The customer, the schedule and the brakes are read
 * strongly; the ledger's row and the standing need not be, for the claim is written only if both
 * are still as they were read.
 */
public final class DynamoFollowUpBriefings implements FollowUpBriefings {
  private final DynamoDbClient dynamo;
  private final String dispatches;
  private final String customers;
  private final String settings;
  private final DynamoOccasions occasions;

  public DynamoFollowUpBriefings(
      DynamoDbClient dynamo, String dispatches, String customers, String settings) {
    this.dynamo = dynamo;
    this.dispatches = dispatches;
    this.customers = customers;
    this.settings = settings;
    this.occasions = new DynamoOccasions(dynamo, customers);
  }

  @Override
  public Reader open() {
    return new Batch();
  }

  private final class Batch implements Reader {
    private final Map<String, Optional<ScheduleFile>> files = new HashMap<>();
    private @Nullable Brakes brakes;

    @Override
    public Optional<FollowUpBriefing> read(Outbox.Ticket ticket) {
      String schedule = ticket.subject().schedule().orElseThrow();
      var wanted = new HashMap<String, KeysAndAttributes>();
      var ours = new ArrayList<Map<String, AttributeValue>>();
      ours.add(DispatchItem.key(ticket.key()));
      ticket.mailbox().ifPresent(mailbox -> ours.add(StandingItem.key(mailbox)));
      boolean first = brakes == null;
      wanted.put(dispatches, keys(ours, false));
      ticket
          .subject()
          .customer()
          .ifPresent(id -> wanted.put(customers, keys(List.of(CustomerItem.key(id)), true)));
      var set = new ArrayList<Map<String, AttributeValue>>();
      if (!files.containsKey(schedule)) {
        set.add(ScheduleItem.key(schedule));
      }
      if (first) {
        set.addAll(DynamoBrakes.keys());
      }
      if (!set.isEmpty()) {
        wanted.put(settings, keys(set, true));
      }
      var found = get(wanted);
      remember(found.getOrDefault(settings, List.of()), schedule, first);
      return briefing(found, ticket, schedule);
    }

    private void remember(List<Row> rows, String schedule, boolean first) {
      files.computeIfAbsent(
          schedule,
          id ->
              rows.stream()
                  .filter(r -> r.text("pk").equals(ScheduleItem.KIND) && r.text("sk").equals(id))
                  .findFirst()
                  .map(ScheduleItem::read));
      if (first) {
        brakes = DynamoBrakes.read(rows);
      }
    }

    private Optional<FollowUpBriefing> briefing(
        Map<String, List<Row>> found, Outbox.Ticket ticket, String schedule) {
      List<Row> ours = found.getOrDefault(dispatches, List.of());
      Optional<Dispatch> dispatch = find(ours, ticket.key().reason()).map(DispatchItem::read);
      Optional<Customer> customer =
          find(found.getOrDefault(customers, List.of()), CustomerItem.SORT).map(CustomerItem::read);
      Optional<ScheduleFile> file = files.getOrDefault(schedule, Optional.empty());
      Brakes braked = brakes == null ? Brakes.OFF : brakes;
      return dispatch.map(
          d ->
              new FollowUpBriefing(
                  d,
                  customer,
                  find(ours, StandingItem.SORT)
                      .map(StandingItem::read)
                      .orElseGet(() -> Standing.fresh(ticket.mailbox().orElse(""))),
                  file,
                  braked,
                  bought(file, d)));
    }

    private List<Occasion> bought(Optional<ScheduleFile> file, Dispatch dispatch) {
      boolean asked = file.filter(ScheduleFile::asksForHistory).isPresent();
      return asked ? dispatch.subject().customer().map(occasions::of).orElse(List.of()) : List.of();
    }
  }

  private static Optional<Row> find(List<Row> rows, String sort) {
    return rows.stream().filter(row -> row.text("sk").equals(sort)).findFirst();
  }

  private Map<String, List<Row>> get(Map<String, KeysAndAttributes> wanted) {
    var answer = dynamo.batchGetItem(batch -> batch.requestItems(wanted));
    if (!answer.unprocessedKeys().isEmpty()) {
      throw new IllegalStateException("the tables are too busy to answer in full");
    }
    var rows = new HashMap<String, List<Row>>();
    answer
        .responses()
        .forEach((table, items) -> rows.put(table, items.stream().map(Row::new).toList()));
    return rows;
  }

  private static KeysAndAttributes keys(
      List<Map<String, AttributeValue>> keys, boolean consistent) {
    return KeysAndAttributes.builder().keys(keys).consistentRead(consistent).build();
  }
}
