package heard.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was read within the last half minute: many go out with the same words and by one plan. */
public final class Recent<K, V> {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Seen<V>(V value, Instant at) {}

  private final Function<K, V> read;
  private final InstantSource clock;
  private final Map<K, Seen<V>> seen = new ConcurrentHashMap<>();

  public Recent(Function<K, V> read, InstantSource clock) {
    this.read = read;
    this.clock = clock;
  }

  public V find(K key) {
    return find(key, false);
  }

  /**
   * @param anew as it is this moment
   */
  public V find(K key, boolean anew) {
    Instant now = clock.instant();
    return seen.compute(
            key,
            (k, last) ->
                anew
                        || last == null
                        || last.at().plus(FRESH).isBefore(now)
                        || last.at().isAfter(now)
                    ? new Seen<>(read.apply(k), now)
                    : last)
        .value();
  }
}
