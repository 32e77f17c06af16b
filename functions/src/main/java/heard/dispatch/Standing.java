package heard.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How things stand between us and one mailbox or number, whoever uses it: what is open, when we
 * last wrote, and whether we may. It is part of the claim of everything kind, so that two greetings
 * or a card and a complaint never pass each other unseen.
 *
 * @param mailbox as {@link #mailbox(String)} makes it
 * @param complaints by reference: empty while open, else from when on it holds nothing back
 * @param contacts what we said, the oldest first
 * @param suppressed why nothing kind goes there any more
 * @param version counts the changes; 0 when nothing is written yet
 */
public record Standing(
    String mailbox,
    Map<String, Optional<Instant>> complaints,
    List<Contact> contacts,
    Optional<Suppressed> suppressed,
    int version) {
  /** Why something kind is held while a complaint is open. */
  public static final String HOLDS = "OPEN_COMPLAINT";

  /** A complaint that is still open is looked at again this often. */
  private static final Duration LOOK_AGAIN = Duration.ofDays(1);

  private static final Duration REMEMBERED = Duration.ofDays(31);
  private static final Duration GREETING_REMEMBERED = Duration.ofDays(366);
  private static final int MOST = 6;

  public Standing {
    complaints = Map.copyOf(complaints);
    contacts = List.copyOf(contacts);
  }

  /** What came back from there. */
  public enum Suppressed {
    BOUNCED,
    SPAM_REPORTED
  }

  /** One thing we said. */
  public enum What {
    GREETING,
    CHECK_IN,
    SERVICE,
    /** A person of ours wrote, or we kept them posted about their case. */
    REPLY,
    /** Another system of the firm wrote. */
    EXTERNAL
  }

  /**
   * When we said something.
   *
   * @param customer whom it was meant for
   * @param about the follow-up by its reason, or the case
   */
  public record Contact(Instant at, What what, String customer, String about) {}

  public static Standing fresh(String mailbox) {
    return new Standing(mailbox, Map.of(), List.of(), Optional.empty(), 0);
  }

  /** What all spellings of an address or number have in common. */
  public static String mailbox(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  /** Until when an open complaint holds back what is kind; empty when nothing does. */
  public Optional<Instant> heldUntil(Instant now) {
    return complaints.values().stream()
        .map(quiet -> quiet.orElse(now.plus(LOOK_AGAIN)))
        .filter(until -> until.isAfter(now))
        .max(Instant::compareTo);
  }

  /** The next version, with one more contact; what no rule asks for any more is forgotten. */
  public Standing after(Contact contact) {
    var kept = new ArrayList<Contact>();
    for (Contact c : contacts) {
      Duration remembered = c.what() == What.GREETING ? GREETING_REMEMBERED : REMEMBERED;
      if (c.at().plus(remembered).isAfter(contact.at())) {
        kept.add(c);
      }
    }
    kept.add(contact);
    return new Standing(
        mailbox,
        complaints,
        kept.subList(Math.max(0, kept.size() - MOST), kept.size()),
        suppressed,
        version + 1);
  }
}
