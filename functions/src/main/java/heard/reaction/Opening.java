package heard.reaction;

import heard.casework.Case;
import heard.casework.Entry;
import heard.dispatch.Dispatch;
import java.util.List;

/** What one submission leads to: a case, its first entries, and what is to be sent. */
public record Opening(Case opened, List<Entry> entries, List<Dispatch> dispatches) {
  public Opening {
    entries = List.copyOf(entries);
    dispatches = List.copyOf(dispatches);
  }
}
