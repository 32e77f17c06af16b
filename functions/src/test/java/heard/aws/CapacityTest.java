package heard.aws;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.customer.Mailbox;
import heard.feedback.Channel;
import heard.feedback.Feedback;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Submission;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** What a submission costs in the table (P5): the item one unit, its todo index another. */
final class CapacityTest {
  private static final String SIX_HUNDRED_BYTES = "Kaffen var kald og kassa stengt. ".repeat(18);

  @Test
  void a_submission_of_six_hundred_bytes_is_two_write_units() {
    Map<String, AttributeValue> item = SubmissionItem.write(submission());
    var put =
        Backend.local()
            .clients()
            .dynamoDb()
            .putItem(
                p ->
                    p.tableName(Backend.local().table("cases"))
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
    assertThat(put.consumedCapacity().table().capacityUnits()).isEqualTo(1.0);
    assertThat(put.consumedCapacity().globalSecondaryIndexes().keySet()).containsExactly("todo");
    assertThat(put.consumedCapacity().capacityUnits()).isEqualTo(2.0);
  }

  private static Submission submission() {
    var feedback =
        new Feedback(
            Kind.COMPLAINT,
            SIX_HUNDRED_BYTES,
            Optional.of("Kari Nordmann"),
            Optional.of(new Mailbox("kari.nordmann@example.com")),
            Optional.empty(),
            Language.NB,
            Optional.of("storo"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("2026-11-20"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Feedback.Contact.EMAIL,
            Optional.empty());
    return new Submission(
        new Reference("H-P5P5-P5P5"),
        feedback,
        Channel.WEB_FORM,
        Instant.parse("2026-11-21T10:15:30.123Z"),
        "k".repeat(43),
        "b".repeat(43),
        Optional.of("n".repeat(16)),
        Optional.empty());
  }
}
