package heard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.aws.Clients;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A function does what its role says, and nothing else. */
class JudgeTest {
  private static LocalSystem system;
  private static Clients worker;

  @BeforeAll
  static void start() throws Exception {
    system = SmallSystem.start();
    worker = system.clients("Worker");
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  private static Map<String, AttributeValue> item(String pk) {
    return Map.of("pk", AttributeValue.fromS(pk));
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }

  private static void put(String pk) {
    worker.dynamoDb().putItem(p -> p.tableName("Things").item(item(pk)));
  }

  @Test
  void what_is_allowed_works() {
    assertThatCode(() -> put("OPEN#1")).doesNotThrowAnyException();
    assertThat(worker.dynamoDb().getItem(g -> g.tableName("Things").key(item("OPEN#1"))).item())
        .isNotEmpty();
  }

  @Test
  void another_action_on_the_same_table_is_refused() {
    refused(
        "AccessDeniedException",
        () -> worker.dynamoDb().deleteItem(d -> d.tableName("Things").key(item("OPEN#1"))));
    refused("AccessDeniedException", () -> worker.dynamoDb().scan(s -> s.tableName("Things")));
  }

  @Test
  void another_leading_key_is_refused() {
    refused("AccessDeniedException", () -> put("SECRET#1"));
  }

  @Test
  void a_transaction_is_judged_by_its_parts() {
    TransactWriteItem allowed =
        TransactWriteItem.builder().put(p -> p.tableName("Things").item(item("OPEN#2"))).build();
    TransactWriteItem denied =
        TransactWriteItem.builder().delete(d -> d.tableName("Things").key(item("OPEN#2"))).build();
    assertThatCode(
            () -> worker.dynamoDb().transactWriteItems(t -> t.transactItems(List.of(allowed))))
        .doesNotThrowAnyException();
    refused(
        "AccessDeniedException",
        () -> worker.dynamoDb().transactWriteItems(t -> t.transactItems(allowed, denied)));
  }

  @Test
  void an_index_is_a_resource_of_its_own() {
    assertThatCode(() -> query("due")).doesNotThrowAnyException();
    refused("AccessDeniedException", () -> query(""));
  }

  private static void query(String index) {
    worker
        .dynamoDb()
        .query(
            q ->
                q.tableName("Things")
                    .indexName(index.isEmpty() ? null : index)
                    .keyConditionExpression(index.isEmpty() ? "pk = :v" : "due = :v")
                    .expressionAttributeValues(Map.of(":v", AttributeValue.fromS("x"))));
  }

  @Test
  void a_batch_into_a_queue_needs_what_one_message_needs() {
    String jobs = system.template().function("Worker").environment().getOrDefault("QUEUE", "");
    assertThatCode(
            () ->
                worker
                    .sqs()
                    .sendMessageBatch(
                        b ->
                            b.queueUrl(jobs)
                                .entries(
                                    SendMessageBatchRequestEntry.builder()
                                        .id("1")
                                        .messageBody("sound")
                                        .build())))
        .doesNotThrowAnyException();
    refused("AccessDenied", () -> worker.sqs().receiveMessage(r -> r.queueUrl(jobs)));
  }

  @Test
  void only_the_sender_sends_and_only_through_its_set() {
    assertThatCode(() -> mail("feedback@example.com", "Set")).doesNotThrowAnyException();
    refused("AccessDeniedException", () -> mail("boss@example.com", "Set"));
    refused("AccessDeniedException", () -> mail("feedback@example.com", "Other"));
  }

  private static void mail(String from, String set) {
    worker
        .ses()
        .sendEmail(
            m ->
                m.fromEmailAddress(from)
                    .destination(d -> d.toAddresses("kari@example.com"))
                    .configurationSetName(set)
                    .content(
                        c ->
                            c.simple(
                                s ->
                                    s.subject(x -> x.data("Hei"))
                                        .body(b -> b.text(x -> x.data("Takk"))))));
  }

  @Test
  void a_topic_not_granted_is_refused() {
    String topic = system.template().stack().topics().getFirst().arn();
    refused("AuthorizationError", () -> worker.sns().publish(p -> p.topicArn(topic).message("x")));
  }

  @Test
  void who_may_not_list_a_bucket_does_not_learn_what_is_missing() {
    assertThatThrownBy(() -> worker.s3().getObjectAsBytes(g -> g.bucket("files").key("none")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
  }
}
