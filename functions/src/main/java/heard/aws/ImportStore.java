package heard.aws;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Imports: the list itself in the bucket under {@code imports/}, how far it is in the customers
 * table, {@code IMPORT#<id> / IMPORT}, and the pages to come in the occasions' queue.
 */
public final class ImportStore {
  private static final Duration KEPT = Duration.ofDays(60);
  private static final int MOST_REFUSED = 500;

  private final DynamoDbClient dynamo;
  private final String table;
  private final S3Client s3;
  private final String bucket;
  private final SqsClient sqs;
  private final String queue;

  public ImportStore(
      DynamoDbClient dynamo,
      String table,
      S3Client s3,
      String bucket,
      SqsClient sqs,
      String queue) {
    this.dynamo = dynamo;
    this.table = table;
    this.s3 = s3;
    this.bucket = bucket;
    this.sqs = sqs;
    this.queue = queue;
  }

  /** How an import is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /** A line that was not taken, and why in words. */
  public record Refused(long line, String field, String message) {}

  /**
   * An import.
   *
   * @param next the line it goes on with, counted without the heading: so many are behind it
   */
  public record Import(
      String id,
      State state,
      boolean dryRun,
      Instant at,
      int next,
      int done,
      int held,
      List<Refused> refused) {
    public Import {
      refused = List.copyOf(refused);
    }
  }

  public void start(String id, String text, boolean dryRun, Instant at) {
    s3.putObject(put -> put.bucket(bucket).key(key(id)), RequestBody.fromString(text));
    write(new Import(id, State.RUNNING, dryRun, at, 0, 0, 0, List.of()), Transaction.ABSENT, 0);
    queue(id, 0);
  }

  private static String key(String id) {
    return "imports/" + id + ".csv";
  }

  public String text(String id) {
    return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(id)))
        .asString(StandardCharsets.UTF_8);
  }

  public void queue(String id, int line) {
    String message = Json.write(Map.of("import", id, "line", line));
    sqs.sendMessage(send -> send.queueUrl(queue).messageBody(message));
  }

  public Optional<Import> find(String id) {
    return Row.of(
            dynamo
                .getItem(
                    get ->
                        get.tableName(table)
                            .key(Attributes.key("IMPORT#" + id, "IMPORT"))
                            .consistentRead(true))
                .item())
        .map(ImportStore::read);
  }

  private static Import read(Row row) {
    return new Import(
        row.text("pk").substring("IMPORT#".length()),
        State.valueOf(row.text("state")),
        row.yes("dryRun"),
        row.at("at"),
        row.number("next", 0),
        row.number("done", 0),
        row.number("held", 0),
        row.rows("refused").stream()
            .map(r -> new Refused(r.number("line", 0), r.text("field"), r.text("message")))
            .toList());
  }

  /**
   * Moves an import on by a page.
   *
   * @return false when another run was first
   */
  public boolean advance(
      Import seen, int lines, int done, int held, List<Refused> refused, boolean last) {
    var next =
        new Import(
            seen.id(),
            last ? State.DONE : State.RUNNING,
            seen.dryRun(),
            seen.at(),
            seen.next() + lines,
            seen.done() + done,
            seen.held() + held,
            with(seen, refused));
    return write(next, "#next = :seen", seen.next());
  }

  /** Ends it where it cannot be read on; what was taken in stays. */
  public void fail(Import seen, Refused why) {
    var failed =
        new Import(
            seen.id(),
            State.FAILED,
            seen.dryRun(),
            seen.at(),
            seen.next(),
            seen.done(),
            seen.held(),
            with(seen, List.of(why)));
    write(failed, "#next = :seen", seen.next());
  }

  private static List<Refused> with(Import seen, List<Refused> more) {
    var all = new ArrayList<>(seen.refused());
    more.stream().limit(Math.max(0, MOST_REFUSED - all.size())).forEach(all::add);
    return all;
  }

  private boolean write(Import now, String condition, int seen) {
    var item =
        new Attributes()
            .putAll(Attributes.key("IMPORT#" + now.id(), "IMPORT"))
            .put("state", now.state().name())
            .yes("dryRun", now.dryRun())
            .put("at", now.at())
            .put("next", now.next())
            .put("done", now.done())
            .put("held", now.held())
            .put(
                "refused",
                Attributes.document(now.refused().stream().map(ImportStore::fields).toList()))
            .put("ttl", now.at().plus(KEPT).getEpochSecond())
            .map();
    try {
      dynamo.putItem(
          put -> {
            put.tableName(table).item(item).conditionExpression(condition);
            if (condition.startsWith("#")) {
              put.expressionAttributeNames(Map.of("#next", "next"))
                  .expressionAttributeValues(Map.of(":seen", Attributes.number(seen)));
            }
          });
      return true;
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }

  private static Map<String, Object> fields(Refused refused) {
    return Map.of("line", refused.line(), "field", refused.field(), "message", refused.message());
  }
}
