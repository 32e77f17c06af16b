package heard.aws;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Cases;
import heard.casework.Entry;
import heard.casework.Some;
import heard.casework.Varied;
import heard.customer.Occasions;
import heard.dispatch.Dispatches;
import heard.feedback.Reference;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * So many cases in the template's own table. However many there are, one colleague holds twenty,
 * their team has ten that nobody holds, and one customer has five.
 */
public final class Crowd {
  private static final int HELD = 20;
  private static final int UNCLAIMED = 10;
  private static final int OF_ONE = 5;
  private static final int BATCH = 25;

  private final int all;
  private final Meter meter = Meter.on(Backend.local().clients().dynamoDb());

  private Crowd(int all) {
    this.all = all;
  }

  /**
   * @param all how many cases, each with an entry: at most a million
   */
  public static Crowd of(int all) {
    var crowd = new Crowd(all);
    List<List<Map<String, AttributeValue>>> batches = new ArrayList<>();
    for (int from = 0; from < all; from += BATCH / 2) {
      var items = new ArrayList<Map<String, AttributeValue>>();
      for (int n = from; n < Math.min(all, from + BATCH / 2); n++) {
        Case c = crowd.some(n);
        items.add(CaseItem.write(c));
        items.add(EntryItem.write(c.reference(), Some.entry(1, Entry.What.RECEIVED)));
      }
      batches.add(items);
    }
    DynamoDbClient dynamo = Backend.local().clients().dynamoDb();
    batches.parallelStream().forEach(items -> put(dynamo, items));
    return crowd;
  }

  private static void put(DynamoDbClient dynamo, List<Map<String, AttributeValue>> items) {
    var writes =
        items.stream()
            .map(item -> WriteRequest.builder().putRequest(p -> p.item(item)).build())
            .toList();
    var answer =
        dynamo.batchWriteItem(b -> b.requestItems(Map.of(Backend.local().table("cases"), writes)));
    if (answer.hasUnprocessedItems() && !answer.unprocessedItems().isEmpty()) {
      throw new IllegalStateException("not all was written");
    }
  }

  public Cases cases() {
    return new DynamoCases(meter.client(), Backend.local().table("cases"));
  }

  public Occasions occasions() {
    return new DynamoOccasions(meter.client(), Backend.local().table("customers"));
  }

  public Dispatches ledger() {
    return new DynamoDispatches(meter.client(), Backend.local().table("dispatches"));
  }

  /** What was asked of the tables since, in order. */
  public List<String> calls() {
    return meter.calls();
  }

  /** The read units of all that. */
  public double units() {
    return meter.read();
  }

  public void forget() {
    meter.forget();
  }

  public String colleague() {
    return "mine" + all;
  }

  public String team() {
    return "crowd" + all;
  }

  /** One of those the colleague holds, whose customer has others. */
  public Reference first() {
    return reference(0);
  }

  private Reference reference(int n) {
    long mixed = (all * 1_000_003L + n) & 0xFFFFFFFFL;
    String digits = "%08X".formatted(mixed);
    return new Reference("H-" + digits.substring(0, 4) + "-" + digits.substring(4));
  }

  private Case some(int n) {
    boolean mine = n < HELD;
    boolean ours = n >= HELD && n < HELD + UNCLAIMED;
    var head = Some.complaint(reference(n).text());
    String customer = n < OF_ONE ? "one" + all : "c" + all + "-" + n / 2;
    var owner = mine ? colleague() : "other" + all + "-" + n % 400;
    var shop = mine || ours ? team() : "shop" + all + "-" + n % 100;
    return Varied.from(head)
        .state(n % 3 == 2 && n > HELD + UNCLAIMED ? CaseState.ACCEPTED : CaseState.OPEN)
        .customer(customer, false)
        .understood(
            new Understanding(
                head.understood().kind(), Topic.OTHER, Optional.of(shop), Severity.NORMAL))
        .owner(ours ? Optional.empty() : Optional.of(owner))
        .ownerName(ours ? Optional.empty() : Optional.of("Ane"))
        .team(mine || ours ? team() : "team" + all + "-" + n % 100)
        .promise(Some.promise(Some.OPENED.plusSeconds(86_400 + n % 1000)))
        .openedAt(Some.OPENED.plusSeconds(n % 10_000))
        .made();
  }
}
