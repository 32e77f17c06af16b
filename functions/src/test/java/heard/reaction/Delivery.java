package heard.reaction;

import heard.Faults.Died;
import heard.Interleaved;
import heard.casework.Stale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** How what wakes anything reaches whoever is woken. What fails stays, and comes again. */
public interface Delivery {
  /** Each once, in order; who dies is woken again later. */
  Delivery ONCE =
      new Delivery() {
        @Override
        public <T> void bring(List<T> all, Consumer<T> to) {
          all.forEach(each -> attempt(each, to));
        }
      };

  <T> void bring(List<T> all, Consumer<T> to);

  /**
   * Each one to five times, in any order, to two at once.
   *
   * @param turns whose pauses stand between any two calls of a port
   */
  static Delivery badly(Random chance, Turns turns) {
    return new Delivery() {
      @Override
      public <T> void bring(List<T> all, Consumer<T> to) {
        var copies = new ArrayList<T>();
        all.forEach(each -> copies.addAll(Collections.nCopies(1 + chance.nextInt(5), each)));
        Collections.shuffle(copies, chance);
        int half = (copies.size() + 1) / 2;
        if (!copies.isEmpty()) {
          turns.take(
              new Interleaved(chance),
              () -> ONCE.bring(copies.subList(0, half), to),
              () -> ONCE.bring(copies.subList(half, copies.size()), to));
        }
      }
    };
  }

  /** Two who work at once: where one calls a port, the other may go on. */
  final class Turns {
    private Runnable pause = () -> {};

    public void pause() {
      pause.run();
    }

    public void take(Interleaved order, Runnable one, Runnable other) {
      pause = order::pause;
      order.run(List.of(one, other));
      pause = () -> {};
    }
  }

  private static <T> void attempt(T each, Consumer<T> to) {
    try {
      to.accept(each);
    } catch (Died | Stale _) {
      // It stays as it is, and comes again.
    }
  }
}
