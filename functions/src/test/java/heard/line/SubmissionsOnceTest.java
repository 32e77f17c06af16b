package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.function.Faults.Crash;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** However often the same form is sent, it is one case; other words or another form are another. */
class SubmissionsOnceTest {
  private static final int FORMS = 1000;
  private static Line line;

  @BeforeAll
  static void start() {
    line = Line.start();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void a_thousand_forms_with_double_clicks_parallel_posts_and_retries_are_a_thousand_cases()
      throws Exception {
    var tick = new AtomicInteger();
    // Every fifth write is stored, and its answer lost: the browser sees an error and tries again.
    line.system()
        .faults()
        .afterCall(
            (attempt, answer) -> {
              if (attempt.function().equals("SubmitFeedback")
                  && attempt.action().equals("dynamodb:PutItem")
                  && tick.incrementAndGet() % 5 == 0) {
                throw new Crash("the answer of a write");
              }
            });
    Set<String> pages = ConcurrentHashMap.newKeySet();
    try (ExecutorService people = Executors.newFixedThreadPool(6)) {
      List<Future<?>> all = new ArrayList<>();
      for (int form = 0; form < FORMS; form++) {
        String email = "person" + form + "@example.com";
        all.add(people.submit(() -> pages.add(sendOften(email))));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      line.system().faults().clear();
    }
    line.idle();
    assertThat(pages).hasSize(FORMS);
    assertThat(cases()).isEqualTo(FORMS);
  }

  @Test
  void the_same_words_from_two_fresh_forms_are_two_cases() {
    var first = line.post("/feedback", line.complaint("twice@example.com", "Twice the same."));
    var second = line.post("/feedback", line.complaint("twice@example.com", "Twice the same."));
    assertThat(location(first)).isNotEqualTo(location(second));
  }

  @Test
  void the_same_form_with_other_words_is_shown_again_with_them() {
    Map<String, String> fields = line.complaint("other@example.com", "The first words.");
    var first = line.post("/feedback", fields);
    fields.put("message", "Quite other words.");
    var second = line.post("/feedback", fields);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Quite other words.").contains("H-");
  }

  @Test
  void the_same_api_key_with_another_body_is_refused_and_with_the_same_answered_the_same() {
    String body =
        """
        {"kind":"complaint","message":"The lid was broken.","email":"api@example.com"}\
        """;
    var first = line.postJson("/feedback", body, "idempotency-key", "0123456789abcdef");
    var again = line.postJson("/feedback", body, "idempotency-key", "0123456789abcdef");
    var other =
        line.postJson(
            "/feedback", body.replace("lid", "box"), "idempotency-key", "0123456789abcdef");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  /** Three posts at once, then one more; each again while it fails. All must lead to one page. */
  private static String sendOften(String email) throws Exception {
    Map<String, String> fields = line.complaint(email, "The queue was long, said " + email);
    Set<String> led = new HashSet<>();
    try (ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> three = new ArrayList<>();
      for (int click = 0; click < 3; click++) {
        three.add(clicks.submit(() -> untilTaken(fields)));
      }
      for (Future<String> one : three) {
        led.add(one.get());
      }
    }
    led.add(untilTaken(fields));
    assertThat(led).hasSize(1);
    return led.iterator().next();
  }

  private static String untilTaken(Map<String, String> fields) {
    HttpResponse<String> answer = line.post("/feedback", fields);
    for (int tries = 0; answer.statusCode() >= 500 && tries < 20; tries++) {
      answer = line.post("/feedback", fields);
    }
    assertThat(answer.statusCode()).isEqualTo(303);
    return location(answer);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElseThrow();
  }

  /** Counted in the table itself: a test may scan, functions may not. */
  private static long cases() {
    return line
        .system()
        .admin()
        .dynamoDb()
        .scanPaginator(s -> s.tableName(casesTable()))
        .items()
        .stream()
        .filter(item -> "CASE".equals(text(item, "sk")))
        .filter(item -> text(item, "gist").startsWith("The queue was long"))
        .count();
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name).s();
  }

  private static String casesTable() {
    return line.system().template().stack().tables().stream()
        .map(t -> t.name())
        .filter(name -> name.toLowerCase(Locale.ROOT).contains("cases"))
        .findFirst()
        .orElseThrow();
  }
}
