package heard.reaction;

import heard.casework.Case;
import heard.casework.Entry;
import heard.dispatch.Dispatch;
import heard.feedback.Submission;
import java.util.List;

/**
 * What one submission leads to: a case, its first entries, and what is to be sent.
 *
 * @param more what else was in it: each becomes a linked case
 */
public record Opening(
    Case opened, List<Entry> entries, List<Dispatch> dispatches, List<Submission> more) {
  public Opening {
    entries = List.copyOf(entries);
    dispatches = List.copyOf(dispatches);
    more = List.copyOf(more);
  }

  public Opening(Case opened, List<Entry> entries, List<Dispatch> dispatches) {
    this(opened, entries, dispatches, List.of());
  }
}
