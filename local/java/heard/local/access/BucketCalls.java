package heard.local.access;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.S3Request;

/** What S3 is asked for, by the permission each operation needs. */
final class BucketCalls {
  private BucketCalls() {}

  static List<Call> of(String operation, S3Request request) {
    String bucket = "arn:aws:s3:::" + field(request, "Bucket").orElse("*");
    String object = field(request, "Key").map(key -> bucket + "/" + key).orElse(bucket);
    return switch (operation) {
      case "HeadObject" -> List.of(new Call("s3:GetObject", object));
      case "ListObjects", "ListObjectsV2", "HeadBucket" ->
          List.of(new Call("s3:ListBucket", bucket));
      case "CopyObject" -> List.of(new Call("s3:PutObject", object));
      default -> List.of(new Call("s3:" + operation, object));
    };
  }

  private static Optional<String> field(S3Request request, String name) {
    return request.getValueForField(name, String.class);
  }
}
