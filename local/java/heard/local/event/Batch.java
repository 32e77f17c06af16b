package heard.local.event;

import heard.local.Json;
import heard.local.function.Faults;
import heard.local.function.FunctionFailed;
import heard.local.function.LocalFunction;
import heard.local.template.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Hands records to a function and tells which of them it did not take. */
final class Batch {
  private final LocalFunction function;
  private final Faults faults;
  private final boolean partial;

  Batch(LocalFunction function, Faults faults, boolean partial) {
    this.function = function;
    this.faults = faults;
    this.partial = partial;
  }

  /**
   * One record as Lambda sees it.
   *
   * @param id by which a function names what it failed
   */
  record Item(String id, Map<String, Object> json) {}

  /** The ids of what failed; all of them when the function gave no answer. */
  Set<String> failures(List<Item> items) {
    Set<String> failed = ConcurrentHashMap.newKeySet();
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (List<Item> delivery : faults.deliveries(items)) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      running.add(done);
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  failed.addAll(invoke(delivery));
                  done.complete(null);
                } catch (RuntimeException e) {
                  done.completeExceptionally(e);
                }
              });
    }
    running.forEach(CompletableFuture::join);
    return failed;
  }

  private Set<String> invoke(List<Item> items) {
    Set<String> all = items.stream().map(Item::id).collect(Collectors.toSet());
    String event = Json.write(Map.of("Records", items.stream().map(Item::json).toList()));
    try {
      String answer =
          new String(
              function.invoke(event.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
      return partial ? named(answer, all) : Set.of();
    } catch (FunctionFailed | LocalFunction.TooLarge e) {
      return all;
    }
  }

  /** An item without an id, or with an unknown one, fails the whole batch, as on Lambda. */
  private static Set<String> named(String answer, Set<String> all) {
    if (answer.isBlank() || answer.equals("null")) {
      return Set.of();
    }
    List<Node> failures = Json.read(answer).at("batchItemFailures").list();
    Set<String> ids =
        failures.stream().map(f -> f.at("itemIdentifier").text("")).collect(Collectors.toSet());
    return all.containsAll(ids) ? ids : all;
  }
}
