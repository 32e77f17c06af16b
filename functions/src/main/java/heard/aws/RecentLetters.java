package heard.aws;

import heard.correspondence.LetterFile;
import heard.correspondence.Letters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Letters as they were read within the last half minute: many go out with the same words. */
public final class RecentLetters {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Seen(Optional<LetterFile> file, Instant at) {}

  private final Letters letters;
  private final InstantSource clock;
  private final Map<String, Seen> read = new ConcurrentHashMap<>();

  public RecentLetters(Letters letters, InstantSource clock) {
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * @param anew as it is this moment
   */
  public Optional<LetterFile> find(String id, boolean anew) {
    Instant now = clock.instant();
    return read.compute(
            id,
            (key, seen) ->
                anew
                        || seen == null
                        || seen.at().plus(FRESH).isBefore(now)
                        || seen.at().isAfter(now)
                    ? new Seen(letters.find(id), now)
                    : seen)
        .file();
  }
}
