package heard.function;

import static org.assertj.core.api.Assertions.assertThat;

import heard.Faults;
import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.casework.Fact;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchClass;
import heard.dispatch.Sender;
import heard.reaction.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever staff, customers and those who score do: the process dies at any call of a port, before
/// it or after it with the answer lost, and the person presses again; or what wakes the reaction
/// and the sending comes one to five times, in any order, to two at once, who die as well. It ends
/// as if nothing had been.
final class PressedAgainTest {
  private static final int SEEDS = 20;

  /// What there is when all is over; moments and codes that chance decides left out.
  private record End(
      int status, Map<String, List<String>> cases, Map<String, String> dispatches, long goodwill) {}

  /// One deed under one kind of bad luck.
  private static final class Run {
    private final Floor floor;
    private final Faults faults;
    private final End end;

    Run(Deed deed, Faults faults, Delivery delivery) {
      this.faults = faults;
      this.floor = deed.before().get();
      var press = deed.press().apply(floor);
      floor.house.suffer(faults, delivery);
      int status = Floor.insist(press).status();
      floor.house.settle();
      floor.house.pass(Duration.ofHours(5));
      this.end = end(status);
    }

    private End end(int status) {
      var cases = new TreeMap<String, List<String>>();
      floor.house.cases.all().forEach(f -> cases.put(f.head().reference().text(), lines(f)));
      var dispatches = new TreeMap<String, String>();
      floor.house.ledger.all().forEach(d -> dispatches.put(name(d), left(d)));
      var wallet = floor.house.cases.used(floor.head().customer().id(), 2026, "NOK");
      return new End(status, cases, dispatches, wallet.hundredths());
    }

    /// The news of a case goes to whoever holds it when it is seen to: one before, one after.
    private static String name(Dispatch d) {
      boolean news = d.key().reason().startsWith("news#");
      return (news ? "somebody" : d.key().recipient()) + " " + d.key().reason() + " " + d.letter();
    }

    /// A kind thing whose call had no answer stands on the list.
    private static String left(Dispatch d) {
      return listed(d) ? State.SENT.name() : d.state().name();
    }

    private static boolean listed(Dispatch d) {
      return d.kind() == DispatchClass.KIND && d.verdict().equals(Optional.of(Sender.LISTED));
    }

    private static List<String> lines(CaseFile file) {
      var lines = new ArrayList<String>();
      lines.add(file.head().toString());
      file.entries().forEach(e -> lines.add(line(e)));
      file.notes().forEach(n -> lines.add(n.author() + " notes " + n.text()));
      return lines;
    }

    private static String line(Entry e) {
      var facts = new HashMap<>(e.facts());
      facts.computeIfPresent(Fact.CODE, (_, _) -> "a code");
      facts.computeIfPresent(Fact.KEY, (_, _) -> "a key");
      return e.number() + " " + e.what() + e.who() + e.text() + new TreeMap<>(facts);
    }

    /// Owed things went once, or once more where a call had no answer; kind ones never twice.
    private void judge(String why, boolean mayDouble) {
      for (Dispatch d : floor.house.ledger.all()) {
        int copies = floor.house.taken(d);
        boolean out = d.state() == State.SENT && d.channel() != Dispatch.Channel.CLOCK;
        boolean unknown = mayDouble && listed(d);
        int most = mayDouble && d.kind() == DispatchClass.OWED ? 2 : 1;
        assertThat(copies)
            .as("%s: %s", why, d)
            .isBetween(out ? 1 : 0, out ? most : unknown ? 1 : 0);
        assertThat(listed(d) && !unknown).as("%s: %s", why, d).isFalse();
      }
    }
  }

  static List<Deed> deeds() {
    return Deed.all();
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void dying_at_any_one_call_changes_nothing_in_the_end(Deed deed) {
    var undisturbed = new Run(deed, Faults.none(), Delivery.ONCE);
    assertThat(undisturbed.end.status()).isEqualTo(303);
    undisturbed.judge("undisturbed", false);
    List<String> calls = undisturbed.faults.calls();
    assertThat(calls).contains("Cases.file", "Cases.change");
    for (int number = 0; number < calls.size(); number++) {
      for (boolean tookEffect : new boolean[] {false, true}) {
        String call = calls.get(number);
        String why = deed + (tookEffect ? ", after " : ", before ") + number + " " + call;
        var run = new Run(deed, Faults.at(number, tookEffect), Delivery.ONCE);
        assertThat(run.end).as(why).isEqualTo(undisturbed.end);
        run.judge(why, call.startsWith("Carrier") || call.startsWith("Dispatches.move"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void whatever_comes_often_out_of_order_and_at_once_has_one_effect(Deed deed) {
    var undisturbed = new Run(deed, Faults.none(), Delivery.ONCE);
    for (int seed = 1; seed <= SEEDS; seed++) {
      String why = deed + ", seed " + seed;
      var turns = new Delivery.Turns();
      var chance = new Random(seed);
      var calm = Faults.none().among(turns::pause);
      var run = new Run(deed, calm, Delivery.badly(chance, turns));
      assertThat(run.end).as(why).isEqualTo(undisturbed.end);
      run.judge(why, false);
    }
  }
}
