package heard.local.time;

import heard.local.event.Pumps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Runs what falls due: about every second while something is, at least every minute; and when the
 * clock is advanced, at every due moment on the way and nowhere else.
 */
public final class Timekeeper implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int FRUITLESS = 3;

  private final LocalClock clock;
  private final Due due;
  private final Ticks ticks;
  private final Pumps pumps;
  private volatile boolean running = true;
  private Instant seldomUntil;

  public Timekeeper(LocalClock clock, Due due, Ticks ticks, Pumps pumps) {
    this.clock = clock;
    this.due = due;
    this.ticks = ticks;
    this.pumps = pumps;
    this.seldomUntil = clock.instant();
  }

  public void start() {
    Thread.ofVirtual().name("ticks").start(this::tickOn);
  }

  private void tickOn() {
    due.look(clock.instant());
    for (int second = 1; running; second++) {
      try {
        Thread.sleep(Duration.ofSeconds(1));
        second(second);
      } catch (InterruptedException e) {
        return;
      } catch (SdkException e) {
        if (running) {
          throw e;
        }
      }
    }
  }

  private synchronized void second(int second) {
    Instant now = clock.instant();
    if (second % 60 == 0) {
      due.look(now);
    }
    if (second % 60 == 0 || due.any(now)) {
      ticks.minute(now);
    }
    seldom(now);
  }

  /** Runs what ticks seldom and had a tick since it was last asked for. */
  private void seldom(Instant now) {
    ticks.seldom(seldomUntil, now);
    seldomUntil = now;
  }

  /**
   * Moves the clock and answers when all is quiet.
   *
   * @throws IllegalArgumentException for a way back
   */
  public synchronized Instant advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time only goes forward, not by " + by);
    }
    Instant now = clock.instant();
    Instant target = now.plus(by);
    clock.stopAt(now);
    try {
      pumps.settle(PATIENCE);
      int fruitless = 0;
      Due.Outlook outlook = due.look(now);
      while (now.isBefore(target)) {
        now = next(now, target, outlook, fruitless < FRUITLESS);
        clock.stopAt(now);
        seldom(now);
        pumps.settle(PATIENCE);
        outlook = due.look(now);
        long overdue = outlook.overdue();
        if (overdue > 0) {
          ticks.minute(now);
          pumps.settle(PATIENCE);
          outlook = due.look(now);
        }
        boolean stuck = overdue > 0 && outlook.overdue() >= overdue;
        fruitless = stuck ? fruitless + 1 : 0;
      }
      return now;
    } finally {
      clock.goOn();
    }
  }

  /** Overdue entries get another minute's tick, unless that changed nothing lately. */
  private Instant next(Instant now, Instant target, Due.Outlook outlook, boolean hopeful) {
    Optional<Instant> soon =
        outlook.overdue() > 0 && hopeful ? Optional.of(now.plusSeconds(60)) : Optional.empty();
    return Stream.of(outlook.next(), ticks.nextSeldom(now), soon, Optional.of(target))
        .flatMap(Optional::stream)
        .filter(m -> !m.isAfter(target))
        .min(Instant::compareTo)
        .orElse(target);
  }

  /**
   * Runs what is due until nothing is, or nothing changes any more.
   *
   * @return how much is due still
   */
  public synchronized long idle() {
    long left = Long.MAX_VALUE;
    int fruitless = 0;
    while (left > 0 && fruitless < FRUITLESS) {
      pumps.settle(PATIENCE);
      long now = due.look(clock.instant()).overdue();
      if (now > 0) {
        ticks.minute(clock.instant());
        pumps.settle(PATIENCE);
        now = due.look(clock.instant()).overdue();
      }
      fruitless = now >= left ? fruitless + 1 : 0;
      left = now;
    }
    return left;
  }

  @Override
  public void close() {
    running = false;
  }
}
