package heard.local.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All the streams and queues of a system, looked at all the time, or at once when somebody waits.
 */
public final class Pumps implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final List<Turn> turns = new ArrayList<>();
  private final AtomicLong deliveries = new AtomicLong();
  private volatile boolean running = true;

  void add(Pump pump) {
    turns.add(new Turn(pump, new ReentrantLock()));
  }

  /** Starts looking. */
  public void start() {
    turns.forEach(turn -> Thread.ofVirtual().name("pump").start(() -> keepLooking(turn)));
  }

  private void keepLooking(Turn turn) {
    while (running) {
      try {
        if (!look(turn)) {
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (running) {
          throw e;
        }
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
