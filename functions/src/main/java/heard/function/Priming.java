package heard.function;

import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Runs a function's real path once before its snapshot is taken, so that whoever comes after a
 * restore does not wait for classes to load. It changes nothing, and when it fails the function is
 * only slower: a deployment never stands or falls with it.
 */
final class Priming implements Resource {
  /** Why Lambda starts this process; only for a snapshot is it worth loading what registers. */
  private static final String REASON = "AWS_LAMBDA_INITIALIZATION_TYPE";

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
      path.run();
    } catch (RuntimeException unprimed) {
      Log.info("unprimed", Map.of("type", unprimed.getClass().getName()));
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing was kept that a restore could break.
  }
}
