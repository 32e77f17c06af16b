package heard.followup;

import static heard.followup.Edits.CARD;
import static heard.followup.Edits.DUE;
import static heard.followup.Edits.END;
import static heard.followup.Edits.bring;
import static heard.followup.Edits.detail;
import static heard.followup.Edits.planned;
import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.Outbox;
import heard.followup.Edits.Edit;
import heard.followup.Edits.Standing;
import heard.followup.ScheduleFile.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every edit at the moment of the claim.
final class EditRaceTest {
  private static final int ROUNDS = 200;

  /// Whoever is first, it ends as if the other had waited: in every state that can be claimed. A
  /// pause that is ended at once is two edits: the claim may also come between them.
  @ParameterizedTest
  @EnumSource
  void an_edit_that_races_the_claim_is_as_if_one_had_been_first(Edit edit) {
    for (Standing standing : List.of(Standing.PENDING, Standing.HELD, Standing.DEFERRED)) {
      var serial =
          Stream.of(
                  raced(
                      standing, world -> inTurn(() -> claim(world), () -> edit.made.accept(world))),
                  raced(
                      standing, world -> inTurn(() -> edit.made.accept(world), () -> claim(world))))
              .collect(Collectors.toCollection(ArrayList::new));
      if (edit == Edit.RESUME) {
        serial.add(raced(standing, EditRaceTest::pausedMeanwhile));
      }
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(raced(standing, w -> race(() -> claim(w), () -> edit.made.accept(w))))
            .as(edit + " " + standing + " round " + round)
            .isIn(serial);
      }
    }
  }

  private static void pausedMeanwhile(World world) {
    world.act("birthday", Action.PAUSE);
    claim(world);
    world.act("birthday", Action.RESUME);
  }

  private static void inTurn(Runnable one, Runnable other) {
    one.run();
    other.run();
  }

  /// How it ends when this happens at the moment a dispatch of this standing may go out.
  private static String raced(Standing standing, Consumer<World> both) {
    var world = planned();
    bring(world, standing);
    if (standing == Standing.HELD) {
      world.ledger.settled("kari@example.com", "H-7K2M-PQ34");
    }
    Instant due = world.ledger.find(CARD).orElseThrow().due();
    world.now = due.isBefore(DUE) ? DUE : due;
    both.accept(world);
    world.until(END);
    Dispatch card = world.ledger.find(CARD).orElseThrow();
    assertThat(world.sent).hasSize(card.state() == State.SENT ? 1 : 0);
    return world.sent.size() + " " + card.state() + detail(world, card, false);
  }

  private static void claim(World world) {
    Dispatch card = world.ledger.find(CARD).orElseThrow();
    world.send(Outbox.Ticket.of(CARD, card.subject(), "kari@example.com"), world.now);
  }

  private static void race(Runnable one, Runnable other) {
    var start = new CyclicBarrier(2);
    var failed = new ArrayList<Throwable>();
    Thread first = Thread.ofPlatform().start(() -> run(start, one, failed));
    run(start, other, failed);
    try {
      first.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    assertThat(failed).isEmpty();
  }

  private static void run(CyclicBarrier start, Runnable what, List<Throwable> failed) {
    try {
      start.await();
      what.run();
    } catch (Exception thrown) {
      synchronized (failed) {
        failed.add(thrown);
      }
    }
  }
}
