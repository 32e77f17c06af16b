package heard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** With a data folder nothing is forgotten between runs. */
class KeepsTest {
  private static final Map<String, AttributeValue> ITEM =
      Map.of("pk", AttributeValue.fromS("OPEN#kept"));

  @Test
  void tables_files_secrets_outbox_and_clock_are_kept(@TempDir Path folder) throws Exception {
    String key;
    Instant later;
    try (LocalSystem first = SmallSystem.start(Optional.of(folder))) {
      key = first.template().function("Echo").environment().getOrDefault("KEY", "");
      first.admin().dynamoDb().putItem(p -> p.tableName("Things").item(ITEM));
      first
          .admin()
          .s3()
          .putObject(p -> p.bucket("files").key("a/b"), RequestBody.fromString("kept"));
      first
          .admin()
          .ses()
          .sendEmail(
              m ->
                  m.fromEmailAddress("feedback@example.com")
                      .destination(d -> d.toAddresses("kari@example.com"))
                      .content(
                          c ->
                              c.simple(
                                  s ->
                                      s.subject(t -> t.data("Hei"))
                                          .body(b -> b.text(t -> t.data("Hei"))))));
      later = first.advance(Duration.ofHours(30));
    }
    try (LocalSystem second = SmallSystem.start(Optional.of(folder))) {
      assertThat(second.template().function("Echo").environment()).containsEntry("KEY", key);
      assertThat(second.admin().dynamoDb().getItem(g -> g.tableName("Things").key(ITEM)).item())
          .isEqualTo(ITEM);
      assertThat(
              second
                  .admin()
                  .s3()
                  .getObjectAsBytes(g -> g.bucket("files").key("a/b"))
                  .asUtf8String())
          .isEqualTo("kept");
      assertThat(second.outbox().to("kari@example.com")).hasSize(1);
      assertThat(second.clock().instant()).isAfterOrEqualTo(later);
    }
  }

  @Test
  void a_taken_port_is_refused() throws Exception {
    try (LocalSystem first = SmallSystem.start()) {
      assertThatThrownBy(() -> LocalSystem.start(Options.any().at(first.url().getPort())))
          .isInstanceOf(BindException.class);
    }
  }
}
