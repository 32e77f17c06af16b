package heard.local;

import static org.assertj.core.api.Assertions.assertThat;

import heard.local.template.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/**
 * The whole local run: what wakes a function does, and time passes from due moment to due moment.
 */
class RunsTest {
  private static LocalSystem system;

  @BeforeAll
  static void start() throws Exception {
    system = SmallSystem.start();
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @BeforeEach
  void forget() {
    system.idle();
    system.faults().clear();
    Worker.SEEN.clear();
  }

  private static void put(String pk, Map<String, String> more) {
    Map<String, AttributeValue> item = new java.util.HashMap<>();
    item.put("pk", AttributeValue.fromS(pk));
    more.forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
    system.admin().dynamoDb().putItem(p -> p.tableName("Things").item(item));
  }

  private static void queue(String text) {
    String url = system.admin().sqs().getQueueUrl(q -> q.queueName("Jobs")).queueUrl();
    system.admin().sqs().sendMessage(s -> s.queueUrl(url).messageBody(text));
  }

  private static String done(String pk) {
    return system
        .admin()
        .dynamoDb()
        .getItem(g -> g.tableName("Things").key(Map.of("pk", AttributeValue.fromS(pk))))
        .item()
        .getOrDefault("doneAt", AttributeValue.fromS("never"))
        .s();
  }

  @Test
  void a_change_that_the_filter_lets_through_wakes_the_function() {
    put("OPEN#quiet", Map.of());
    put("OPEN#loud", Map.of("todo", "see to me"));
    system.idle();
    assertThat(Worker.SEEN).contains("see to me").doesNotContain("");
  }

  @Test
  void a_poison_record_is_parked_and_its_neighbours_are_served() {
    put("OPEN#a", Map.of("todo", "first"));
    put("OPEN#b", Map.of("todo", "poison"));
    put("OPEN#c", Map.of("todo", "third"));
    system.idle();
    assertThat(Worker.SEEN.stream().filter("poison"::equals)).hasSize(3);
    assertThat(Worker.SEEN).contains("first", "third");
    assertThat(system.queues()).containsEntry("Parked", 1);
  }

  @Test
  void a_message_that_keeps_failing_ends_among_the_dead_letters() {
    queue("poison");
    queue("sound");
    system.idle();
    assertThat(Worker.SEEN.stream().filter("poison"::equals)).hasSize(3);
    assertThat(Worker.SEEN.stream().filter("sound"::equals)).hasSize(1);
    assertThat(system.queues()).containsEntry("DeadJobs", 1).containsEntry("Jobs", 0);
  }

  @Test
  void records_repeat_when_told_to() {
    system.faults().repeatRecords(5, 7);
    for (int i = 0; i < 20; i++) {
      queue("again " + i);
    }
    system.idle();
    assertThat(Worker.SEEN.stream().distinct().filter(s -> s.startsWith("again"))).hasSize(20);
    assertThat(Worker.SEEN.stream().filter(s -> s.startsWith("again"))).hasSizeGreaterThan(25);
  }

  @Test
  void the_clock_stops_at_every_due_moment_and_at_slow_schedules_only() {
    Instant start = system.clock().instant();
    Instant first = start.plus(Duration.ofHours(5));
    Instant second = start.plus(Duration.ofDays(2));
    put("OPEN#one", Map.of("due", "due#0", "dueAt", first.toString()));
    put("OPEN#two", Map.of("due", "due#0", "dueAt", second.toString()));
    Instant end = system.advance(Duration.ofDays(3));
    assertThat(Duration.between(start, end))
        .isBetween(Duration.ofDays(3), Duration.ofDays(3).plusSeconds(30));
    assertThat(done("OPEN#one")).isEqualTo(first.toString());
    assertThat(done("OPEN#two")).isEqualTo(second.toString());
    assertThat(Worker.SEEN.stream().filter(s -> s.startsWith("daily"))).hasSize(3);
    assertThat(Worker.SEEN.stream().filter(s -> s.startsWith("aws.events"))).hasSizeLessThan(12);
  }

  @Test
  void what_falls_due_is_done_within_seconds() throws Exception {
    Instant soon = system.clock().instant().plusMillis(100);
    system.idle();
    put("OPEN#soon", Map.of("due", "due#0", "dueAt", soon.toString()));
    Thread.sleep(200);
    assertThat(system.idle()).isZero();
    assertThat(done("OPEN#soon")).isNotEqualTo("never");
  }

  @Test
  void a_mail_reaches_the_outbox_and_its_fate_the_queue() {
    system
        .clients("Worker")
        .ses()
        .sendEmail(
            m ->
                m.fromEmailAddress("Heard <feedback@example.com>")
                    .destination(
                        d ->
                            d.toAddresses(
                                "Kari <kari@example.com>", "bounce+x@simulator.amazonses.com"))
                    .configurationSetName("Set")
                    .emailTags(
                        MessageTag.builder().name("purpose").value("acknowledgement").build())
                    .content(
                        c ->
                            c.simple(
                                s ->
                                    s.subject(x -> x.data("Hei"))
                                        .body(
                                            b ->
                                                b.text(x -> x.data("Takk"))
                                                    .html(x -> x.data("<p>Takk</p>"))))));
    system.idle();
    var sent = system.outbox().to("kari@example.com").getLast();
    assertThat(sent.subject()).isEqualTo("Hei");
    assertThat(sent.purpose()).isEqualTo("acknowledgement");
    assertThat(Worker.SEEN.stream().map(Json::read).map(n -> n.at("eventType").text("")))
        .containsExactlyInAnyOrder("Send", "Delivery", "Bounce");
    Node delivery = Json.read(Worker.SEEN.getFirst());
    assertThat(delivery.path("mail.tags.purpose").texts()).containsExactly("acknowledgement");
  }
}
