package heard.followup;

import heard.dispatch.Outbox;
import java.util.Optional;

/** Where briefings of follow-ups are read. */
public interface FollowUpBriefings {
  /** For one batch of tickets: its schedules and brakes are read with the first of them. */
  Reader open();

  /** Reads the briefings of one batch. */
  interface Reader {
    /** One round trip; empty when the dispatch is not there (any more). */
    Optional<FollowUpBriefing> read(Outbox.Ticket ticket);
  }
}
