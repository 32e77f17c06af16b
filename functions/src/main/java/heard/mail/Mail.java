package heard.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail as far as it could be read. Reading never fails: what could not be read is missing here,
 * told by a flaw, and still there in the raw mail.
 *
 * @param from who says to have written it (RFC 5322 §3.6.2); empty when that is no address
 * @param subject decoded, on one line
 * @param text all words of it, quoted ones too; what stood as HTML only is told as text
 * @param report what a machine tells of a mail of ours
 */
public record Mail(
    Headers headers,
    Optional<Address> from,
    String subject,
    String text,
    List<Attachment> attachments,
    Optional<Report> report,
    Set<Flaw> flaws) {
  public Mail {
    attachments = List.copyOf(attachments);
    flaws = Set.copyOf(flaws);
  }

  /** A mail of which nothing is known but that it came. */
  public static Mail unreadable(Flaw why) {
    return new Mail(
        new Headers(List.of()), Optional.empty(), "", "", List.of(), Optional.empty(), Set.of(why));
  }

  /** What is missing or uncertain. */
  public enum Flaw {
    /** Larger than we read: only its beginning was. */
    TOO_LARGE,
    TOO_MANY_PARTS,
    TOO_DEEP,
    HEADERS_TOO_LONG,
    /** It says more than we keep beside the raw mail. */
    TEXT_CUT,
    /** Its letters were read by trial, for it names no or a wrong character set. */
    CHARSET_GUESSED,
    /** Its parts are not cut where it says. */
    BOUNDARY_GUESSED,
    /** There is nothing in it that reads as a mail. */
    NO_HEADERS,
    /** The reader gave up on the way. */
    BROKEN_OFF
  }
}
