package heard.aws;

import heard.followup.PlanPage;
import heard.followup.Plans;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * How far planning is, in the dispatches table: {@code PLAN#<schedule>.<version> / BEGUN} and
 * {@code …/ DAY#<day>#<part>}, with what was planned of the part under {@code count#<what>}.
 */
public final class DynamoPlans implements Plans {
  private static final String BEGUN = "BEGUN";
  private static final String DAY = "DAY#";
  private static final String COUNT = "count#";
  private static final Duration KEPT = Duration.ofDays(396);

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoPlans(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  private static String partition(String schedule, int version) {
    return "PLAN#" + schedule + "." + version;
  }

  private static Map<String, AttributeValue> key(PlanPage page) {
    return Attributes.key(
        partition(page.schedule(), page.version()), DAY + page.day() + "#" + page.part());
  }

  private Optional<Row> get(Map<String, AttributeValue> key) {
    return Row.of(dynamo.getItem(g -> g.tableName(table).key(key).consistentRead(true)).item());
  }

  @Override
  public Optional<LocalDate> begunTo(String schedule, int version) {
    return get(Attributes.key(partition(schedule, version), BEGUN))
        .map(row -> LocalDate.parse(row.text("day")));
  }

  @Override
  public void begunTo(String schedule, int version, LocalDate day) {
    var item =
        new Attributes()
            .putAll(Attributes.key(partition(schedule, version), BEGUN))
            .put("day", day.toString())
            .map();
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  @Override
  public Optional<PlanPage> begin(PlanPage first) {
    var item =
        new Attributes()
            .putAll(key(first))
            .put("next", "")
            .put(
                "ttl",
                first.day().atStartOfDay().toInstant(ZoneOffset.UTC).plus(KEPT).getEpochSecond())
            .map();
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(item).conditionExpression(Transaction.ABSENT));
      return Optional.of(first);
    } catch (ConditionalCheckFailedException begunBefore) {
      return get(key(first)).flatMap(row -> row.maybe("next")).map(first::at);
    }
  }

  /** One query: nearly always all of them were begun an hour ago. */
  @Override
  public List<PlanPage> begin(String schedule, int version, LocalDate day, int parts) {
    var begun = new HashMap<String, Row>();
    rows(schedule, version, DAY + day + "#").forEach(row -> begun.put(row.text("sk"), row));
    var open = new ArrayList<PlanPage>();
    for (int part = 0; part < parts; part++) {
      var first = new PlanPage(schedule, version, day, part, "");
      Optional<Row> row = Optional.ofNullable(begun.get(DAY + day + "#" + part));
      row.map(r -> r.maybe("next").map(first::at))
          .orElseGet(() -> begin(first))
          .ifPresent(open::add);
    }
    return open;
  }

  @Override
  public boolean advance(PlanPage page, Optional<String> next, Map<String, Integer> counts) {
    var names = new HashMap<String, String>(Map.of("#next", "next"));
    var values = new HashMap<String, AttributeValue>();
    values.put(":seen", Attributes.text(page.cursor()));
    var update = new StringBuilder(next.isPresent() ? "SET #next = :next" : "REMOVE #next");
    next.ifPresent(cursor -> values.put(":next", Attributes.text(cursor)));
    int number = 0;
    for (var counted : counts.entrySet()) {
      names.put("#c" + number, COUNT + counted.getKey());
      values.put(":c" + number, Attributes.number(counted.getValue()));
      update.append(number == 0 ? " ADD " : ", ").append("#c" + number + " :c" + number);
      number++;
    }
    try {
      dynamo.updateItem(
          u ->
              u.tableName(table)
                  .key(key(page))
                  .updateExpression(update.toString())
                  .conditionExpression("#next = :seen")
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }

  private Stream<Row> rows(String schedule, int version, String sort) {
    return dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :day)")
                    .consistentRead(true)
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", Attributes.text(partition(schedule, version)),
                            ":day", Attributes.text(sort))))
        .items()
        .stream()
        .map(Row::new);
  }
}
