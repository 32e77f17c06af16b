package heard.local.event;

import heard.local.Json;
import heard.local.event.Batch.Item;
import heard.local.template.Source;
import heard.local.template.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Delivers a batch of a shard until it is taken or given up: what was reported as failed alone, the
 * rest of a failed batch in halves, each only so many times, then a word to the destination.
 */
final class StreamDelivery {
  private static final Duration AGAIN = Duration.ofMillis(50);

  private final Source.Stream source;
  private final String function;
  private final Batch batch;
  private final BiConsumer<String, String> destination;
  private final BooleanSupplier running;

  /**
   * @param destination takes a queue's ARN and what to tell it
   * @param running whether trying again still makes sense
   */
  StreamDelivery(
      Source.Stream source,
      String function,
      Batch batch,
      BiConsumer<String, String> destination,
      BooleanSupplier running) {
    this.source = source;
    this.function = function;
    this.batch = batch;
    this.destination = destination;
    this.running = running;
  }

  void deliver(String shard, List<Item> items) {
    deliver(shard, items, 0);
  }

  private void deliver(String shard, List<Item> items, int tries) {
    Set<String> failed = batch.failures(items);
    if (failed.isEmpty() || !running.getAsBoolean()) {
      return;
    }
    int first = 0;
    while (!failed.contains(items.get(first).id())) {
      first++;
    }
    List<Item> rest = items.subList(first, items.size());
    if (source.bisect() && rest.size() > 1) {
      int cut = failed.size() < items.size() ? 1 : rest.size() / 2;
      boolean alone = cut == 1;
      deliver(shard, rest.subList(0, cut), alone ? tries + 1 : tries);
      deliver(shard, rest.subList(cut, rest.size()), tries);
    } else if (source.retries() >= 0 && tries >= source.retries()) {
      source.onFailure().ifPresent(to -> destination.accept(to, gaveUp(shard, rest, tries + 1)));
    } else {
      QueuePump.pause(AGAIN.multipliedBy(Math.min(tries + 1, 20)));
      deliver(shard, rest, tries + 1);
    }
  }

  /** The form that Lambda documents: where the records were, not the records. */
  private String gaveUp(String shard, List<Item> items, int tries) {
    String source = String.valueOf(items.getFirst().json().get("eventSourceARN"));
    return Json.write(
        Map.of(
            "requestContext",
            Map.of(
                "requestId",
                UUID.randomUUID().toString(),
                "functionArn",
                Surroundings.arn("lambda", "function:" + function),
                "condition",
                "RetryAttemptsExhausted",
                "approximateInvokeCount",
                tries),
            "responseContext",
            Map.of("statusCode", 200, "executedVersion", "$LATEST", "functionError", "Unhandled"),
            "version",
            "1.0",
            "DDBStreamBatchInfo",
            Map.of(
                "shardId",
                shard,
                "startSequenceNumber",
                items.getFirst().id(),
                "endSequenceNumber",
                items.getLast().id(),
                "batchSize",
                items.size(),
                "streamArn",
                source)));
  }
}
