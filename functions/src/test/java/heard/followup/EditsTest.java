package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchKey;
import heard.dispatch.Outbox;
import heard.followup.ScheduleFile.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What each edit does to a follow-up in each state, and when it races the claim.
final class EditsTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-11-02T12:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-03T08:00:00Z");
  private static final Instant END = Instant.parse("2026-11-20T00:00:00Z");
  private static final int ROUNDS = 200;
  private static final DispatchKey CARD = new DispatchKey("kari", "birthday#2026");

  /// Nine edits a colleague or a customer may make.
  @SuppressWarnings("ImmutableEnumChecker") // a Consumer of ours, never changed
  private enum Edit {
    PAUSE(w -> w.act("birthday", Action.PAUSE)),
    RESUME(
        w -> {
          w.act("birthday", Action.PAUSE);
          w.act("birthday", Action.RESUME);
        }),
    STOP(w -> w.act("birthday", Action.END)),
    EARLIER(w -> w.activate("birthday", World.birthdays("at", "08:30"))),
    LATER(w -> w.activate("birthday", World.birthdays("at", "12:00"))),
    ZONE(w -> w.put(World.customer("kari", "--11-03", "America/New_York", "kari@example.com", 2))),
    BIRTHDAY(w -> w.put(World.customer("kari", "--11-05", "Europe/Oslo", "kari@example.com", 2))),
    LETTER(w -> w.activate("birthday", World.birthdays("letter", "season", "late", "SKIP"))),
    NO_CONSENT(
        w -> {
          var kari = w.customers.find("kari").orElseThrow();
          w.put(kari.preferring(kari.language(), List.of(), Set.of()));
        });

    private final Consumer<World> made;

    Edit(Consumer<World> made) {
      this.made = made;
    }
  }

  /// A follow-up's states, and how the world gets it there.
  private enum Standing {
    PENDING,
    HELD,
    DEFERRED,
    CALLING,
    SENT,
    LISTED
  }

  @Test
  void every_edit_does_to_every_state_what_the_table_says() {
    var table = new ArrayList<String>();
    for (Edit edit : Edit.values()) {
      for (Standing standing : Standing.values()) {
        table.add(edit + " " + standing + ": " + outcome(edit, standing));
      }
    }
    assertThat(table)
        .containsExactly(
            "PAUSE PENDING: 0 EXPIRED",
            "PAUSE HELD: 0 EXPIRED",
            "PAUSE DEFERRED: 0 EXPIRED",
            "PAUSE CALLING: 1 SENT",
            "PAUSE SENT: 1 SENT",
            "PAUSE LISTED: 1 UNKNOWN",
            "RESUME PENDING: 1 SENT birthday 2026-11-03T08:00:00Z",
            "RESUME HELD: 1 SENT birthday-belated 2026-11-04T08:00:00Z",
            "RESUME DEFERRED: 1 SENT birthday 2026-11-03T10:00:00Z",
            "RESUME CALLING: 1 SENT",
            "RESUME SENT: 1 SENT",
            "RESUME LISTED: 1 UNKNOWN",
            "STOP PENDING: 0 SKIPPED SCHEDULE_ENDED",
            "STOP HELD: 0 SKIPPED SCHEDULE_ENDED",
            "STOP DEFERRED: 0 SKIPPED SCHEDULE_ENDED",
            "STOP CALLING: 1 SENT",
            "STOP SENT: 1 SENT",
            "STOP LISTED: 1 UNKNOWN",
            "EARLIER PENDING: 1 SENT birthday 2026-11-03T07:30:00Z",
            "EARLIER HELD: 1 SENT birthday-belated 2026-11-04T08:00:00Z",
            "EARLIER DEFERRED: 1 SENT birthday 2026-11-03T10:00:00Z",
            "EARLIER CALLING: 1 SENT",
            "EARLIER SENT: 1 SENT",
            "EARLIER LISTED: 1 UNKNOWN",
            "LATER PENDING: 1 SENT birthday 2026-11-03T11:00:00Z",
            "LATER HELD: 1 SENT birthday-belated 2026-11-04T08:00:00Z",
            "LATER DEFERRED: 1 SENT birthday 2026-11-03T11:00:00Z",
            "LATER CALLING: 1 SENT",
            "LATER SENT: 1 SENT",
            "LATER LISTED: 1 UNKNOWN",
            "ZONE PENDING: 1 SENT birthday 2026-11-03T14:00:00Z",
            "ZONE HELD: 1 SENT birthday-belated 2026-11-04T14:00:00Z",
            "ZONE DEFERRED: 1 SENT birthday 2026-11-03T14:00:00Z",
            "ZONE CALLING: 1 SENT",
            "ZONE SENT: 1 SENT",
            "ZONE LISTED: 1 UNKNOWN",
            "BIRTHDAY PENDING: 1 SENT birthday 2026-11-05T08:00:00Z",
            "BIRTHDAY HELD: 1 SENT birthday 2026-11-05T08:00:00Z",
            "BIRTHDAY DEFERRED: 1 SENT birthday 2026-11-05T08:00:00Z",
            "BIRTHDAY CALLING: 1 SENT",
            "BIRTHDAY SENT: 1 SENT",
            "BIRTHDAY LISTED: 1 UNKNOWN",
            "LETTER PENDING: 1 SENT season 2026-11-03T08:00:00Z",
            "LETTER HELD: 0 EXPIRED",
            "LETTER DEFERRED: 1 SENT season 2026-11-03T08:00:00Z",
            "LETTER CALLING: 1 SENT",
            "LETTER SENT: 1 SENT",
            "LETTER LISTED: 1 UNKNOWN",
            "NO_CONSENT PENDING: 0 SKIPPED NO_CONSENT",
            "NO_CONSENT HELD: 0 SKIPPED NO_CONSENT",
            "NO_CONSENT DEFERRED: 0 SKIPPED NO_CONSENT",
            "NO_CONSENT CALLING: 1 SENT",
            "NO_CONSENT SENT: 1 SENT",
            "NO_CONSENT LISTED: 1 UNKNOWN");
  }

  private static String outcome(Edit edit, Standing standing) {
    var world = planned();
    bring(world, standing);
    var calls = new ArrayList<Dispatch>();
    edit.made.accept(world);
    if (standing == Standing.CALLING) {
      answer(world);
    }
    if (standing == Standing.HELD) {
      world.until(Instant.parse("2026-11-03T23:00:00Z"));
      world.ledger.settled("kari@example.com", "H-7K2M-PQ34");
    }
    world.until(END);
    Dispatch card = world.ledger.find(CARD).orElseThrow();
    boolean before = standing.compareTo(Standing.CALLING) >= 0;
    int sent = before ? 1 : world.sent.size() + calls.size();
    return sent + " " + card.state() + detail(world, card, before);
  }

  private static String detail(World world, Dispatch card, boolean before) {
    if (before) {
      return "";
    }
    return switch (card.state()) {
      case SENT -> " " + card.letter() + " " + world.sent.getFirst().at();
      case SKIPPED -> " " + card.verdict().orElse("");
      default -> "";
    };
  }

  private static World planned() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    world.put(World.customer("kari", "--11-03", "Europe/Oslo"));
    world.until(BEFORE);
    return world;
  }

  private static void bring(World world, Standing standing) {
    Dispatch card = world.ledger.find(CARD).orElseThrow();
    switch (standing) {
      case PENDING -> {}
      case HELD -> {
        world.ledger.complaint("kari@example.com", "H-7K2M-PQ34", Optional.empty());
        world.until(DUE.plusSeconds(60));
      }
      case DEFERRED -> move(world, card.as(State.DEFERRED, DUE.plusSeconds(7200), "QUIET_HOURS"));
      case CALLING -> {
        world.now = DUE;
        move(
            world, card.as(State.CALLING, DUE.plusSeconds(900), "SEND").after(1, Optional.empty()));
      }
      case SENT -> {
        world.now = DUE;
        move(world, card.as(State.SENT, DUE, "SEND").after(1, Optional.of("m")));
      }
      case LISTED -> {
        world.now = DUE;
        move(world, card.as(State.UNKNOWN, DUE, "NEVER_ANSWERED").after(1, Optional.empty()));
      }
    }
  }

  private static void answer(World world) {
    Dispatch card = world.ledger.find(CARD).orElseThrow();
    move(world, card.as(State.SENT, card.due(), "SEND").after(1, Optional.of("m")));
  }

  private static void move(World world, Dispatch next) {
    assertThat(world.ledger.move(world.ledger.find(CARD).orElseThrow(), next)).isTrue();
  }

  /// Whoever is first, it ends as if the other had waited: in every state that can be claimed.
  @ParameterizedTest
  @EnumSource
  void an_edit_that_races_the_claim_is_as_if_one_had_been_first(Edit edit) {
    for (Standing standing : List.of(Standing.PENDING, Standing.HELD, Standing.DEFERRED)) {
      var serial =
          List.of(
              raced(standing, world -> inTurn(() -> claim(world), () -> edit.made.accept(world))),
              raced(standing, world -> inTurn(() -> edit.made.accept(world), () -> claim(world))));
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(raced(standing, w -> race(() -> claim(w), () -> edit.made.accept(w))))
            .as(edit + " " + standing + " round " + round)
            .isIn(serial);
      }
    }
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
