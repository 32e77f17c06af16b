package heard.local.event;

import heard.aws.Clients;
import heard.local.function.Faults;
import heard.local.function.LocalFunction;
import heard.local.template.Source;
import heard.local.time.LocalClock;
import java.io.PrintStream;
import java.util.Collection;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Connects functions with the streams and queues that wake them. */
public final class Sources implements AutoCloseable {
  private final Clients admin;
  private final DynamoDbStreamsClient streams;
  private final Faults faults;
  private final LocalClock clock;
  private volatile boolean running = true;

  public Sources(Clients admin, DynamoDbStreamsClient streams, Faults faults, LocalClock clock) {
    this.admin = admin;
    this.streams = streams;
    this.faults = faults;
    this.clock = clock;
  }

  public Pumps connect(Collection<LocalFunction> functions, PrintStream errors) {
    Pumps pumps = new Pumps(errors);
    for (LocalFunction function : functions) {
      function.spec().sources(Source.Stream.class).forEach(s -> pumps.add(stream(function, s)));
      function.spec().sources(Source.Queue.class).forEach(s -> pumps.add(queue(function, s)));
    }
    return pumps;
  }

  private Pump stream(LocalFunction function, Source.Stream source) {
    String arn =
        admin.dynamoDb().describeTable(r -> r.tableName(source.table())).table().latestStreamArn();
    Batch batch = new Batch(function, faults, source.partial());
    StreamDelivery delivery =
        new StreamDelivery(source, function.spec().name(), batch, this::send, () -> running);
    return new StreamPump(source, arn, streams, delivery, clock::offset);
  }

  private Pump queue(LocalFunction function, Source.Queue source) {
    String url = admin.sqs().getQueueUrl(r -> r.queueName(source.queue())).queueUrl();
    Batch batch = new Batch(function, faults, source.partial());
    return new QueuePump(source, url, admin.sqs(), batch, clock::offset);
  }

  /** Puts a message into the queue of an ARN. */
  public void send(String queue, String message) {
    String name = queue.substring(queue.lastIndexOf(':') + 1);
    String url = admin.sqs().getQueueUrl(r -> r.queueName(name)).queueUrl();
    admin.sqs().sendMessage(r -> r.queueUrl(url).messageBody(message));
  }

  @Override
  public void close() {
    running = false;
  }
}
