package heard.local;

import heard.aws.Clients;
import heard.function.Wiring;
import heard.local.access.Calls;
import heard.local.access.Judge;
import heard.local.emulator.Endpoints;
import heard.local.function.Faults;
import heard.local.function.FunctionLog;
import heard.local.function.LocalFunction;
import heard.local.function.Witness;
import heard.local.outbox.Cards;
import heard.local.outbox.Outbox;
import heard.local.template.FunctionSpec;
import heard.local.template.Template;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The functions of the template, each with clients that do only what its role may. */
final class LocalFunctions {
  private final Map<String, Clients> clients = new LinkedHashMap<>();
  private final Map<String, LocalFunction> functions = new LinkedHashMap<>();

  LocalFunctions(
      Template template,
      Endpoints endpoints,
      Faults faults,
      Outbox outbox,
      InstantSource clock,
      FunctionLog log) {
    Calls calls = new Calls(template.stack());
    for (FunctionSpec spec : template.functions()) {
      Clients own =
          endpoints.clients(
              List.of(
                  new Judge(spec.id(), spec.permissions(), calls),
                  new Witness(spec.id(), faults),
                  new Cards(outbox)));
      clients.put(spec.id(), own);
      Wiring wiring = new Wiring(spec.environment(), clock, own);
      functions.put(spec.id(), new LocalFunction(spec, wiring, log));
    }
  }

  Collection<LocalFunction> all() {
    return functions.values();
  }

  LocalFunction one(String id) {
    return known(functions, id);
  }

  Clients clients(String id) {
    return known(clients, id);
  }

  private static <T> T known(Map<String, T> all, String id) {
    T one = all.get(id);
    if (one == null) {
      throw new IllegalArgumentException("template.yaml has no function " + id);
    }
    return one;
  }

  /** Nobody waits for the first instance of a function, and one that cannot start shows now. */
  void warm() {
    List<CompletableFuture<Void>> starting =
        all().stream()
            .map(f -> CompletableFuture.runAsync(f::warm, Thread::startVirtualThread))
            .toList();
    try {
      starting.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof IllegalStateException known ? known : e;
    }
  }
}
