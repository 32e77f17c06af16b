package heard.local.event;

import heard.local.Json;
import heard.local.event.Batch.Item;
import heard.local.template.Node;
import heard.local.template.Source;
import heard.local.template.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Brings the messages of a queue to its function. What failed comes again soon instead of after the
 * queue's visibility time-out: that is counted in minutes nobody wants to wait here.
 */
final class QueuePump implements Pump {
  private static final Duration AGAIN = Duration.ofMillis(20);

  private final Source.Queue source;
  private final String url;
  private final SqsClient sqs;
  private final Batch batch;
  private final Supplier<Duration> offset;

  /**
   * @param offset how far the clock is from the queue's own
   */
  QueuePump(
      Source.Queue source, String url, SqsClient sqs, Batch batch, Supplier<Duration> offset) {
    this.source = source;
    this.url = url;
    this.sqs = sqs;
    this.batch = batch;
    this.offset = offset;
  }

  @Override
  public boolean pass() {
    List<CompletableFuture<Void>> working = new ArrayList<>();
    for (int i = 0; i < source.concurrency(); i++) {
      List<Message> messages = receive();
      if (messages.isEmpty()) {
        break;
      }
      working.add(CompletableFuture.runAsync(() -> deliver(messages), Thread::startVirtualThread));
    }
    working.forEach(CompletableFuture::join);
    return !working.isEmpty();
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            r ->
                r.queueUrl(url)
                    .maxNumberOfMessages(Math.min(10, source.batch()))
                    .waitTimeSeconds(0)
                    .messageAttributeNames("All")
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private void deliver(List<Message> messages) {
    Map<String, Message> byId = new HashMap<>();
    List<Item> items = new ArrayList<>();
    for (Message message : messages) {
      byId.put(message.messageId(), message);
      Item item = new Item(message.messageId(), json(message));
      if (EventPattern.anyMatches(source.filters(), filtered(message))) {
        items.add(item);
      }
    }
    Set<String> failed = items.isEmpty() ? Set.of() : batch.failures(items);
    byId.forEach((id, message) -> settle(message, failed.contains(id)));
  }

  private void settle(Message message, boolean failed) {
    if (failed) {
      int count = Integer.parseInt(received(message));
      pause(AGAIN.multipliedBy(count));
      sqs.changeMessageVisibility(
          r -> r.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
    } else {
      sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
    }
  }

  private static String received(Message message) {
    return message
        .attributes()
        .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
  }

  static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Filters look into a body that is JSON. */
  private static Node filtered(Message message) {
    Map<String, @Nullable Object> event = new HashMap<>();
    try {
      event.put("body", Json.read(message.body()).value());
    } catch (IllegalArgumentException plainText) {
      event.put("body", message.body());
    }
    return new Node(event);
  }

  private Map<String, Object> json(Message message) {
    Map<String, Object> json = new HashMap<>();
    json.put("messageId", message.messageId());
    json.put("receiptHandle", message.receiptHandle());
    json.put("body", message.body());
    json.put("md5OfBody", message.md5OfBody() == null ? "" : message.md5OfBody());
    json.put("eventSource", "aws:sqs");
    json.put("eventSourceARN", Surroundings.arn("sqs", source.queue()));
    json.put("awsRegion", Surroundings.REGION);
    json.put("attributes", attributes(message));
    Map<String, Object> told = new HashMap<>();
    message
        .messageAttributes()
        .forEach(
            (name, value) -> {
              Map<String, Object> each = new HashMap<>();
              each.put("dataType", value.dataType());
              if (value.stringValue() != null) {
                each.put("stringValue", value.stringValue());
              }
              if (value.binaryValue() != null) {
                each.put(
                    "binaryValue",
                    Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
              }
              told.put(name, each);
            });
    json.put("messageAttributes", told);
    return json;
  }

  private Map<String, Object> attributes(Message message) {
    Map<String, Object> attributes = new HashMap<>(message.attributesAsStrings());
    for (String moment : List.of("SentTimestamp", "ApproximateFirstReceiveTimestamp")) {
      attributes.computeIfPresent(
          moment,
          (name, millis) ->
              String.valueOf(Long.parseLong(String.valueOf(millis)) + offset.get().toMillis()));
    }
    return attributes;
  }
}
