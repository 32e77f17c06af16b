package heard.function;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Questions asked at the same moment: whoever waits, waits for the slowest and not for their sum.
 */
final class AtOnce {
  private AtOnce() {}

  /** Asks now; the answer, or what went wrong with it, comes with {@code get}. */
  static <T> Supplier<T> ask(Supplier<T> question) {
    var answer = CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
    return () -> {
      try {
        return answer.join();
      } catch (CompletionException failed) {
        throw own(failed);
      }
    };
  }

  private static RuntimeException own(CompletionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException theirs -> theirs;
      case Error fatal -> throw fatal;
      case null, default -> failed;
    };
  }
}
