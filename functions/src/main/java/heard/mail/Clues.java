package heard.mail;

import heard.correspondence.MailMarks;
import heard.correspondence.ReplyAddresses;
import heard.correspondence.ReplyAddresses.Answering;
import heard.customer.Mailbox;
import heard.feedback.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What in a mail speaks for a case, never its text: the sealed address it was sent to, the ids it
 * refers to, the reference in its subject.
 *
 * @param sealed by the envelope's recipient
 * @param ids the nearest first: the last of {@code References}, then {@code In-Reply-To}
 * @param quoted references in the subject
 */
public record Clues(Optional<Answering> sealed, List<String> ids, List<Reference> quoted) {
  private static final int MOST_QUOTED = 3;

  public Clues {
    ids = List.copyOf(ids);
    quoted = List.copyOf(quoted);
  }

  public static Clues in(Receipt receipt, Mail mail, List<String> about, MailMarks marks) {
    Optional<Answering> sealed =
        marks.replies().flatMap(replies -> sealed(receipt.recipients(), replies));
    var ids = new LinkedHashSet<String>();
    ids.addAll(references(mail));
    mail.headers().all("in-reply-to").forEach(field -> ids.addAll(MessageIds.in(field)));
    ids.addAll(about);
    return new Clues(sealed, limited(ids), quoted(mail.subject()));
  }

  private static Optional<Answering> sealed(List<Mailbox> recipients, ReplyAddresses replies) {
    return recipients.stream().flatMap(r -> replies.read(r).stream()).findFirst();
  }

  private static List<String> references(Mail mail) {
    var ids = new ArrayList<String>();
    mail.headers().all("references").forEach(field -> ids.addAll(MessageIds.in(field)));
    return ids.reversed();
  }

  private static List<String> limited(Set<String> ids) {
    return ids.stream().limit(MessageIds.MOST).toList();
  }

  /** Every {@code H-XXXX-XXXX} in it. */
  private static List<Reference> quoted(String subject) {
    var found = new LinkedHashSet<Reference>();
    int at = subject.indexOf("-");
    for (int tries = 0; at >= 0 && tries < 50 && found.size() < MOST_QUOTED; tries++) {
      boolean begins = at > 0 && "Hh".indexOf(subject.charAt(at - 1)) >= 0;
      if (begins && at + 10 <= subject.length() && subject.charAt(at + 5) == '-') {
        Reference.parse(subject.substring(at - 1, at + 10)).ifPresent(found::add);
      }
      at = subject.indexOf("-", at + 1);
    }
    return List.copyOf(found);
  }
}
