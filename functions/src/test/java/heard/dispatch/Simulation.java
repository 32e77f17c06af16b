package heard.dispatch;

import heard.Interleaved;
import heard.dispatch.Dispatch.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Ten thousand sends by eight workers on a clock of their own, one step at a time in an order the
 * seed decides; workers die between any two steps, and queue and provider are as bad as they get.
 */
final class Simulation {
  private static final int SENDS = 10_000;
  private static final int WORKERS = 8;
  private static final Quota QUOTA = new Quota(200, -1, 0);

  /** The process ended here. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final InMemoryDispatches kept = new InMemoryDispatches();
  private final Dispatches ledger;
  private final Random chance;
  private final Interleaved turns;
  private final Post post;
  private final Deque<Outbox.Ticket> queue = new ArrayDeque<>();
  private final List<Outbox.Ticket> returning = new ArrayList<>();
  private final Set<DispatchKey> interrupted = new HashSet<>();
  private Instant now = Sendings.DUE;
  private int killed;

  /**
   * @param between what stands between the sender and the ledger
   */
  Simulation(long seed, UnaryOperator<Dispatches> between) {
    this.chance = new Random(seed);
    this.turns = new Interleaved(chance);
    this.post = new Post(chance, this);
    this.ledger = between.apply(kept);
  }

  /** What came of it, in numbers that must be zero and numbers that must not. */
  record Outcome(
      long kindDoubled,
      long owedLostSilently,
      long owedTooOften,
      long unfinished,
      long knownButListed,
      long unknownNotListed,
      Seen seen) {}

  /** That there was something to get wrong. */
  record Seen(int killed, long doubtful, long owedDoubled, long listed) {}

  Instant now() {
    return now;
  }

  /** Where others go on, and where the process may end. */
  void step(String where, DispatchKey key) {
    turns.pause();
    now = now.plusMillis(chance.nextInt(3));
    if (chance.nextInt(100) == 0) {
      killed++;
      if (where.endsWith("the call") || where.equals("outcome")) {
        interrupted.add(key);
      }
      throw new Killed();
    }
  }

  void record(Post.Report report) {
    for (boolean done = false; !done; ) {
      var d = kept.find(report.about()).orElseThrow();
      var next = report.news().after(d, "0100-" + d.key().recipient());
      done = next.isEmpty() || kept.move(d, next.get());
    }
  }

  Outcome run() {
    for (int i = 0; i < SENDS; i++) {
      var kind = i % 2 == 0 ? DispatchClass.OWED : DispatchClass.KIND;
      kept.plan(Sendings.planned("r-" + i, "x", kind, now.plusSeconds(i % 600)));
    }
    for (int minute = 0; minute < 600 && !finished(); minute++) {
      now = now.plus(minute < 90 ? Duration.ofMinutes(1) : Duration.ofMinutes(15));
      post.tell(now);
      queue.addAll(returning);
      returning.clear();
      new Release(kept, new Bad(), QUOTA).run(now);
      turns.run(IntStream.range(0, WORKERS).<Runnable>mapToObj(i -> this::work).toList());
    }
    return outcome();
  }

  private boolean finished() {
    return post.silent() && returning.isEmpty() && kept.all().stream().noneMatch(this::falls);
  }

  private boolean falls(Dispatch d) {
    return d.pending() || d.state() == State.CALLING || (d.state() == State.UNKNOWN && !listed(d));
  }

  private static boolean listed(Dispatch d) {
    return d.state() == State.UNKNOWN && d.verdict().equals(Optional.of(Sender.LISTED));
  }

  /** A queue that loses some, brings some twice, and mixes up the order. */
  private final class Bad implements Outbox {
    @Override
    public void add(List<Ticket> tickets) {
      for (var ticket : tickets) {
        int copies = chance.nextInt(50) == 0 ? 0 : chance.nextInt(10) == 0 ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
          if (chance.nextBoolean()) {
            queue.addFirst(ticket);
          } else {
            queue.addLast(ticket);
          }
        }
      }
    }

    @Override
    public int waiting() {
      return queue.size();
    }
  }

  private void work() {
    for (var ticket = queue.poll(); ticket != null; ticket = queue.poll()) {
      try {
        send(ticket.key());
      } catch (Killed _) {
        if (chance.nextBoolean()) {
          returning.add(ticket);
        }
      }
    }
  }

  private void send(DispatchKey key) {
    step("read", key);
    var read = kept.find(key).orElseThrow();
    var sender = new Sender(new Steps(), post);
    sender.send(read, new Decision.Send(), () -> Sendings.parcel(read), now);
  }

  /** The ledger, with others going on before every call of it, and an end before or after. */
  private final class Steps implements Dispatches {
    @Override
    public void forget(String recipient) {
      ledger.forget(recipient);
    }

    @Override
    public Optional<Dispatch> find(DispatchKey key) {
      step("find", key);
      return ledger.find(key);
    }

    @Override
    public List<Dispatch> to(String recipient) {
      return ledger.to(recipient);
    }

    @Override
    public boolean plan(Dispatch dispatch) {
      return ledger.plan(dispatch);
    }

    @Override
    public boolean move(Dispatch seen, Dispatch next) {
      step(seen.state() == State.CALLING ? "outcome" : "claim", seen.key());
      boolean moved = ledger.move(seen, next);
      step(next.state() == State.CALLING ? "before the call" : "end", seen.key());
      return moved;
    }

    @Override
    public boolean claim(Dispatch seen, Dispatch calling, Standing standing) {
      return ledger.claim(seen, calling, standing);
    }

    @Override
    public List<Outbox.Ticket> due(DispatchClass kind, int shard, Instant until, int most) {
      return ledger.due(kind, shard, until, most);
    }
  }

  private Outcome outcome() {
    var all = kept.all();
    return new Outcome(
        all.stream().filter(d -> d.kind() == DispatchClass.KIND && taken(d) > 1).count(),
        all.stream()
            .filter(d -> d.kind() == DispatchClass.OWED && taken(d) == 0 && !listed(d))
            .count(),
        all.stream()
            .filter(d -> d.kind() == DispatchClass.OWED && taken(d) > 1 + doubtful(d))
            .count(),
        all.stream().filter(this::falls).count(),
        all.stream().filter(d -> listed(d) && post.heard.contains(d.key())).count(),
        all.stream().filter(d -> !listed(d) && taken(d) == 0).count(),
        new Seen(
            killed,
            all.stream().filter(d -> doubtful(d) > 0).count(),
            all.stream().filter(d -> d.kind() == DispatchClass.OWED && taken(d) > 1).count(),
            all.stream().filter(Simulation::listed).count()));
  }

  private int taken(Dispatch d) {
    return post.taken.getOrDefault(d.key(), 0);
  }

  private int doubtful(Dispatch d) {
    return post.doubtful.getOrDefault(d.key(), 0) + (interrupted.contains(d.key()) ? 1 : 0);
  }
}
