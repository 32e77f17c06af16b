package heard.aws;

import heard.customer.Document;
import heard.customer.Mailbox;
import heard.mail.Receipt;
import heard.mail.Verdicts;
import heard.mail.Verdicts.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * SES's own notice that it stored a mail, as SNS hands it on, raw; or one of ours that asks for the
 * same: {@code {"orphan": key}} of an object without a notice, {@code {"release": key, "by":
 * colleague}} of a mail that a person wants as a case.
 */
public sealed interface SesNotice {
  /** A mail came. */
  record Received(Receipt receipt) implements SesNotice {}

  /** An object was found whose notice never came. */
  record Orphan(Receipt receipt) implements SesNotice {}

  /** A person wants what was held. */
  record Release(String object, String by) implements SesNotice {}

  /**
   * @throws IllegalArgumentException when it is none of these
   */
  static SesNotice read(String body) {
    Document d = Document.of(Json.read(body));
    Optional<String> orphan = d.maybe("orphan");
    if (orphan.isPresent()) {
      return new Orphan(Receipt.orphan(orphan.get(), Instant.parse(d.text("at"))));
    }
    Optional<String> release = d.maybe("release");
    if (release.isPresent()) {
      return new Release(release.get(), d.text("by"));
    }
    if (!d.maybe("notificationType").filter("Received"::equals).isPresent()) {
      throw new IllegalArgumentException("not a notice of a mail");
    }
    return new Received(receipt(d));
  }

  private static Receipt receipt(Document d) {
    Document mail = d.under("mail");
    Document receipt = d.under("receipt");
    String object =
        receipt.under("action").maybe("objectKey").orElseGet(() -> mail.text("messageId"));
    Document common = mail.under("commonHeaders");
    return new Receipt(
        object,
        Instant.parse(mail.text("timestamp")),
        mail.maybe("source").flatMap(SesNotice::mailbox),
        mailboxes(receipt.texts("recipients")),
        verdicts(receipt),
        common.texts("from").stream().findFirst().flatMap(SesNotice::mailbox),
        common.maybe("subject").orElse(""));
  }

  private static Verdicts verdicts(Document receipt) {
    return new Verdicts(
        verdict(receipt, "spfVerdict"),
        verdict(receipt, "dkimVerdict"),
        verdict(receipt, "dmarcVerdict"),
        verdict(receipt, "spamVerdict"),
        verdict(receipt, "virusVerdict"));
  }

  private static Verdict verdict(Document receipt, String name) {
    return Verdict.of(receipt.under(name).maybe("status").orElse(""));
  }

  private static List<Mailbox> mailboxes(List<String> addresses) {
    return addresses.stream().flatMap(a -> mailbox(a).stream()).toList();
  }

  /** {@code Anna <anna@example.com>}, or the address alone. */
  private static Optional<Mailbox> mailbox(String text) {
    int open = text.lastIndexOf('<');
    int close = text.lastIndexOf('>');
    return Mailbox.parse(open >= 0 && close > open ? text.substring(open + 1, close) : text);
  }
}
