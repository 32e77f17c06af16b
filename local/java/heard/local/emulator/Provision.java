package heard.local.emulator;

import heard.aws.Clients;
import heard.local.Json;
import heard.local.template.Stack;
import heard.local.template.Stack.Index;
import heard.local.template.Stack.Queue;
import heard.local.template.Stack.Table;
import heard.local.template.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Creates what a stack holds, where it is not there yet. */
public final class Provision {
  private final Clients clients;

  public Provision(Clients clients) {
    this.clients = clients;
  }

  public void create(Stack stack) {
    List<String> there = clients.dynamoDb().listTables().tableNames();
    stack.tables().stream().filter(t -> !there.contains(t.name())).forEach(this::table);
    // Dead-letter queues first: a redrive policy names a queue that is there.
    stack.queues().stream().filter(q -> q.deadLetters().isEmpty()).forEach(this::queue);
    stack.queues().stream().filter(q -> q.deadLetters().isPresent()).forEach(this::queue);
    List<String> buckets =
        clients.s3().listBuckets().buckets().stream().map(b -> b.name()).toList();
    stack.buckets().stream()
        .filter(b -> !buckets.contains(b))
        .forEach(b -> clients.s3().createBucket(r -> r.bucket(b)));
  }

  private void table(Table table) {
    DynamoDbClient dynamo = clients.dynamoDb();
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(table.hash(), table.range()))
            .attributeDefinitions(
                table.types().entrySet().stream()
                    .map(
                        t ->
                            AttributeDefinition.builder()
                                .attributeName(t.getKey())
                                .attributeType(t.getValue())
                                .build())
                    .toList());
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(Provision::index).toList());
    }
    table.stream()
        .ifPresent(
            view -> request.streamSpecification(s -> s.streamEnabled(true).streamViewType(view)));
    dynamo.createTable(request.build());
    table
        .expiry()
        .ifPresent(
            attribute ->
                dynamo.updateTimeToLive(
                    r ->
                        r.tableName(table.name())
                            .timeToLiveSpecification(
                                s -> s.enabled(true).attributeName(attribute))));
  }

  private static GlobalSecondaryIndex index(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys(index.hash(), index.range()))
        .projection(
            p -> {
              p.projectionType(index.projection());
              if (!index.included().isEmpty()) {
                p.nonKeyAttributes(index.included());
              }
            })
        .build();
  }

  private static List<KeySchemaElement> keys(String hash, Optional<String> range) {
    List<KeySchemaElement> keys = new ArrayList<>();
    keys.add(KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build());
    range.ifPresent(
        r -> keys.add(KeySchemaElement.builder().attributeName(r).keyType(KeyType.RANGE).build()));
    return keys;
  }

  private void queue(Queue queue) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    attributes.put(
        QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(queue.visibility().toSeconds()));
    queue
        .deadLetters()
        .ifPresent(
            name ->
                attributes.put(
                    QueueAttributeName.REDRIVE_POLICY,
                    Json.write(
                        Map.of(
                            "deadLetterTargetArn",
                            Surroundings.arn("sqs", name),
                            "maxReceiveCount",
                            queue.maxReceives()))));
    clients.sqs().createQueue(r -> r.queueName(queue.name()).attributes(attributes));
  }
}
