package heard.mail;

import heard.customer.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what mail servers say of mail that did not arrive: delivery status (RFC 3464), and the free
 * words of those that never heard of it.
 */
final class Bounces {
  private static final List<String> FAILED =
      List.of(
          "undeliver",
          "undelivered",
          "returned mail",
          "delivery failure",
          "delivery has failed",
          "delivery status notification (failure)",
          "failure notice",
          "mail delivery failed",
          "message not delivered",
          "returned to sender",
          "delivery notification: delivery has failed",
          "could not be delivered",
          "mail system error",
          "permanent error",
          "non remis",
          "non livré",
          "ikke levert",
          "kunne ikke leveres",
          "levering mislyktes",
          "ikke leverbar",
          "uleverbar",
          "kunde inte levereras",
          "gick inte att leverera",
          "går inte att leverera",
          "ej levererat",
          "olevererbart",
          "ei voitu toimittaa",
          "toimitus epäonnistui",
          "ei voida toimittaa",
          "toimittamatta",
          "unzustellbar",
          "nicht zugestellt",
          "fehlgeschlagen",
          "no se puede entregar",
          "no se pudo entregar",
          "mislykket levering");

  private static final List<String> LATE =
      List.of(
          "delayed",
          "delay)",
          "still being retried",
          "warning: could not send",
          "warning: message",
          "delivery incomplete",
          "forsinket",
          "försenad",
          "fördröj",
          "viivästy",
          "verzögert",
          "retardé",
          "retrasad");

  private static final List<String> SENDERS =
      List.of(
          "mailer-daemon",
          "postmaster",
          "mail-daemon",
          "mailerdaemon",
          "mdaemon",
          "microsoftexchange");

  private Bounces() {}

  static Optional<Sort> read(Mail mail, Optional<Mailbox> sender) {
    Optional<Sort> reported = mail.report().flatMap(report -> reported(mail, report));
    return reported.isPresent() ? reported : told(mail, sender);
  }

  private static Optional<Sort> reported(Mail mail, Report report) {
    return switch (report.kind()) {
      case FEEDBACK -> Optional.of(new Sort.SpamReport(about(mail)));
      case DISPOSITION -> Optional.of(new Sort.Automatic("disposition-notification"));
      case DELIVERY ->
          switch (report.word("action")) {
            case "failed" -> Optional.of(failed(mail, report));
            case "delayed" -> Optional.of(new Sort.Delayed());
            case "delivered", "relayed", "expanded" ->
                Optional.of(new Sort.Automatic("delivery-status"));
            default ->
                report.word("status").startsWith("5")
                    ? Optional.of(failed(mail, report))
                    : Optional.of(
                        told(mail, Optional.empty()).orElse(new Sort.Automatic("delivery-status")));
          };
    };
  }

  private static Sort failed(Mail mail, Report report) {
    String status = report.word("status").split("[ (]", 2)[0];
    Optional<Mailbox> to =
        report.groups().stream().map(Bounces::recipient).flatMap(Optional::stream).findFirst();
    return new Sort.Bounced(to, !status.startsWith("4"), status, about(mail));
  }

  /** {@code rfc822; anna@example.com}. */
  private static Optional<Mailbox> recipient(Map<String, String> group) {
    String field =
        group.getOrDefault("final-recipient", group.getOrDefault("original-recipient", ""));
    return Mailbox.parse(bare(field.substring(field.indexOf(';') + 1)));
  }

  /** No report: by who sends it and what the subject says. */
  private static Optional<Sort> told(Mail mail, Optional<Mailbox> sender) {
    String subject = mail.subject().toLowerCase(Locale.ROOT);
    String from =
        mail.from()
            .map(a -> a.mailbox().address())
            .or(() -> mail.headers().first("from"))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    boolean daemon = SENDERS.stream().anyMatch(from::contains);
    Optional<Mailbox> failed =
        mail.headers().first("x-failed-recipients").flatMap(f -> Mailbox.parse(first(f)));
    boolean returned = daemon || sender.isEmpty() || failed.isPresent();
    if (!returned) {
      return Optional.empty();
    }
    if (LATE.stream().anyMatch(subject::contains)) {
      return Optional.of(new Sort.Delayed());
    }
    boolean qmail = mail.text().startsWith("Hi. This is the");
    if (failed.isEmpty() && !qmail && FAILED.stream().noneMatch(subject::contains)) {
      return daemon ? Optional.of(new Sort.Automatic("mailer-daemon")) : Optional.empty();
    }
    String status = Statuses.in(mail.text());
    return Optional.of(
        new Sort.Bounced(
            failed.or(() -> named(mail.text())), !status.startsWith("4"), status, about(mail)));
  }

  /** The first address in the words, which is the one it is about. */
  private static Optional<Mailbox> named(String text) {
    return text.lines()
        .limit(200)
        .filter(line -> line.indexOf('@') > 0)
        .flatMap(line -> List.of(line.split("[\\s<>\"':;,()]+", 50)).stream())
        .filter(word -> word.indexOf('@') > 0)
        .map(Bounces::bare)
        .flatMap(word -> Mailbox.parse(word).stream())
        .filter(m -> !SENDERS.contains(m.address().toLowerCase(Locale.ROOT).split("@", 2)[0]))
        .findFirst();
  }

  private static List<String> about(Mail mail) {
    var ids = new ArrayList<String>();
    mail.report()
        .flatMap(Report::returned)
        .ifPresent(
            returned -> {
              returned.first("message-id").ifPresent(v -> ids.addAll(MessageIds.in(v)));
              returned.first("references").ifPresent(v -> ids.addAll(MessageIds.in(v)));
            });
    mail.headers().first("in-reply-to").ifPresent(v -> ids.addAll(MessageIds.in(v)));
    mail.headers().first("references").ifPresent(v -> ids.addAll(MessageIds.in(v)));
    return ids;
  }

  private static String first(String field) {
    return bare(field.split(",", 2)[0]);
  }

  private static String bare(String word) {
    String text = word.strip();
    String open = text.startsWith("<") ? text.substring(1) : text;
    String closed = open.endsWith(">") ? open.substring(0, open.length() - 1) : open;
    return closed.endsWith(".") ? closed.substring(0, closed.length() - 1) : closed;
  }
}
