package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchKey;
import heard.followup.ScheduleFile.Action;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A birthday card in every state, and what colleagues and customers may edit meanwhile.
final class Edits {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-11-02T12:00:00Z");
  static final Instant DUE = Instant.parse("2026-11-03T08:00:00Z");
  static final DispatchKey CARD = new DispatchKey("kari", "birthday#2026");
  static final Instant END = Instant.parse("2026-11-20T00:00:00Z");

  private Edits() {}

  /// Nine edits a colleague or a customer may make.
  @SuppressWarnings("ImmutableEnumChecker") // a Consumer of ours, never changed
  enum Edit {
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

    final Consumer<World> made;

    Edit(Consumer<World> made) {
      this.made = made;
    }
  }

  /// A follow-up's states, and how the world gets it there.
  enum Standing {
    PENDING,
    HELD,
    DEFERRED,
    CALLING,
    SENT,
    LISTED
  }

  static World planned() {
    var world = new World(START);
    world.activate("birthday", World.birthdays());
    world.put(World.customer("kari", "--11-03", "Europe/Oslo"));
    world.until(BEFORE);
    return world;
  }

  static void bring(World world, Standing standing) {
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

  static String detail(World world, Dispatch card, boolean before) {
    if (before) {
      return "";
    }
    return switch (card.state()) {
      case SENT -> " " + card.letter() + " " + world.sent.getFirst().at();
      case SKIPPED -> " " + card.verdict().orElse("");
      default -> "";
    };
  }

  static void move(World world, Dispatch next) {
    assertThat(world.ledger.move(world.ledger.find(CARD).orElseThrow(), next)).isTrue();
  }
}
