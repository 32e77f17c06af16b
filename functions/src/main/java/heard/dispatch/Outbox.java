package heard.dispatch;

import java.util.List;

/** The queue of what is to be sent now. What gets lost in it falls due again. */
public interface Outbox {
  void add(List<Ticket> tickets);

  /** About how many wait in it. */
  int waiting();

  /** What is enough to read a dispatch with all it needs. */
  record Ticket(DispatchKey key, Dispatch.Subject subject) {}
}
