package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.Faults;
import heard.customer.Customers;
import heard.customer.Occasions;
import heard.dispatch.DispatchClass;
import heard.dispatch.Dispatches;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Planning and releasing the same fifty asks the ports for the same, among ten thousand customers
/// and among a hundred thousand (P6); {@link #main} among a million.
final class ByWhoIsDueTest {
  private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");
  private static final int DUE = 50;

  /// How often each port was asked while fifty of so many were planned, and found due.
  private static Map<String, Integer> among(int all) {
    var world = new World(START);
    for (int i = 0; i < all; i++) {
      String day = i < DUE ? "--11-21" : MonthDay.of(1 + i % 9, 1 + i % 28).toString();
      world.customers.put(World.customer("c" + i, day, "Europe/Oslo"));
    }
    world.activate("birthday", World.birthdays());
    var counting = Faults.none();
    var planner =
        new Planner(
            counting.around(Schedules.class, world.plans),
            counting.around(Customers.class, world.customers),
            counting.around(Occasions.class, world.customers),
            counting.around(Dispatches.class, world.ledger),
            counting.around(Plans.class, world.plans),
            world.tallies,
            world.timing);
    planner.tick(counting.around(Plans.Queue.class, world.plans), START);
    while (!world.plans.queue.isEmpty()) {
      planner.run(world.plans.queue.poll(), World.NOWHERE, START).ifPresent(world.plans.queue::add);
    }
    Dispatches ledger = counting.around(Dispatches.class, world.ledger);
    int due = 0;
    for (DispatchClass kind : DispatchClass.values()) {
      for (int shard = 0; shard < Dispatches.SHARDS; shard++) {
        due += ledger.due(kind, shard, START.plusSeconds(2 * 86_400), 100).size();
      }
    }
    assertThat(due).isEqualTo(DUE);
    var calls = new TreeMap<String, Integer>();
    counting.calls().forEach(call -> calls.merge(call, 1, Integer::sum));
    return calls;
  }

  @Test
  void what_is_asked_hangs_on_who_is_due_and_not_on_who_there_is() {
    Map<String, Integer> few = among(10_000);
    assertThat(few).containsEntry("Dispatches.due", 32).containsEntry("Dispatches.plan", DUE);
    assertThat(among(100_000)).isEqualTo(few);
  }

  /// `java -cp … heard.followup.ByWhoIsDueTest`
  public static void main(String[] arguments) {
    for (int all : new int[] {10_000, 100_000, 1_000_000}) {
      System.out.println("50 due among " + all + ": " + among(all));
    }
  }
}
