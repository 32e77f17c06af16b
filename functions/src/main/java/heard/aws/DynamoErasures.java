package heard.aws;

import heard.followup.Erasing.Erasures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who was forgotten, in the settings table, {@code ERASED / <hash>}: another table than what was
 * forgotten, so that restoring that one does not bring it back.
 */
public final class DynamoErasures implements Erasures {
  private static final String KIND = "ERASED";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoErasures(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void note(String id, Instant at) {
    var item = new Attributes().putAll(key(id)).put("at", at).map();
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  @Override
  public Optional<Instant> at(String id) {
    return Row.of(dynamo.getItem(g -> g.tableName(table).key(key(id)).consistentRead(true)).item())
        .map(row -> row.at("at"));
  }

  private static Map<String, AttributeValue> key(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return Attributes.key(KIND, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
