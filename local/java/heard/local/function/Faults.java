package heard.local.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** What a test lets go wrong: calls that fail, answers that get lost, records that come again. */
public final class Faults {
  private final List<Before> before = new CopyOnWriteArrayList<>();
  private final List<After> after = new CopyOnWriteArrayList<>();
  private volatile int mostCopies = 1;
  private volatile Random random = new Random(1);

  /** Looks at a call before it is made; what it throws, the function gets. */
  public interface Before {
    void call(Attempt attempt);
  }

  /** Looks at a call that was answered; what it throws, the function gets instead of the answer. */
  public interface After {
    void answered(Attempt attempt, SdkResponse response);
  }

  /**
   * A call of a function.
   *
   * @param action such as {@code dynamodb:PutItem}, by the name of the API
   */
  public record Attempt(String function, String action, SdkRequest request) {}

  /** The process of a function ends here, in the middle of what it was doing. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    public Crash(String where) {
      super(where, null, false, false);
    }
  }

  public void beforeCall(Before hook) {
    before.add(hook);
  }

  public void afterCall(After hook) {
    after.add(hook);
  }

  /** Delivers each record up to so many times, out of order, two batches at once. */
  public void repeatRecords(int most, long seed) {
    random = new Random(seed);
    mostCopies = most;
  }

  public void clear() {
    before.clear();
    after.clear();
    mostCopies = 1;
  }

  void before(Attempt attempt) {
    before.forEach(hook -> hook.call(attempt));
  }

  void after(Attempt attempt, SdkResponse response) {
    after.forEach(hook -> hook.answered(attempt, response));
  }

  /** The batches that one batch is delivered as. */
  public <T> List<List<T>> deliveries(List<T> batch) {
    if (mostCopies <= 1) {
      return List.of(batch);
    }
    List<T> copies = new ArrayList<>();
    synchronized (this) {
      for (T each : batch) {
        copies.addAll(Collections.nCopies(1 + random.nextInt(mostCopies), each));
      }
      Collections.shuffle(copies, random);
    }
    int half = (copies.size() + 1) / 2;
    return copies.size() == 1
        ? List.of(copies)
        : List.of(copies.subList(0, half), copies.subList(half, copies.size()));
  }
}
