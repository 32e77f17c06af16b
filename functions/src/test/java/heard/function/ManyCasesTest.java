package heard.function;

import static org.assertj.core.api.Assertions.assertThat;

import heard.Faults;
import heard.Interleaved;
import heard.casework.CaseFile;
import heard.casework.Remedy;
import heard.customer.Language;
import heard.customer.Money;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchClass;
import heard.dispatch.Sender;
import heard.feedback.Reference;
import heard.function.Habits.Intent;
import heard.reaction.Delivery;
import heard.reaction.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Two thousand cases in two hundred houses: two people press at once, every twentieth call is the
/// last of its process, whoever got no answer presses again, and everything that wakes somebody
/// comes up to five times, out of order, to two at once. What was answered is there once.
final class ManyCasesTest {
  private static final int HOUSES = 200;
  private static final int CASES = 10;
  private static final int ROUNDS = 12;
  private static final int DEATHS = 300;

  /// What came of all of it: the first four must be nothing, the others something.
  private record Sum(
      int lost, int doubled, int lostSilently, int sentTooOften, int done, int refused, int owed) {
    Sum and(Sum more) {
      return new Sum(
          lost + more.lost,
          doubled + more.doubled,
          lostSilently + more.lostSilently,
          sentTooOften + more.sentTooOften,
          done + more.done,
          refused + more.refused,
          owed + more.owed);
    }
  }

  @Test
  void two_thousand_cases_with_kills_lose_nothing_and_double_nothing() {
    Sum all = new Sum(0, 0, 0, 0, 0, 0, 0);
    for (int seed = 1; seed <= HOUSES; seed++) {
      all = all.and(live(seed));
    }
    assertThat(all).isEqualTo(new Sum(0, 0, 0, 0, all.done(), all.refused(), all.owed()));
    assertThat(all.done()).isGreaterThan(HOUSES * ROUNDS);
    assertThat(all.refused()).isPositive();
    assertThat(all.owed()).isGreaterThan(HOUSES * CASES * 5);
  }

  private static Sum live(int seed) {
    var chance = new Random(seed);
    var house = Floor.house();
    var turns = new Delivery.Turns();
    house.suffer(Faults.often(chance, DEATHS).among(turns::pause), Delivery.badly(chance, turns));
    List<Reference> cases = new ArrayList<>();
    for (int n = 0; n < CASES; n++) {
      cases.add(house.complaint("oslo", Language.NB));
    }
    var habits = new Habits(house, chance);
    Map<Intent, Integer> answers = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Intent one = habits.next(cases);
      Intent other = habits.next(cases);
      turns.take(
          new Interleaved(chance),
          () -> answers.put(one, Floor.insist(one.press()).status()),
          () -> answers.put(other, Floor.insist(other.press()).status()));
      house.settle();
      house.pass(Duration.ofMinutes(chance.nextInt(600)));
    }
    house.suffer(Faults.none(), Delivery.ONCE);
    house.pass(Duration.ofDays(12));
    assertThat(house.cases.all()).hasSize(CASES);
    house.cases.all().forEach(file -> goodwillAddsUp(house, file));
    return sum(house, answers);
  }

  private static Sum sum(House house, Map<Intent, Integer> answers) {
    int lost = 0;
    int doubled = 0;
    int done = 0;
    for (var answer : answers.entrySet()) {
      boolean accepted = answer.getValue() == 303;
      Intent intent = answer.getKey();
      long times = intent.words().isEmpty() ? 0 : times(house.file(intent.about()), intent);
      lost += accepted && !intent.words().isEmpty() && times == 0 ? 1 : 0;
      doubled += times > (accepted ? 1 : 0) ? 1 : 0;
      done += accepted ? 1 : 0;
    }
    List<Dispatch> out =
        house.ledger.all().stream().filter(d -> d.channel() != Channel.CLOCK).toList();
    List<Dispatch> owed = out.stream().filter(d -> d.kind() == DispatchClass.OWED).toList();
    long silent = house.ledger.all().stream().filter(d -> lostSilently(house, d)).count();
    long often = out.stream().filter(d -> house.taken(d) > (owed.contains(d) ? 2 : 1)).count();
    return new Sum(
        lost, doubled, (int) silent, (int) often, done, answers.size() - done, owed.size());
  }

  private static long times(CaseFile file, Intent intent) {
    return Stream.concat(
            file.entries().stream().flatMap(e -> e.text().stream()),
            file.notes().stream().map(note -> note.text()))
        .filter(intent.words()::equals)
        .count();
  }

  /// Owed, due, and neither taken by anybody nor on the list; or a clock that nobody winds again.
  private static boolean lostSilently(House house, Dispatch d) {
    boolean listed = d.verdict().equals(Optional.of(Sender.LISTED));
    if (d.channel() == Channel.CLOCK) {
      return listed;
    }
    boolean due = !d.due().isAfter(house.now()) && d.state() != State.SKIPPED;
    return d.kind() == DispatchClass.OWED && due && house.taken(d) == 0 && !listed;
  }

  private static void goodwillAddsUp(House house, CaseFile file) {
    long given =
        Remedy.of(file.entries()).stream()
            .filter(r -> r.state() != Remedy.State.DECLINED && r.state() != Remedy.State.REVERSED)
            .flatMap(r -> r.amount().stream())
            .mapToLong(Money::hundredths)
            .sum();
    var customer = file.head().customer().id();
    assertThat(house.cases.used(customer, 2026, "NOK").hundredths()).isEqualTo(given);
  }
}
