package heard.correspondence;

import heard.correspondence.ReplyAddresses.Side;
import heard.correspondence.Signatures.Purpose;
import heard.customer.Mailbox;
import heard.feedback.Reference;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header fields by which mail of ours is known again when it, or an answer to it, comes back:
 * SES writes a message id of its own (so ours stands in {@code References}), and some programs
 * answer to {@code Reply-To} only.
 *
 * @param host the host name in our message ids
 * @param sender the address we send from
 * @param replies where answers come back to; empty when no mail is received
 */
public record MailMarks(
    String host, Mailbox sender, Optional<ReplyAddresses> replies, Signatures signatures) {
  /** Known to robots by RFC 3834, to Exchange by its own field, to us by a mark. */
  public Map<String, String> automatic() {
    return Map.of(
        "Auto-Submitted",
        "auto-generated",
        "X-Auto-Response-Suppress",
        "All",
        "X-Heard-Loop",
        signatures.seal(Purpose.LOOP, host));
  }

  /**
   * The fields of a mail about a case.
   *
   * @param said what tells mails of one case apart, such as the reason of a dispatch
   */
  public Map<String, String> about(Reference reference, Side side, String said) {
    var fields = new LinkedHashMap<>(automatic());
    fields.put("References", "<" + id(reference, said) + ">");
    replies.ifPresent(r -> fields.put("Reply-To", r.of(reference, side).address()));
    return fields;
  }

  /** The case that a message id of ours names; empty when it is not ours. */
  public Optional<Reference> reference(String messageId) {
    String[] parts = messageId.toLowerCase(Locale.ROOT).split("[.@]", 4);
    if (parts.length != 4 || !parts[3].equals(host)) {
      return Optional.empty();
    }
    return signatures.sealed(Purpose.MESSAGE, parts[0] + "." + parts[1], parts[2])
        ? Reference.parse(parts[0])
        : Optional.empty();
  }

  /** Whether a mail with this mark is one we sent. */
  public boolean ours(String loopMark) {
    return signatures.sealed(Purpose.LOOP, host, loopMark.strip());
  }

  private String id(Reference reference, String said) {
    String text = reference.text().replace("-", "").toLowerCase(Locale.ROOT);
    String subject = text + "." + Integer.toUnsignedString(said.hashCode(), 36);
    return subject + "." + signatures.seal(Purpose.MESSAGE, subject) + "@" + host;
  }

  /** Where SES's own ids end in the mail that recipients see. */
  public static boolean ses(String messageId) {
    return messageId.endsWith(".amazonses.com");
  }

  /** The id SES gave when it took the mail, out of the one recipients see. */
  public static String bare(String messageId) {
    return messageId.substring(0, messageId.indexOf('@'));
  }

  /** Whether this address is one of ours. */
  public boolean ours(Mailbox address) {
    return address.comparable().equals(sender.comparable())
        || replies.filter(r -> r.ours(address)).isPresent();
  }
}
