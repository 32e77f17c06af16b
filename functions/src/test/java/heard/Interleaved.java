package heard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Runs workers in turns, one at a time, in an order that a seed decides: every step of each may
 * fall between any two steps of the others, and the same seed gives the same order again.
 */
public final class Interleaved {
  private final Random chance;
  private final Semaphore end = new Semaphore(0);
  private final List<Worker> working = new ArrayList<>();
  private Optional<Throwable> failure = Optional.empty();
  private int current;

  public Interleaved(Random chance) {
    this.chance = chance;
  }

  private record Worker(Semaphore turn, Runnable work) {}

  /** Runs them all to their end. */
  public void run(List<Runnable> workers) {
    for (Runnable work : workers) {
      var worker = new Worker(new Semaphore(0), work);
      working.add(worker);
      Thread.ofVirtual().start(() -> live(worker));
    }
    next();
    end.acquireUninterruptibly();
    failure.ifPresent(
        failed -> {
          throw new AssertionError("a worker failed", failed);
        });
  }

  /** Where another may go on: called by the worker whose turn it is. */
  public void pause() {
    var mine = working.get(current);
    next();
    mine.turn.acquireUninterruptibly();
  }

  private void next() {
    current = chance.nextInt(working.size());
    working.get(current).turn.release();
  }

  private void live(Worker worker) {
    worker.turn.acquireUninterruptibly();
    try {
      worker.work.run();
    } catch (RuntimeException | Error e) {
      failure = Optional.of(e);
    } finally {
      working.remove(current);
      if (working.isEmpty()) {
        end.release();
      } else {
        next();
      }
    }
  }
}
