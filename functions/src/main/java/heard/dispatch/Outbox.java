package heard.dispatch;

import java.util.List;
import java.util.Optional;

/** The queue of what is to be sent now. What gets lost in it falls due again. */
public interface Outbox {
  void add(List<Ticket> tickets);

  /** About how many wait in it. */
  int waiting();

  /**
   * What is enough to read a dispatch with all it needs.
   *
   * @param mailbox whose standing belongs to it; only a follow-up's is asked for
   */
  record Ticket(DispatchKey key, Dispatch.Subject subject, Optional<String> mailbox) {
    public Ticket(DispatchKey key, Dispatch.Subject subject) {
      this(key, subject, Optional.empty());
    }

    /** With the standing of the mailbox it is addressed to, where it has one. */
    public static Ticket of(DispatchKey key, Dispatch.Subject subject, String address) {
      return new Ticket(
          key,
          subject,
          Optional.of(Standing.mailbox(address))
              .filter(mailbox -> subject.schedule().isPresent() && !mailbox.isEmpty()));
    }
  }
}
