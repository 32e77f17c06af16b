package heard.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.local.LocalSystem;
import heard.local.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public door loads before its first answer, and what its rehearsal leaves behind. */
class PublicFunctionTest {
  /**
   * P3. Counted as Lambda's own runtime runs it, so its {@code java} and the runtime client are in
   * it, and so are hidden classes of lambdas. Another patch of the JDK or of the SDK moves it by a
   * few; what is left to the goal is in docs/performance.md.
   */
  private static final int MOST_CLASSES = 3700;

  /**
   * Three thousand and more were loaded by the rehearsal; a write that is taken answers otherwise.
   */
  private static final long MOST_AFTER_A_RESTORE = 50;

  private static LocalSystem system;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    system = LocalSystem.start(Options.any());
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void the_first_answer_takes_at_most_3700_classes() throws Exception {
    Path log = folder.resolve("classes.log");
    try (var function =
        LambdaProcess.start(
            SubmitFeedback.class,
            PublicDoor.environment(system),
            List.of(),
            "-Xlog:class+load:file=" + log)) {
      assertThat(function.invoke(PublicDoor.event())).contains("\"statusCode\":201");
    }
    long loaded = loaded(log);
    System.out.println("classes at the first answer: " + loaded);
    assertThat(loaded).isBetween(1000L, (long) MOST_CLASSES);
  }

  @Test
  void a_snapshot_is_taken_after_the_rehearsal_which_leaves_no_trace() throws Exception {
    Path log = folder.resolve("restored.log");
    long before = items();
    try (var function =
        LambdaProcess.start(
            SubmitFeedback.class,
            PublicDoor.forSnapshot(PublicDoor.environment(system)),
            List.of(),
            "-Xlog:class+load:file=" + log)) {
      function.awaitReady();
      long inSnapshot = loaded(log);
      assertThat(items()).isEqualTo(before);
      function.restore();
      assertThat(function.invoke(PublicDoor.event())).contains("\"statusCode\":201");
      assertThat(items()).isGreaterThan(before);
      assertThat(loaded(log) - inSnapshot).isLessThan(MOST_AFTER_A_RESTORE);
    }
  }

  @Test
  void a_snapshot_is_taken_without_a_table_to_rehearse_on() throws Exception {
    var environment = PublicDoor.forSnapshot(PublicDoor.environment(system));
    environment.put("CASES_TABLE", "NoTableOfThatName");
    try (var function = LambdaProcess.start(SubmitFeedback.class, environment, List.of())) {
      function.awaitReady();
      function.restore();
      assertThatThrownBy(() -> function.invoke(PublicDoor.event()))
          .hasMessageContaining("ResourceNotFoundException");
    }
  }

  @Test
  void a_rehearsal_changes_nothing_and_its_failure_fails_nothing() {
    var function = function(system.clients("SubmitFeedback"));
    long before = items();
    function.priming().rehearse();
    assertThat(items()).isEqualTo(before);
    system
        .faults()
        .beforeCall(
            attempt -> {
              throw new IllegalStateException("no table today");
            });
    try {
      function.priming().rehearse();
    } finally {
      system.faults().clear();
    }
    assertThat(items()).isEqualTo(before);
  }

  private static long loaded(Path log) throws IOException {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  private static SubmitFeedback function(heard.aws.Clients clients) {
    return new SubmitFeedback(new Wiring(PublicDoor.variables(system), system.clock(), clients));
  }

  private static long items() {
    system.idle();
    String table = PublicDoor.variables(system).get("CASES_TABLE");
    return system.admin().dynamoDb().scanPaginator(s -> s.tableName(table)).items().stream()
        .count();
  }
}
