package heard.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Raw mails in their bucket, under the names SES gave them. */
public final class S3Mails {
  /** What SES writes when it is given a bucket; no mail. */
  private static final String SETUP = "AMAZON_SES_SETUP_NOTIFICATION";

  /** No mail is larger: more is not read. */
  private static final int LARGEST = 41 * 1024 * 1024;

  private final S3Client s3;
  private final String bucket;

  public S3Mails(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /** A mail in the bucket. */
  public record Stored(String object, Instant at) {}

  /**
   * @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException when it is not there
   */
  public byte[] get(String object) {
    try (var in = s3.getObject(get -> get.bucket(bucket).key(object))) {
      return in.readNBytes(LARGEST);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Where a browser gets a mail from the bucket itself, for a minute, as a file to keep. */
  public URI link(String object, String name) {
    var client = s3.serviceClientConfiguration();
    var presigner =
        S3Presigner.builder()
            .region(client.region())
            .credentialsProvider(client.credentialsProvider());
    client
        .endpointOverride()
        .ifPresent(
            own ->
                presigner
                    .endpointOverride(own)
                    .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build()));
    try (S3Presigner signing = presigner.build()) {
      return URI.create(
          signing
              .presignGetObject(
                  link ->
                      link.signatureDuration(Duration.ofMinutes(1))
                          .getObjectRequest(
                              get ->
                                  get.bucket(bucket)
                                      .key(object)
                                      .responseContentDisposition(
                                          "attachment; filename=\"" + name + "\"")))
              .url()
              .toString());
    }
  }

  /** Every mail there is. */
  public Stream<Stored> all() {
    return s3.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
        .filter(object -> !object.key().endsWith(SETUP))
        .map(object -> new Stored(object.key(), object.lastModified()));
  }
}
