package heard.dispatch;

import heard.dispatch.Standing.Contact;
import heard.dispatch.Standing.Suppressed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Standings for tests, held by the same contract as the real ones. */
public final class InMemoryStandings implements Standings {
  private final Map<String, Standing> kept = new HashMap<>();

  @Override
  public synchronized Standing of(String mailbox) {
    return kept.getOrDefault(mailbox, Standing.fresh(mailbox));
  }

  @Override
  public synchronized Map<String, Standing> of(Collection<String> mailboxes) {
    var found = new HashMap<>(kept);
    found.keySet().retainAll(mailboxes);
    return found;
  }

  /** Writes it as it is; always true, so that it can end a condition. */
  synchronized boolean put(Standing standing) {
    kept.put(standing.mailbox(), standing);
    return true;
  }

  @Override
  public synchronized void complaint(String mailbox, String reference, Optional<Instant> quiet) {
    var complaints = new HashMap<>(of(mailbox).complaints());
    if (!quiet.equals(complaints.put(reference, quiet))) {
      change(mailbox, complaints, of(mailbox).contacts(), of(mailbox).suppressed());
    }
  }

  @Override
  public synchronized void settled(String mailbox, String reference) {
    var complaints = new HashMap<>(of(mailbox).complaints());
    if (complaints.remove(reference) != null) {
      change(mailbox, complaints, of(mailbox).contacts(), of(mailbox).suppressed());
    }
  }

  @Override
  public synchronized void contacted(String mailbox, Contact contact) {
    var contacts = new ArrayList<>(of(mailbox).contacts());
    if (!contacts.contains(contact)) {
      contacts.add(contact);
      change(mailbox, of(mailbox).complaints(), contacts, of(mailbox).suppressed());
    }
  }

  @Override
  public synchronized void suppress(String mailbox, Suppressed why) {
    if (!of(mailbox).suppressed().equals(Optional.of(why))) {
      change(mailbox, of(mailbox).complaints(), of(mailbox).contacts(), Optional.of(why));
    }
  }

  @Override
  public synchronized void clear(String mailbox) {
    if (of(mailbox).suppressed().isEmpty()) {
      kept.remove(mailbox);
    } else {
      change(mailbox, Map.of(), List.of(), of(mailbox).suppressed());
    }
  }

  private void change(
      String mailbox,
      Map<String, Optional<Instant>> complaints,
      List<Contact> contacts,
      Optional<Suppressed> suppressed) {
    put(new Standing(mailbox, complaints, contacts, suppressed, of(mailbox).version() + 1));
  }
}
