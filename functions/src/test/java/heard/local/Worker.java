package heard.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import heard.function.Wiring;
import heard.local.template.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Notes what woke it; a record whose text is poison fails, and what is due gets done. */
public final class Worker implements RequestStreamHandler {
  static final List<String> SEEN = new CopyOnWriteArrayList<>();

  private final Wiring wiring;

  Worker(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Node event = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    List<Map<String, String>> failures =
        event.at("Records").list().stream()
            .filter(record -> !taken(record))
            .map(record -> Map.of("itemIdentifier", id(record)))
            .toList();
    if (!event.at("Records").present()) {
      SEEN.add(event.at("source").text("") + " " + wiring.clock().instant());
      doDue();
    }
    out.write(Json.write(Map.of("batchItemFailures", failures)).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean taken(Node record) {
    String text =
        record
            .at("body")
            .text()
            .or(() -> record.path("dynamodb.NewImage.todo.S").text())
            .orElse("");
    SEEN.add(text);
    return !text.contains("poison");
  }

  private static String id(Node record) {
    return record.at("messageId").text().orElse(record.path("dynamodb.SequenceNumber").text(""));
  }

  private void doDue() {
    Instant now = wiring.clock().instant();
    var dynamo = wiring.clients().dynamoDb();
    String table = wiring.variable("TABLE");
    dynamo
        .query(
            q ->
                q.tableName(table)
                    .indexName("due")
                    .keyConditionExpression("due = :d AND dueAt <= :now")
                    .expressionAttributeValues(
                        Map.of(
                            ":d", AttributeValue.fromS("due#0"),
                            ":now", AttributeValue.fromS(now.toString()))))
        .items()
        .forEach(
            item ->
                dynamo.updateItem(
                    u ->
                        u.tableName(table)
                            .key(Map.of("pk", item.getOrDefault("pk", AttributeValue.fromS(""))))
                            .updateExpression("SET doneAt = :now REMOVE due, dueAt")
                            .expressionAttributeValues(
                                Map.of(":now", AttributeValue.fromS(now.toString())))));
  }
}
