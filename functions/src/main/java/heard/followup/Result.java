package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.News;
import java.util.Optional;

/** What can be counted of a follow-up, from being planned to what its reader did with it. */
public enum Result {
  PLANNED,
  SENT,
  /** Waited for something at least once: an open complaint, a pause. */
  HELD,
  /** For a reason of ours or of theirs: skipped, taken back, or too late. */
  SKIPPED,
  /** We tried, and it did not go, or we do not know. */
  FAILED,
  DELIVERED,
  BOUNCED,
  OPTED_OUT,
  SPAM_REPORTED;

  /** What a step of a dispatch adds; empty for one that is no end and no halt. */
  static Optional<Result> of(Dispatch before, Dispatch after) {
    return before.state() == after.state() ? Optional.empty() : of(after.state());
  }

  static Optional<Result> of(Dispatch.State state) {
    return switch (state) {
      case SENT -> Optional.of(SENT);
      case HELD -> Optional.of(HELD);
      case SKIPPED, EXPIRED, CANCELLED -> Optional.of(SKIPPED);
      case REJECTED, UNKNOWN -> Optional.of(FAILED);
      case DELIVERED -> Optional.of(DELIVERED);
      case BOUNCED -> Optional.of(BOUNCED);
      case PENDING, DEFERRED, CALLING -> Optional.empty();
    };
  }

  /** What news of a provider add. */
  public static Result of(News news) {
    return switch (news) {
      case SENT -> SENT;
      case DELIVERED -> DELIVERED;
      case BOUNCED -> BOUNCED;
      case SPAM_REPORTED -> SPAM_REPORTED;
      case REJECTED -> FAILED;
    };
  }
}
