package heard.dispatch;

import java.util.Optional;

/** Where briefings are read. */
public interface Briefings {
  /** One round trip; empty when the dispatch is not there (any more). */
  Optional<Briefing> read(DispatchKey key, Dispatch.Subject subject);
}
