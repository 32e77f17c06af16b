package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.template.FunctionSpec;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every sample under {@code events} is taken by the function it is for, as it stands. */
class EventsTest {
  private static final Path EVENTS = Path.of(System.getProperty("heard.project", "."), "events");

  private static final Pattern STRING =
      Pattern.compile("\"(\\w+)\": \\{\\s*\"S\": \"([^\"]*)\"\\s*\\}");

  private static final String DONE = "{\"batchItemFailures\":[]}";

  /** Which function takes a sample, and what its answer holds. */
  private record Taken(String function, String answer) {}

  private static final Map<String, Taken> SAMPLES =
      Map.ofEntries(
          Map.entry("form", new Taken("SubmitFeedback", "\"statusCode\":200")),
          Map.entry("feedback", new Taken("SubmitFeedback", "\"statusCode\":201")),
          // The link was signed by another key than this one's.
          Map.entry("status", new Taken("CustomerPages", "\"statusCode\":404")),
          Map.entry("desk", new Taken("StaffPages", "\"statusCode\":303")),
          Map.entry("mail-notice", new Taken("ReceiveEmail", DONE)),
          Map.entry("reconcile-tick", new Taken("ReconcileMail", "")),
          Map.entry("submission", new Taken("ReactToCase", DONE)),
          Map.entry("release-tick", new Taken("ReleaseDue", "")),
          Map.entry("ticket", new Taken("SendDispatches", DONE)),
          Map.entry("delivery", new Taken("RecordDelivery", DONE)),
          Map.entry("occasion", new Taken("RecordOccasions", DONE)),
          Map.entry("plan-tick", new Taken("PlanFollowUps", "")));

  @SuppressWarnings("NullAway.Init")
  private static Line line;

  /** With what the samples speak of. */
  @BeforeAll
  static void start() throws IOException {
    line = Line.start();
    var template = line.system().template();
    line.system()
        .admin()
        .s3()
        .putObject(
            p ->
                p.bucket(template.variable("MAIL_BUCKET"))
                    .key("in/cfa79f22d3634657aefb6042a65a62cd"),
            RequestBody.fromString("From: anna@mail.example.org\r\n\r\nThe lamp broke.\r\n"));
    var customer =
        HttpRequest.newBuilder(line.at("/api/customers/c-1001"))
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"name":"Kari","country":"NO","language":"nb","zone":"Europe/Oslo","consents":[]}
                    """));
    String token = line.get("/local/token?role=manager").body().strip();
    line.send(customer, "authorization", "Bearer " + token, "content-type", "application/json");
    var submission = new HashMap<String, AttributeValue>();
    var image = STRING.matcher(Files.readString(EVENTS.resolve("submission.json")));
    while (image.find()) {
      submission.put(image.group(1), AttributeValue.fromS(image.group(2)));
    }
    line.system()
        .admin()
        .dynamoDb()
        .putItem(p -> p.tableName(template.variable("CASES_TABLE")).item(submission));
    line.idle();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  static List<String> samples() throws IOException {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(file -> String.valueOf(file.getFileName()).replace(".json", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void every_function_has_one() throws IOException {
    assertThat(samples()).containsExactlyInAnyOrderElementsOf(SAMPLES.keySet());
    assertThat(SAMPLES.values().stream().map(Taken::function).collect(Collectors.toSet()))
        .isEqualTo(
            line.system().template().functions().stream()
                .map(FunctionSpec::id)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void it_is_taken(String sample) throws Exception {
    Taken taken = Objects.requireNonNull(SAMPLES.get(sample));
    byte[] event = Files.readAllBytes(EVENTS.resolve(sample + ".json"));
    var answer = line.system().function(taken.function()).invoke(event);
    assertThat(new String(answer, StandardCharsets.UTF_8)).contains(taken.answer());
  }
}
