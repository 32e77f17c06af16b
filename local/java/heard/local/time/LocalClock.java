package heard.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Real time moved by what the clock was advanced; it stands still while it is being advanced. */
public final class LocalClock implements InstantSource {
  private volatile Duration offset;
  private volatile Optional<Instant> stopped = Optional.empty();

  public LocalClock(Duration offset) {
    this.offset = offset;
  }

  /** One that shows this moment now. */
  public static LocalClock showing(Instant at) {
    return new LocalClock(Duration.between(real(), at));
  }

  @Override
  public Instant instant() {
    return stopped.orElseGet(() -> real().plus(offset));
  }

  /** How far it is from real time. */
  public Duration offset() {
    return Duration.between(real(), instant());
  }

  void stopAt(Instant moment) {
    stopped = Optional.of(moment);
  }

  void goOn() {
    stopped.ifPresent(at -> offset = Duration.between(real(), at));
    stopped = Optional.empty();
  }

  private static Instant real() {
    return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
