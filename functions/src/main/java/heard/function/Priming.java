package heard.function;

import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Runs a function's real path before its snapshot is taken, so that whoever comes after a restore
 * waits neither for classes to load nor for what runs each time to be compiled. It changes nothing,
 * and when it fails the function is only slower: a deployment never stands or falls with it.
 */
final class Priming implements Resource {
  /** Why Lambda starts this process; only for a snapshot is it worth loading what registers. */
  private static final String REASON = "AWS_LAMBDA_INITIALIZATION_TYPE";

  /** Once loads the classes; the compiler takes up what has run some hundred times. */
  static final int TIMES = 50;

  private final Runnable path;

  private Priming(Runnable path) {
    this.path = path;
  }

  /**
   * To be kept by whoever asked: the context only remembers it weakly.
   *
   * @param path what to run; it must change nothing and leave no connection open
   */
  static Priming of(Runnable path) {
    var priming = new Priming(path);
    if ("snap-start".equals(System.getenv(REASON))) {
      Core.getGlobalContext().register(priming);
    }
    return priming;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    rehearse();
  }

  void rehearse() {
    try {
      for (int time = 0; time < TIMES; time++) {
        path.run();
      }
    } catch (RuntimeException unprimed) {
      Log.info("unprimed", Map.of("type", unprimed.getClass().getName()));
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing was kept that a restore could break.
  }
}
