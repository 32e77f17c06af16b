package heard.local.time;

import heard.local.template.Stack;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is due when, as the tables' own indexes say: those whose partition key is called {@code due}
 * or {@code todo}.
 */
public final class Due {
  private static final Set<String> HASHES = Set.of("due", "todo");

  private final DynamoDbClient dynamo;
  private final List<Index> indexes;
  private final Map<Index, Set<String>> shards = new ConcurrentHashMap<>();

  private record Index(String table, String name, String hash, String range) {}

  public Due(DynamoDbClient dynamo, Stack stack) {
    this.dynamo = dynamo;
    this.indexes =
        stack.tables().stream()
            .flatMap(
                t ->
                    t.indexes().stream()
                        .filter(i -> HASHES.contains(i.hash()) && i.range().isPresent())
                        .map(i -> new Index(t.name(), i.name(), i.hash(), i.range().orElse(""))))
            .toList();
  }

  /** How many entries are due, and when the first is that is not. */
  public Outlook look(Instant now) {
    List<Instant> moments = indexes.stream().flatMap(this::all).toList();
    return new Outlook(
        moments.stream().filter(m -> !m.isAfter(now)).count(),
        moments.stream().filter(m -> m.isAfter(now)).min(Instant::compareTo));
  }

  /** What is known of the entries. */
  public record Outlook(long overdue, Optional<Instant> next) {}

  /**
   * Whether anything is due in the parts of the indexes that were ever seen: cheap enough for each
   * second.
   */
  public boolean any(Instant now) {
    return indexes.stream()
        .anyMatch(
            i -> shards.getOrDefault(i, Set.of()).stream().anyMatch(shard -> any(i, shard, now)));
  }

  private boolean any(Index index, String shard, Instant now) {
    return dynamo
            .query(
                r ->
                    r.tableName(index.table())
                        .indexName(index.name())
                        .keyConditionExpression("#h = :h AND #r <= :r")
                        .expressionAttributeNames(Map.of("#h", index.hash(), "#r", index.range()))
                        .expressionAttributeValues(
                            Map.of(
                                ":h", AttributeValue.fromS(shard),
                                ":r", AttributeValue.fromS(now.toString())))
                        .limit(1))
            .count()
        > 0;
  }

  private Stream<Instant> all(Index index) {
    Set<String> seen = new HashSet<>();
    List<Instant> moments =
        dynamo
            .scanPaginator(
                r ->
                    r.tableName(index.table())
                        .indexName(index.name())
                        .projectionExpression("#h, #r")
                        .expressionAttributeNames(Map.of("#h", index.hash(), "#r", index.range())))
            .items()
            .stream()
            .map(
                item -> {
                  seen.add(item.getOrDefault(index.hash(), AttributeValue.fromS("")).s());
                  return Instant.parse(
                      item.getOrDefault(index.range(), AttributeValue.fromS("")).s());
                })
            .toList();
    shards.computeIfAbsent(index, i -> ConcurrentHashMap.newKeySet()).addAll(seen);
    return moments.stream();
  }
}
