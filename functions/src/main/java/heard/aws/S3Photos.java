package heard.aws;

import heard.feedback.Reference;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Customers' photos in their bucket, under the case and a name of our own. */
public final class S3Photos {
  private final S3Client s3;
  private final String bucket;

  public S3Photos(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  public void put(Reference reference, String id, String type, byte[] content) {
    s3.putObject(
        put -> put.bucket(bucket).key(key(reference, id)).contentType(type),
        RequestBody.fromBytes(content));
  }

  public Optional<byte[]> find(Reference reference, String id) {
    try {
      return Optional.of(
          s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(reference, id))).asByteArray());
    } catch (NoSuchKeyException absent) {
      return Optional.empty();
    }
  }

  private static String key(Reference reference, String id) {
    return reference + "/" + id;
  }
}
