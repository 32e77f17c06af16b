package heard.aws;

import heard.dispatch.Carrier;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchKey;
import heard.dispatch.Parcel;
import heard.followup.Task;
import heard.followup.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Calls to make and cards to post, in the dispatches table: {@code TASK#<channel>#<shop>} with the
 * dispatch's name, as long as it waits. Carrying one there is taking it: the same dispatch makes
 * the same task.
 */
public final class DynamoTasks implements Carrier, Tasks {
  private static final String WAITING = "TASK#";
  private static final Duration KEPT = Duration.ofDays(396);

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public DynamoTasks(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Answer carry(Parcel parcel) {
    var item =
        new Attributes()
            .putAll(Attributes.key(list(parcel.channel(), parcel.place()), sort(parcel.key())))
            .put("to", parcel.key().recipient())
            .put("reason", parcel.key().reason())
            .put("address", parcel.to())
            .put("title", parcel.subject())
            .put("text", parcel.text())
            .put("at", clock.instant())
            .put("ttl", clock.instant().plus(KEPT).getEpochSecond())
            .map();
    dynamo.putItem(put -> put.tableName(table).item(item));
    return new Taken("task");
  }

  private static String list(Dispatch.Channel channel, Optional<String> place) {
    return WAITING + channel + "#" + place.orElse("");
  }

  private static String sort(DispatchKey key) {
    return key.recipient() + "#" + key.reason();
  }

  @Override
  public List<Task> waiting(Dispatch.Channel channel, Optional<String> place, int most) {
    return dynamo
        .query(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Attributes.text(list(channel, place))))
                    .limit(most))
        .items()
        .stream()
        .map(item -> read(new Row(item), channel))
        .sorted(java.util.Comparator.comparing(Task::at))
        .toList();
  }

  private static Task read(Row row, Dispatch.Channel channel) {
    return new Task(
        new DispatchKey(row.text("to"), row.text("reason")),
        channel,
        row.text("address"),
        row.text("title"),
        row.text("text"),
        row.at("at"));
  }

  @Override
  public void done(Dispatch dispatch) {
    if (Task.isOf(dispatch.channel())) {
      var list = list(dispatch.channel(), Task.place(dispatch));
      var waits = Attributes.key(list, sort(dispatch.key()));
      dynamo.deleteItem(d -> d.tableName(table).key(waits));
    }
  }
}
