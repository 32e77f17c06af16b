package heard.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Simulation.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds when everything goes wrong at once: nothing kind is doubled, nothing owed is lost
/// silently or sent once more than there were calls without an answer, and what nobody can know is
/// on the list.
final class SendingTest {
  private static Outcome run(long seed, UnaryOperator<Dispatches> between) {
    return new Simulation(seed, between).run();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void on_the_worst_day_kind_things_are_never_doubled_and_owed_ones_never_lost(long seed) {
    var outcome = run(seed, UnaryOperator.identity());
    assertThat(outcome).isEqualTo(new Outcome(0, 0, 0, 0, 0, 0, outcome.seen()));
    assertThat(outcome.seen().killed()).isGreaterThan(500);
    assertThat(outcome.seen().doubtful()).isGreaterThan(500);
    assertThat(outcome.seen().owedDoubled()).isGreaterThan(10);
    assertThat(outcome.seen().listed()).isGreaterThan(50);
  }

  @Test
  void the_same_seed_gives_the_same_day() {
    assertThat(run(7, UnaryOperator.identity())).isEqualTo(run(7, UnaryOperator.identity()));
  }

  @Test
  void a_ledger_that_lets_two_claim_would_be_noticed() {
    var outcome = run(1, Careless::new);
    assertThat(outcome.kindDoubled()).isPositive();
    assertThat(outcome.owedTooOften()).isPositive();
  }

  /** A ledger that asks nothing before it writes, as a plain put would. */
  private record Careless(Dispatches kept) implements Dispatches {
    @Override
    public void forget(String recipient) {
      kept.forget(recipient);
    }

    @Override
    public Optional<Dispatch> find(DispatchKey key) {
      return kept.find(key);
    }

    @Override
    public List<Dispatch> to(String recipient) {
      return kept.to(recipient);
    }

    @Override
    public boolean plan(Dispatch dispatch) {
      return kept.plan(dispatch);
    }

    @Override
    public boolean move(Dispatch seen, Dispatch next) {
      return kept.move(kept.find(seen.key()).orElseThrow(), next);
    }

    @Override
    public boolean claim(Dispatch seen, Dispatch calling, Standing standing) {
      return kept.claim(seen, calling, standing);
    }

    @Override
    public List<Outbox.Ticket> due(DispatchClass kind, int shard, Instant until, int most) {
      return kept.due(kind, shard, until, most);
    }
  }
}
