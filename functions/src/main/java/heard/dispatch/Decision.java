package heard.dispatch;

import java.time.Instant;

/**
 * What is to be done with a dispatch that fell due. Every reason is a code that can be explained.
 */
public sealed interface Decision {
  /** Now. */
  record Send() implements Decision {}

  /** Not while something lasts; looked at again at the latest then. */
  record Hold(Instant until, String reason) implements Decision {}

  /** Later. */
  record Defer(Instant at, String reason) implements Decision {}

  /** Not at all. */
  record Skip(String reason) implements Decision {}
}
