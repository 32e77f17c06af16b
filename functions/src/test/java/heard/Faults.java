package heard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * Stands around ports and lets the process die at chosen calls: before a call took effect, or after
 * it did with the answer lost.
 */
public final class Faults {
  /** The process ended here. */
  public static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1;

    Died(String where) {
      super(where);
    }
  }

  private final IntPredicate before;
  private final IntPredicate after;
  private final Runnable between;
  private final List<String> calls = new ArrayList<>();

  private Faults(IntPredicate before, IntPredicate after, Runnable between) {
    this.before = before;
    this.after = after;
    this.between = between;
  }

  private Faults(IntPredicate before, IntPredicate after) {
    this(before, after, () -> {});
  }

  public static Faults none() {
    return new Faults(n -> false, n -> false);
  }

  /**
   * @param number of the one call that goes wrong, from 0
   */
  public static Faults at(int number, boolean tookEffect) {
    return new Faults(n -> !tookEffect && n == number, n -> tookEffect && n == number);
  }

  /** About one call in ten goes wrong, until so many have. */
  public static Faults often(Random chance, int most) {
    var left = new int[] {most};
    IntPredicate unlucky =
        n -> {
          boolean dies = left[0] > 0 && chance.nextInt(20) == 0;
          left[0] -= dies ? 1 : 0;
          return dies;
        };
    return new Faults(unlucky, unlucky);
  }

  /**
   * One kind of call goes wrong every third time, twenty times at most.
   *
   * @param kind such as {@code Cases.change}
   */
  public static Faults around(String kind, boolean tookEffect, Random chance) {
    var left = new int[] {20};
    var faults = new Faults[1];
    IntPredicate unlucky =
        n -> {
          boolean dies =
              left[0] > 0 && faults[0].calls.get(n).equals(kind) && chance.nextInt(3) == 0;
          left[0] -= dies ? 1 : 0;
          return dies;
        };
    IntPredicate never = n -> false;
    faults[0] = new Faults(tookEffect ? never : unlucky, tookEffect ? unlucky : never);
    return faults[0];
  }

  /** The same, with others going on before each call. */
  public Faults among(Runnable others) {
    return new Faults(before, after, others);
  }

  /** The calls there were, in order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  public <T> T around(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> call(real, method, arguments)));
  }

  private Object call(Object real, Method method, Object[] arguments) throws Throwable {
    between.run();
    int number = calls.size();
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    calls.add(name);
    if (before.test(number)) {
      throw new Died("before " + name);
    }
    try {
      Object answer = method.invoke(real, arguments);
      if (after.test(number)) {
        throw new Died("after " + name);
      }
      return answer;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
