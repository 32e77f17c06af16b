package heard.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import heard.Faults;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.dispatch.Sender;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The process dies at every call of intake, reaction and sending, before it or after it with the
/// answer lost; whoever waits tries again, the sweep comes round, and it ends as if nothing had
/// been.
final class DyingTest {
  private static final int SEEDS = 20;

  private static final Journey UNDISTURBED = new Journey(Faults.none()).run();

  /** The same end, but that what nobody can know may have gone out once more. */
  private static void endsWell(Journey journey, String why, int mayDouble) {
    assertThat(journey.end()).as(why).isEqualTo(UNDISTURBED.end());
    var doubled = new ArrayList<DispatchKey>();
    for (var dispatch : journey.shop.ledger.all()) {
      int copies = journey.taken.getOrDefault(dispatch.key(), 0);
      boolean goesOut = dispatch.channel() != Dispatch.Channel.CLOCK;
      assertThat(copies)
          .as(why + ": " + dispatch.key())
          .isBetween(goesOut ? 1 : 0, goesOut ? 2 : 0);
      if (copies > 1) {
        doubled.add(dispatch.key());
        assertThat(dispatch.kind()).isEqualTo(DispatchClass.OWED);
      }
    }
    assertThat(doubled).as(why).hasSizeLessThanOrEqualTo(mayDouble);
  }

  static Stream<Integer> calls() {
    return IntStream.range(0, UNDISTURBED.faults.calls().size()).boxed();
  }

  @Test
  void undisturbed_every_call_worth_dying_at_is_made() {
    assertThat(Set.copyOf(UNDISTURBED.faults.calls()))
        .contains(
            "Submissions.add",
            "Submissions.find",
            "Reactions.open",
            "Reactions.count",
            "Reactions.waiting",
            "Reactions.follow",
            "Cases.load",
            "Cases.change",
            "Customers.withMailbox",
            "Outbox.add",
            "Dispatches.move",
            "Carrier.carry");
    assertThat(UNDISTURBED.end().cases()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void dying_at_any_one_call_changes_nothing_in_the_end(int number) {
    for (boolean tookEffect : new boolean[] {false, true}) {
      var journey = new Journey(Faults.at(number, tookEffect)).run();
      var name = UNDISTURBED.faults.calls().get(number);
      boolean doubt = name.startsWith("Carrier") || name.startsWith("Dispatches.move");
      endsWell(journey, name + " " + number + (tookEffect ? " after" : " before"), doubt ? 1 : 0);
    }
  }

  static Stream<String> kinds() {
    return UNDISTURBED.faults.calls().stream().distinct().sorted();
  }

  /// Twenty journeys with bad luck at each kind of call, before it and after it.
  @ParameterizedTest
  @MethodSource("kinds")
  void dying_at_one_kind_of_call_again_and_again_still_ends(String kind) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      for (boolean tookEffect : new boolean[] {false, true}) {
        var journey = new Journey(Faults.around(kind, tookEffect, new Random(seed))).run();
        endsInFull(journey, kind + " " + seed + (tookEffect ? " after" : " before"));
      }
    }
  }

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, SEEDS).mapToObj(seed -> (long) seed);
  }

  /// Dying over and over: all is still accepted, opened and told; what was doubted twice is listed.
  @ParameterizedTest
  @MethodSource("seeds")
  void dying_over_and_over_still_ends(long seed) {
    endsInFull(new Journey(Faults.often(new Random(seed), 40)).run(), "seed " + seed);
  }

  private static void endsInFull(Journey journey, String why) {
    var end = journey.end();
    assertThat(end.submissions()).as(why).isEqualTo(UNDISTURBED.end().submissions());
    assertThat(end.cases()).as(why).isEqualTo(UNDISTURBED.end().cases());
    assertThat(end.dispatches().keySet())
        .as(why)
        .isEqualTo(UNDISTURBED.end().dispatches().keySet());
    for (var dispatch : journey.shop.ledger.all()) {
      int copies = journey.taken.getOrDefault(dispatch.key(), 0);
      boolean listed = dispatch.verdict().equals(Optional.of(Sender.LISTED));
      boolean clock = dispatch.channel() == Dispatch.Channel.CLOCK;
      assertThat(copies > 0 || listed || clock).as(why + " lost silently: " + dispatch).isTrue();
      assertThat(copies).as(why + dispatch.key()).isLessThanOrEqualTo(2);
    }
  }
}
