package heard.local.event;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * All the streams and queues of a system, looked at all the time, or at once when somebody waits.
 */
public final class Pumps implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private static final Duration AFTER_ERROR = Duration.ofSeconds(1);

  private final PrintStream errors;
  private final List<Turn> turns = new ArrayList<>();
  private final AtomicLong deliveries = new AtomicLong();
  private volatile boolean running = true;

  Pumps(PrintStream errors) {
    this.errors = errors;
  }

  void add(Pump pump) {
    turns.add(new Turn(pump, new ReentrantLock()));
  }

  /** Starts looking. */
  public void start() {
    turns.forEach(turn -> Thread.ofVirtual().name("pump").start(() -> keepLooking(turn)));
  }

  /** A stand-in that does not answer now is asked again, as AWS's own pollers do. */
  private void keepLooking(Turn turn) {
    while (running) {
      try {
        if (!look(turn)) {
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException e) {
        return;
      } catch (SdkException e) {
        if (running) {
          errors.println("Asking again: " + e.getMessage());
        }
        QueuePump.pause(AFTER_ERROR);
      }
    }
  }

  private boolean look(Turn turn) {
    turn.lock().lock();
    try {
      boolean found = running && turn.pump().pass();
      if (found) {
        deliveries.incrementAndGet();
      }
      return found;
    } finally {
      turn.lock().unlock();
    }
  }

  /**
   * Delivers until nothing is left anywhere.
   *
   * @return false when it did not get quiet in time
   */
  public boolean settle(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (running && System.nanoTime() < until) {
      long before = deliveries.get();
      boolean found = false;
      for (Turn turn : turns) {
        found |= look(turn);
      }
      if (!found && deliveries.get() == before) {
        return true;
      }
    }
    return false;
  }

  /** How often something was delivered. */
  public long deliveries() {
    return deliveries.get();
  }

  /** Waits for what is being delivered. */
  @Override
  public void close() {
    running = false;
    turns.forEach(this::look);
  }

  private record Turn(Pump pump, ReentrantLock lock) {}
}
