package heard.dispatch;

import java.util.ArrayList;
import java.util.List;

/** A queue for tests: what was added waits until it is taken. */
public final class InMemoryOutbox implements Outbox {
  private final List<Ticket> tickets = new ArrayList<>();

  @Override
  public void add(List<Ticket> more) {
    tickets.addAll(more);
  }

  @Override
  public int waiting() {
    return tickets.size();
  }

  /** Everything that waits, which then does not any more. */
  public List<Ticket> taken() {
    var taken = List.copyOf(tickets);
    tickets.clear();
    return taken;
  }
}
