package heard.aws;

import heard.followup.Result;
import heard.followup.Tallies;
import heard.followup.Tally;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Counts of schedules, in the dispatches table: {@code TALLY#<schedule> / <day>}. */
public final class DynamoTallies implements Tallies {
  private static final Duration KEPT = Duration.ofDays(396);

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoTallies(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  private static String partition(String schedule) {
    return "TALLY#" + schedule;
  }

  @Override
  public void add(String schedule, LocalDate day, Tally more) {
    var names = new HashMap<String, String>(Map.of("#ttl", "ttl"));
    var values = new HashMap<String, AttributeValue>();
    long until = day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(KEPT).getEpochSecond();
    values.put(":ttl", Attributes.number(until));
    var added = new ArrayList<String>();
    more.counts()
        .forEach(
            (result, count) -> {
              String number = Integer.toString(added.size());
              names.put("#c" + number, result.name());
              values.put(":c" + number, Attributes.number(count));
              added.add("#c" + number + " :c" + number);
            });
    dynamo.updateItem(
        u ->
            u.tableName(table)
                .key(Attributes.key(partition(schedule), day.toString()))
                .updateExpression("ADD " + String.join(", ", added) + " SET #ttl = :ttl")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
  }

  @Override
  public boolean place(String schedule, LocalDate day, int most) {
    try {
      dynamo.updateItem(
          u ->
              u.tableName(table)
                  .key(Attributes.key(partition(schedule), day.toString()))
                  .updateExpression("ADD places :one")
                  .conditionExpression("attribute_not_exists(places) OR places < :most")
                  .expressionAttributeValues(
                      Map.of(":one", Attributes.number(1), ":most", Attributes.number(most))));
      return true;
    } catch (ConditionalCheckFailedException full) {
      return false;
    }
  }

  @Override
  public SortedMap<LocalDate, Tally> of(String schedule, LocalDate from, LocalDate to) {
    var tallies = new TreeMap<LocalDate, Tally>();
    dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", Attributes.text(partition(schedule)),
                            ":from", Attributes.text(from.toString()),
                            ":to", Attributes.text(to.toString()))))
        .items()
        .stream()
        .map(Row::new)
        .forEach(row -> tallies.put(LocalDate.parse(row.text("sk")), read(row)));
    return tallies;
  }

  private static Tally read(Row row) {
    var counts = new EnumMap<Result, Integer>(Result.class);
    for (Result result : Result.values()) {
      if (row.item().containsKey(result.name())) {
        counts.put(result, row.number(result.name(), 0));
      }
    }
    return new Tally(counts);
  }
}
