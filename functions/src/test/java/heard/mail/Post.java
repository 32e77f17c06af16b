package heard.mail;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Charter;
import heard.casework.Entry;
import heard.casework.InMemoryCases;
import heard.casework.Some;
import heard.casework.Varied;
import heard.correspondence.MailMarks;
import heard.correspondence.ReplyAddresses;
import heard.correspondence.Signatures;
import heard.customer.Mailbox;
import heard.feedback.InMemorySubmissions;
import heard.feedback.Intake;
import heard.feedback.Reference;
import heard.mail.Verdicts.Verdict;
import heard.mime.MailReader;
import heard.time.PublicHolidays;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mail taken in over ports that live in memory. */
final class Post {
  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  static final Verdicts GOOD =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);
  static final Verdicts FORGED =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.FAIL, Verdict.PASS, Verdict.PASS);
  static final Mailbox INBOX = new Mailbox("feedback@mail.example.com");

  final InMemoryCases cases = new InMemoryCases();
  final InMemorySubmissions submissions = new InMemorySubmissions();
  final InMemoryArrivals arrivals = new InMemoryArrivals(cases, submissions);
  final MailMarks marks;
  final Reception reception;
  private final Joining joining = new Joining(Charter.nordic(new PublicHolidays()));
  private int objects;

  Post() {
    this("mail.example.com");
  }

  /** An installation of its own, with its own key. */
  Post(String host) {
    byte[] secret = ("the key of " + host).getBytes(StandardCharsets.UTF_8);
    var signatures = new Signatures(List.of(secret));
    var inbox = new Mailbox("feedback@" + host);
    marks =
        new MailMarks(host, inbox, Optional.of(new ReplyAddresses(inbox, signatures)), signatures);
    reception = new Reception(arrivals, new Intake(submissions, secret), marks);
  }

  /** A case of somebody reached by this address. */
  Case open(String reference, String email) {
    Case some = Some.complaint(reference);
    Case opened = Varied.from(some).mailbox(email).made();
    cases.open(opened, List.of(Some.entry(1, Entry.What.RECEIVED)));
    return opened;
  }

  Arrival take(String raw, String recipient, Verdicts verdicts) {
    return take(raw, recipient, verdicts, NOW);
  }

  Arrival take(String raw, String recipient, Verdicts verdicts, Instant at) {
    Mail mail = MailReader.read(raw.getBytes(StandardCharsets.UTF_8));
    return reception.take(receipt(mail, recipient, verdicts, at), mail);
  }

  Receipt receipt(Mail mail, String recipient, Verdicts verdicts, Instant at) {
    return new Receipt(
        "in/" + ++objects,
        at,
        mail.from().map(Address::mailbox),
        Mailbox.parse(recipient).stream().toList(),
        verdicts,
        Optional.empty(),
        "");
  }

  /** Puts what waits into its cases. */
  void join(Instant now) {
    for (Enclosure enclosure : arrivals.taken()) {
      CaseFile file = cases.file(enclosure.into()).orElseThrow();
      if (joining.of(file, enclosure, now) instanceof Joining.Joined joined) {
        cases.change(joined.change());
      }
    }
  }

  CaseFile file(String reference) {
    return cases.file(new Reference(reference)).orElseThrow();
  }
}
