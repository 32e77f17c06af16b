package heard.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import heard.local.LocalSystem;
import heard.local.Options;
import heard.local.emulator.Emulators;
import heard.local.emulator.Provision;
import heard.local.emulator.Topics;
import heard.local.outbox.Outbox;
import heard.local.template.Stack;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long a person waits for `SubmitFeedback` where nothing is warm yet, beside a handler that
/// answers a constant (a) and one that does nothing but one write (b). Every run is a fresh process
/// on one processor, the runs of a round stand one after another, and only runs of the same round
/// are compared. The goals are P1, P2 and P9 of docs/performance.md, which has the command.
final class ColdStart {
  private static final int WARM_UP = 1_000;
  private static final int WARM = 1_000;

  private final Map<String, String> environment;
  private final Map<String, String> forSnapshot;
  private final List<String> pinned;
  private final Ratios ratios = new Ratios();

  private ColdStart(Map<String, String> environment, List<String> pinned) {
    this.environment = environment;
    this.forSnapshot = PublicDoor.forSnapshot(environment);
    this.pinned = pinned;
  }

  /**
   * @param arguments how many rounds (7), and the processor that the functions run on (1)
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    String processor = arguments.length > 1 ? arguments[1] : "1";
    Map<String, String> variables;
    Stack stack;
    try (var system = LocalSystem.start(Options.any())) {
      variables = PublicDoor.environment(system);
      stack = system.template().stack();
    }
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", tablesAlone(stack).toString());
    var measured = new ColdStart(variables, List.of("taskset", "-c", processor));
    for (int round = 0; round <= rounds; round++) {
      measured.round(round > 0);
      System.out.println("round " + round + " of " + rounds);
    }
    measured.ratios.print(rounds);
    Runtime.getRuntime().halt(0);
  }

  /** Tables with nobody behind them who would work on what is written, beside what is measured. */
  private static URI tablesAlone(Stack stack) throws IOException {
    var clock = InstantSource.system();
    var emulators = new Emulators(Optional.empty(), clock);
    var topics = new Topics(stack, clock, (queue, message) -> {});
    var clients =
        emulators.send(stack, topics, new Outbox(Optional.empty()), clock).clients(List.of());
    new Provision(clients).create(stack);
    return clients.dynamoDb().serviceClientConfiguration().endpointOverride().orElseThrow();
  }

  /**
   * @param counts the first round only fills the caches of the machine
   */
  private void round(boolean counts) throws IOException, InterruptedException {
    double a = cold(ConstantHandler.class);
    double b = cold(BareHandler.class);
    double heard = cold(SubmitFeedback.class);
    double bareRestored = firstCall(BareHandler.class, environment);
    double unprimed = firstCall(SubmitFeedback.class, environment);
    double primed = firstCall(SubmitFeedback.class, forSnapshot);
    Warm warm = warm();
    if (!counts) {
      return;
    }
    ratios.add("P1 cold / a", heard / a);
    ratios.add("P1 cold / b", heard / b);
    ratios.add("P2 primed / unprimed", primed / unprimed);
    ratios.add("P2 primed / b unprimed", primed / bareRestored);
    ratios.add("P9 warm p50 / b's p50", warm.half() / warm.bareHalf());
    ratios.add("P9 warm p99 / p50", warm.most() / warm.half());
    ratios.add("   b's own p99 / p50", warm.bareMost() / warm.bareHalf());
    ratios.add("a, cold, ms", a);
    ratios.add("b, cold, ms", b);
    ratios.add("SubmitFeedback, cold, ms", heard);
    ratios.add("SubmitFeedback, first after init, ms", unprimed);
    ratios.add("SubmitFeedback, first after restore, ms", primed);
    ratios.add("b, warm p50, ms", warm.bareHalf());
    ratios.add("SubmitFeedback, warm p50, ms", warm.half());
  }

  /** From the start of the process to the first answer. */
  private double cold(Class<? extends RequestStreamHandler> handler)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (var function = LambdaProcess.start(handler, environment, pinned)) {
      return answered(function, start);
    }
  }

  /** From the first event to its answer, after all that is done before a snapshot is taken. */
  private double firstCall(
      Class<? extends RequestStreamHandler> handler, Map<String, String> environment)
      throws IOException, InterruptedException {
    try (var function = LambdaProcess.start(handler, environment, pinned)) {
      function.awaitReady();
      long start = System.nanoTime();
      function.restore();
      return answered(function, start);
    }
  }

  private record Warm(double half, double most, double bareHalf, double bareMost) {}

  /** Both at the same time, call by call in turn, so that what disturbs one disturbs the other. */
  private Warm warm() throws IOException, InterruptedException {
    try (var heard = LambdaProcess.start(SubmitFeedback.class, environment, pinned);
        var bare = LambdaProcess.start(BareHandler.class, environment, pinned)) {
      var calls = new ArrayList<Double>();
      var bareCalls = new ArrayList<Double>();
      for (int i = 0; i < WARM_UP + WARM; i++) {
        double one = answered(heard, System.nanoTime());
        double other = answered(bare, System.nanoTime());
        if (i >= WARM_UP) {
          calls.add(one);
          bareCalls.add(other);
        }
      }
      Collections.sort(calls);
      Collections.sort(bareCalls);
      return new Warm(
          calls.get(WARM / 2),
          calls.get(WARM * 99 / 100),
          bareCalls.get(WARM / 2),
          bareCalls.get(WARM * 99 / 100));
    }
  }

  /** Milliseconds since the start. */
  private static double answered(LambdaProcess function, long start) throws InterruptedException {
    String answer = function.invoke(PublicDoor.event());
    double took = (System.nanoTime() - start) / 1e6;
    if (!answer.contains("\"statusCode\":20")) {
      throw new IllegalStateException(answer);
    }
    return took;
  }
}
