package heard;

import static heard.TemplateFile.list;
import static heard.TemplateFile.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heard.TemplateFile.Source;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the template promises by itself: nothing lost, nothing open, nothing unattended.
final class TemplateTest {

  private static final TemplateFile TEMPLATE = TemplateFile.read();

  @Test
  void every_queue_that_wakes_a_function_has_a_dead_letter_queue_after_five_tries_or_more() {
    var queues = TEMPLATE.properties("AWS::SQS::Queue");
    assertThat(TEMPLATE.sources("SQS")).isNotEmpty();
    for (var source : TEMPLATE.sources("SQS")) {
      var redrive = map(queues.get(queueOf(source)).get("RedrivePolicy"));
      assertThat(queues).containsKey(target(redrive.get("deadLetterTargetArn")));
      assertThat((int) redrive.get("maxReceiveCount")).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void a_message_stays_hidden_six_times_as_long_as_its_function_may_take() {
    var queues = TEMPLATE.properties("AWS::SQS::Queue");
    for (var source : TEMPLATE.sources("SQS")) {
      var timeout = (int) TEMPLATE.functions().get(source.function()).get("Timeout");
      assertThat((int) queues.get(queueOf(source)).get("VisibilityTimeout"))
          .isGreaterThanOrEqualTo(6 * timeout);
    }
  }

  @Test
  void queues_and_streams_report_the_records_that_failed() {
    var sources = Stream.of("SQS", "DynamoDB").flatMap(type -> TEMPLATE.sources(type).stream());
    assertThat(sources)
        .isNotEmpty()
        .allSatisfy(
            source ->
                assertThat(source.properties().get("FunctionResponseTypes"))
                    .isEqualTo(List.of("ReportBatchItemFailures")));
  }

  @Test
  void streams_bisect_and_retry_finitely_and_park_the_rest_and_wake_only_who_is_meant() {
    assertThat(TEMPLATE.sources("DynamoDB")).isNotEmpty();
    for (var source : TEMPLATE.sources("DynamoDB")) {
      var properties = source.properties();
      assertThat(properties.get("BisectBatchOnFunctionError")).isEqualTo(true);
      assertThat((int) properties.get("MaximumRetryAttempts")).isBetween(1, 100);
      assertThat(properties).containsKey("FilterCriteria");
      var parked = map(map(properties.get("DestinationConfig")).get("OnFailure"));
      assertThat(TEMPLATE.properties("AWS::SQS::Queue"))
          .containsKey(target(parked.get("Destination")));
    }
  }

  @Test
  void every_table_can_be_restored_and_is_encrypted_and_outlives_the_stack() {
    var tables = TEMPLATE.properties("AWS::DynamoDB::Table");
    assertThat(tables).hasSize(4);
    tables.forEach(
        (id, table) -> {
          assertThat(map(table.get("PointInTimeRecoverySpecification")))
              .as(id)
              .containsEntry("PointInTimeRecoveryEnabled", true);
          assertThat(map(table.get("SSESpecification"))).as(id).containsEntry("SSEEnabled", true);
          assertThat(map(map(TEMPLATE.content().get("Resources")).get(id)))
              .as(id)
              .containsEntry("DeletionPolicy", "Retain")
              .containsEntry("UpdateReplacePolicy", "Retain");
        });
  }

  @Test
  void every_dead_letter_queue_and_every_function_has_an_alarm() {
    var watched =
        TEMPLATE.properties("AWS::CloudWatch::Alarm").values().stream()
            .filter(alarm -> alarm.containsKey("Dimensions"))
            .map(alarm -> alarm.get("MetricName") + " " + watched(alarm))
            .toList();
    var queues = TEMPLATE.properties("AWS::SQS::Queue").keySet();
    var wanted = new ArrayList<String>();
    TEMPLATE.functions().keySet().forEach(function -> wanted.add("Errors " + function));
    queues.stream()
        .filter(queue -> queue.endsWith("DeadLetters"))
        .forEach(queue -> wanted.add("ApproximateNumberOfMessagesVisible " + queue));
    TEMPLATE.sources("SQS").stream()
        .forEach(source -> wanted.add("ApproximateAgeOfOldestMessage " + queueOf(source)));
    assertThat(watched).containsAll(wanted);
  }

  @Test
  void every_function_has_a_role_and_a_log_of_its_own() {
    var roles = new LinkedHashSet<String>();
    TEMPLATE
        .functions()
        .forEach(
            (id, function) -> {
              roles.add(target(function.get("Role")));
              var log = target(map(function.get("LoggingConfig")).get("LogGroup"));
              assertThat(log).isEqualTo(id + "Log");
              assertThat(TEMPLATE.properties("AWS::Logs::LogGroup").get(log))
                  .containsKey("RetentionInDays");
            });
    assertThat(roles).hasSameSizeAs(TEMPLATE.functions().keySet());
  }

  @Test
  void no_role_may_do_everything_and_only_one_action_has_no_resource() {
    for (var statement : statements()) {
      assertThat(TemplateFile.<String>list(statement.get("Action")))
          .noneMatch(a -> a.contains("*"));
      if (statement.containsKey("NotResource")) {
        assertThat(list(statement.get("Action"))).isEqualTo(List.of("sns:Publish"));
      } else if (list(statement.get("Resource")).contains("*")) {
        assertThat(list(statement.get("Action"))).isEqualTo(List.of("ses:GetAccount"));
      }
    }
  }

  @Test
  void the_open_door_only_puts_submissions_and_gets_the_form() {
    var may = statements("SubmitFeedbackRole").stream().filter(s -> s.containsKey("Condition"));
    assertThat(may.map(s -> list(s.get("Action")) + " " + s.get("Condition")))
        .containsExactly(
            "[dynamodb:PutItem] {ForAllValues:StringLike={dynamodb:LeadingKeys=[SUBMISSION#*]}}",
            "[dynamodb:GetItem] {ForAllValues:StringEquals={dynamodb:LeadingKeys=[FORM]}}");
  }

  @Test
  void no_route_is_named_twice() {
    var routes =
        TEMPLATE.sources("HttpApi").stream()
            .map(
                source -> source.properties().get("Method") + " " + source.properties().get("Path"))
            .toList();
    assertThat(routes).doesNotHaveDuplicates().contains("GET /", "POST /feedback", "GET /health");
  }

  @Test
  void the_access_log_holds_the_route_and_never_the_path() {
    var api = TEMPLATE.properties("AWS::Serverless::HttpApi").get("Api");
    assertThat((String) map(api.get("AccessLogSettings")).get("Format"))
        .contains("$context.routeKey")
        .doesNotContain("$context.path");
  }

  @Test
  void the_version_is_the_same_everywhere() throws IOException {
    var pom = Files.readString(TemplateFile.PROJECT.resolve("pom.xml"));
    var door = map(TEMPLATE.functions().get("SubmitFeedback").get("Environment"));
    var version = map(door.get("Variables")).get("VERSION");
    var globals = map(map(TEMPLATE.content().get("Globals")).get("Function"));
    assertThat(globals).containsEntry("Description", "Heard " + version);
    assertThat(pom).containsPattern("<artifactId>heard</artifactId>\\s*<version>" + version);
  }

  @Test
  void cfn_lint_finds_nothing() throws IOException, InterruptedException {
    assumeTrue(onPath("cfn-lint"), "cfn-lint is not on the PATH");
    var lint =
        new ProcessBuilder("cfn-lint", "template.yaml")
            .directory(TemplateFile.PROJECT.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(lint.waitFor()).as(said).isZero();
  }

  private static List<Map<String, Object>> statements() {
    return TEMPLATE.properties("AWS::IAM::Role").keySet().stream()
        .flatMap(role -> statements(role).stream())
        .toList();
  }

  private static List<Map<String, Object>> statements(String role) {
    return TemplateFile.<Map<String, Object>>list(
            TEMPLATE.properties("AWS::IAM::Role").get(role).get("Policies"))
        .stream()
        .map(policy -> map(policy.get("PolicyDocument")))
        .flatMap(
            document -> TemplateFile.<Map<String, Object>>list(document.get("Statement")).stream())
        .map(TemplateTest::whenItHolds)
        .toList();
  }

  /// What stands there when its condition holds.
  private static Map<String, Object> whenItHolds(Map<String, Object> statement) {
    return statement.containsKey("Fn::If")
        ? map(TemplateFile.<Object>list(statement.get("Fn::If")).get(1))
        : statement;
  }

  private static String queueOf(Source source) {
    return target(source.properties().get("Queue"));
  }

  /// What an alarm is about; nothing when it counts lines of a log.
  private static String watched(Map<String, Object> alarm) {
    if (!alarm.containsKey("Dimensions")) {
      return "";
    }
    var dimension = TemplateFile.<Map<String, Object>>list(alarm.get("Dimensions")).getFirst();
    return target(dimension.get("Value"));
  }

  /// The resource that {@code !Ref X} or {@code !GetAtt X.Arn} names.
  private static String target(Object reference) {
    var named = (String) map(reference).values().iterator().next();
    return named.replaceFirst("\\..*", "");
  }

  private static boolean onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
