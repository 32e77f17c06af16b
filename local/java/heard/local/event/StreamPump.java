package heard.local.event;

import heard.local.event.Batch.Item;
import heard.local.template.Node;
import heard.local.template.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Brings the records of a table's stream, shard by shard and in order, to its function. */
final class StreamPump implements Pump {
  private final Source.Stream source;
  private final String arn;
  private final DynamoDbStreamsClient streams;
  private final StreamDelivery delivery;
  private final Supplier<Duration> offset;
  private final Map<String, String> iterators = new LinkedHashMap<>();
  private final Map<String, String> last = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private int passes;

  /**
   * @param arn of the stream
   * @param offset how far the clock is from the stream's own
   */
  StreamPump(
      Source.Stream source,
      String arn,
      DynamoDbStreamsClient streams,
      StreamDelivery delivery,
      Supplier<Duration> offset) {
    this.source = source;
    this.arn = arn;
    this.streams = streams;
    this.delivery = delivery;
    this.offset = offset;
    look(source.fromTheStart() ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.LATEST);
  }

  @Override
  public boolean pass() {
    if (iterators.isEmpty() || passes++ % 100 == 0) {
      look(ShardIteratorType.TRIM_HORIZON);
    }
    boolean found = false;
    for (Map.Entry<String, String> shard : List.copyOf(iterators.entrySet())) {
      found |= read(shard.getKey(), shard.getValue());
    }
    return found;
  }

  private boolean read(String shard, String iterator) {
    GetRecordsResponse page;
    try {
      page =
          streams.getRecords(r -> r.shardIterator(iterator).limit(Math.min(1000, source.batch())));
    } catch (TrimmedDataAccessException | ExpiredIteratorException stale) {
      iterators.put(shard, again(shard));
      return false;
    }
    List<Item> wanted = new ArrayList<>();
    for (Record each : page.records()) {
      Map<String, Object> json = StreamJson.of(each, arn, offset.get());
      if (EventPattern.anyMatches(source.filters(), new Node(json))) {
        wanted.add(new Item(each.dynamodb().sequenceNumber(), json));
      }
    }
    if (!wanted.isEmpty()) {
      delivery.deliver(shard, wanted);
    }
    page.records().stream()
        .reduce((first, second) -> second)
        .ifPresent(record -> last.put(shard, record.dynamodb().sequenceNumber()));
    @Nullable String next = page.nextShardIterator();
    if (next == null) {
      iterators.remove(shard);
    } else {
      iterators.put(shard, next);
    }
    return !page.records().isEmpty();
  }

  /** A fresh iterator from where the shard was read to. */
  private String again(String shard) {
    @Nullable String read = last.get(shard);
    return streams
        .getShardIterator(
            r -> {
              r.streamArn(arn).shardId(shard);
              if (read == null) {
                r.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
              } else {
                r.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(read);
              }
            })
        .shardIterator();
  }

  private void look(ShardIteratorType from) {
    for (Shard shard : streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards()) {
      if (known.add(shard.shardId())) {
        iterators.put(
            shard.shardId(),
            streams
                .getShardIterator(
                    r -> r.streamArn(arn).shardId(shard.shardId()).shardIteratorType(from))
                .shardIterator());
      }
    }
  }
}
