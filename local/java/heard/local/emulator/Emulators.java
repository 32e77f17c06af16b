package heard.local.emulator;

import heard.local.outbox.Outbox;
import heard.local.template.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * All the stand-ins of one system: the stores start side by side, the rest once the stack is known.
 */
public final class Emulators implements AutoCloseable {
  private final List<Emulator> running = new ArrayList<>();
  private final DynamoServer dynamo;
  private final QueueServer queues;
  private final BucketServer buckets;
  private final CompletableFuture<IdentityServer> identity;

  /**
   * @param folder where data is kept, if it is
   */
  public Emulators(Optional<Path> folder, InstantSource clock) {
    var dynamoStarts = start(() -> new DynamoServer(inside(folder, "tables")));
    var bucketsStart = start(() -> new BucketServer(inside(folder, "files")));
    var queuesStart = start(QueueServer::new);
    identity = start(() -> new IdentityServer(clock));
    dynamo = started(dynamoStarts);
    buckets = started(bucketsStart);
    queues = started(queuesStart);
  }

  /** Who signs staff in. */
  public IdentityServer identity() {
    return identity.join();
  }

  /** The base of every queue's URL. */
  public String queues() {
    return queues.address() + "/" + heard.local.template.Surroundings.ACCOUNT;
  }

  /** Starts what sends, and says where everything is. */
  public Endpoints send(Stack stack, Topics topics, Outbox outbox, InstantSource clock)
      throws IOException {
    SnsServer sns = new SnsServer(topics, outbox, clock);
    running.add(sns);
    SesServer ses = new SesServer(stack, new DeliveryEvents(stack, topics, clock), outbox, clock);
    running.add(ses);
    return new Endpoints(
        dynamo.address(), queues.address(), buckets.address(), ses.address(), sns.address());
  }

  private static Optional<Path> inside(Optional<Path> folder, String name) throws IOException {
    return folder.isEmpty()
        ? folder
        : Optional.of(Files.createDirectories(folder.get().resolve(name)));
  }

  private static <T> CompletableFuture<T> start(Callable<T> starter) {
    CompletableFuture<T> future = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                future.complete(starter.call());
              } catch (Exception e) {
                future.completeExceptionally(e);
              }
            });
    return future;
  }

  private <T extends Emulator> T started(CompletableFuture<T> starting) {
    try {
      T emulator = starting.join();
      running.add(emulator);
      return emulator;
    } catch (CompletionException e) {
      close();
      throw new IllegalStateException("a stand-in for AWS did not start", e.getCause());
    }
  }

  @Override
  public void close() {
    identity.thenAccept(IdentityServer::close).join();
    running.reversed().forEach(Emulator::close);
    running.clear();
  }
}
