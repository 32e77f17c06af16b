package heard.function;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.LocalSystem;
import heard.local.Options;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public door loads before its first answer, and what its rehearsal leaves behind. */
class PublicFunctionTest {
  /** What is reached, hidden classes of lambdas counted; the goal (P3) is 3,700. */
  private static final int MOST_CLASSES = 4200;

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
  void the_first_answer_takes_no_more_classes_than_were_reached() throws Exception {
    Path log = folder.resolve("classes.log");
    var process = process("-Xlog:class+load:file=" + log);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("\"statusCode\":201");
    long loaded;
    try (var lines = Files.lines(log)) {
      loaded = lines.filter(line -> line.contains(" source: ")).count();
    }
    System.out.println("classes at the first answer: " + loaded);
    assertThat(loaded).isBetween(1000L, (long) MOST_CLASSES);
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

  private static SubmitFeedback function(heard.aws.Clients clients) {
    return new SubmitFeedback(new Wiring(environment(), system.clock(), clients));
  }

  private static Map<String, String> environment() {
    return system.template().functions().stream()
        .filter(f -> f.id().equals("SubmitFeedback"))
        .findFirst()
        .orElseThrow()
        .environment();
  }

  private static long items() {
    String table = environment().get("CASES_TABLE");
    return system.admin().dynamoDb().scanPaginator(s -> s.tableName(table)).items().stream()
        .count();
  }

  /**
   * A fresh JVM with the managed runtime's collector and compiler, and the function's variables.
   */
  private static Process process(String log) throws IOException {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            log,
            "-cp",
            System.getProperty("java.class.path"),
            "heard.function.FirstResponse");
    URI tables =
        system.admin().dynamoDb().serviceClientConfiguration().endpointOverride().orElseThrow();
    command.environment().putAll(environment());
    command
        .environment()
        .putAll(
            Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", tables.toString(),
                "AWS_REGION", "eu-north-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"));
    return command.redirectErrorStream(true).start();
  }
}
