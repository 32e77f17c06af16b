package heard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heard.local.template.FunctionSpec;
import heard.local.template.Source;
import heard.local.template.Stack;
import heard.local.template.Surroundings;
import heard.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template resolves as CloudFormation would resolve it. */
class TemplateReaderTest {
  private static final Surroundings AROUND =
      new Surroundings(
          "localhost:1",
          "http://127.0.0.1:2/000000000000",
          () -> "http://127.0.0.1:3/issuer",
          Map.of("Domain", "localhost:1", "SenderDomain", "example.com"),
          name -> "secret of " + name);

  private static Template read() throws IOException {
    return Template.read(SmallSystem.TEMPLATE, AROUND);
  }

  @Test
  void environments_are_resolved_with_the_globals_under_them() throws Exception {
    assertThat(read().function("Echo").environment())
        .isEqualTo(
            Map.of(
                "STAGE", "test",
                "BASE_URL", "http://localhost:1",
                "KEY", "secret of arn:aws:secretsmanager:eu-north-1:000000000000:secret:Secret",
                "JOINED", "eu-north-1-yes"));
    assertThat(read().function("Echo").timeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(read().function("Worker").environment())
        .containsEntry("QUEUE", "http://127.0.0.1:2/000000000000/Jobs");
  }

  @Test
  void every_way_of_waking_is_read() throws Exception {
    FunctionSpec worker = read().function("Worker");
    assertThat(worker.sources(Source.Stream.class))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.table()).isEqualTo("Things");
              assertThat(s.filters()).hasSize(1);
              assertThat(s.retries()).isEqualTo(2);
              assertThat(s.onFailure()).contains("arn:aws:sqs:eu-north-1:000000000000:Parked");
            });
    assertThat(worker.sources(Source.Queue.class).stream().map(Source.Queue::queue))
        .containsExactly("Jobs", "News");
    assertThat(worker.sources(Source.Schedule.class).stream().map(Source.Schedule::expression))
        .containsExactly("rate(1 minute)", "rate(1 day)");
    assertThat(read().function("Echo").sources(Source.Route.class).stream().map(Source.Route::key))
        .containsExactly(
            "ANY /echo", "GET /things/{id}", "GET /private", "GET /secret", "GET /files/{path+}");
  }

  @Test
  void conditions_leave_resources_out() throws Exception {
    assertThat(read().stack().queues().stream().map(Stack.Queue::name))
        .containsExactly("Jobs", "DeadJobs", "Parked", "News");
    assertThat(read().stack().queues().getFirst())
        .isEqualTo(new Stack.Queue("Jobs", Duration.ofSeconds(42), Optional.of("DeadJobs"), 3));
  }

  @Test
  void an_event_source_without_a_stand_in_is_named(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("odd.yaml");
    Files.writeString(
        file,
        """
        Resources:
          Odd:
            Type: AWS::Serverless::Function
            Properties:
              Handler: heard.local.Echo
              Events:
                Kafka: { Type: MSK, Properties: {} }
        """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Template.read(file, AROUND))
        .withMessageContaining("Odd")
        .withMessageContaining("MSK");
  }

  @Test
  void the_real_template_reads() throws Exception {
    Template template = Template.read(Options.any().template(), AROUND);
    assertThat(template.functions()).isNotEmpty();
    assertThat(template.stack().tables()).hasSizeGreaterThanOrEqualTo(4);
  }
}
