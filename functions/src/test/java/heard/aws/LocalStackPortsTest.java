package heard.aws;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** On LocalStack, where there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
final class LocalStackPortsTest extends PortsContract {
  @Container
  private static final LocalStackContainer LOCALSTACK =
      new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0"))
          .withServices("dynamodb", "sqs", "s3", "ses", "sns");

  private static @Nullable Backend backend;

  @BeforeAll
  static void start() {
    backend = Backend.at(LOCALSTACK.getEndpoint());
  }

  @Override
  Backend backend() {
    return Objects.requireNonNull(backend);
  }
}
