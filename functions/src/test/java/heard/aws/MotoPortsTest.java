package heard.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** On moto, an independent reading of what AWS documents. */
final class MotoPortsTest extends PortsContract {
  private static @Nullable Backend moto;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(Backend.onPath("moto_server"), "moto_server is not on the PATH");
    moto = Backend.moto();
  }

  /** moto checks a condition and writes in two steps, so two at once may both hold. */
  @Override
  int atOnce() {
    return 1;
  }

  @Override
  Backend backend() {
    return Objects.requireNonNull(moto);
  }
}
