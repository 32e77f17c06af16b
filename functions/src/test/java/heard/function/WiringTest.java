package heard.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What functions go by on AWS. */
final class WiringTest {
  /** By the system's own clock one moment in a thousand would pass. */
  @Test
  void the_time_is_as_fine_as_what_is_stored() {
    assertThat(Stream.generate(Wiring.millis()::instant).limit(100).map(Instant::getNano))
        .allMatch(nano -> nano % 1_000_000 == 0);
  }
}
