package heard.mail;

import heard.casework.Case;
import heard.correspondence.MailMarks;
import heard.correspondence.ReplyAddresses.Side;
import heard.customer.Mailbox;
import heard.feedback.Reference;
import heard.mail.Arrivals.Background;
import heard.mail.Arrivals.Sent;
import heard.mail.Enclosure.From;
import java.util.Optional;

/**
 * Which case a mail belongs to. It joins by an address that we sealed, or by a message of ours and
 * a sender who is a party to the case and verified. All else is only suggested: a stranger's mail
 * never joins a case.
 */
public record Threads(MailMarks marks) {
  /** Where a mail belongs. */
  public sealed interface Match {}

  /** Nothing speaks for any case. */
  public record Nowhere() implements Match {}

  /** It is part of that case. */
  public record Joins(Reference reference, From from, By by) implements Match {}

  /** It may be; a person decides. */
  public record Suggests(Reference reference, By by) implements Match {}

  /** What speaks for it. */
  public enum By {
    SEALED_ADDRESS,
    MESSAGE_ID,
    SUBJECT
  }

  /**
   * @param sender who wrote it, or whose machine did
   */
  public Match match(Clues clues, Optional<Mailbox> sender, Verdicts verdicts, Background known) {
    return clues
        .sealed()
        .filter(a -> known.cases().containsKey(a.reference()))
        .<Match>map(
            a ->
                new Joins(
                    a.reference(),
                    a.side() == Side.STAFF ? From.COLLEAGUE : From.CUSTOMER,
                    By.SEALED_ADDRESS))
        .or(() -> byMessage(clues, sender, verdicts, known))
        .or(() -> bySubject(clues, sender, verdicts, known))
        .orElseGet(Nowhere::new);
  }

  private Optional<Match> byMessage(
      Clues clues, Optional<Mailbox> sender, Verdicts verdicts, Background known) {
    for (String id : clues.ids()) {
      Sent sent = known.sent().get(id);
      if (sent != null) {
        boolean to = sender.filter(s -> s.comparable().equals(sent.to())).isPresent();
        boolean party = to || party(known.cases().get(sent.about()), sender);
        return Optional.of(joined(sent.about(), From.PARTY, By.MESSAGE_ID, party, verdicts));
      }
      Optional<Match> own =
          marks
              .reference(id)
              .filter(known.cases()::containsKey)
              .map(
                  reference ->
                      joined(
                          reference,
                          From.CUSTOMER,
                          By.MESSAGE_ID,
                          party(known.cases().get(reference), sender),
                          verdicts));
      if (own.isPresent()) {
        return own;
      }
    }
    return Optional.empty();
  }

  private Optional<Match> bySubject(
      Clues clues, Optional<Mailbox> sender, Verdicts verdicts, Background known) {
    return clues.quoted().stream()
        .filter(known.cases()::containsKey)
        .findFirst()
        .map(
            reference ->
                joined(
                    reference,
                    From.CUSTOMER,
                    By.SUBJECT,
                    party(known.cases().get(reference), sender),
                    verdicts));
  }

  private static Match joined(
      Reference reference, From from, By by, boolean party, Verdicts verdicts) {
    return party && !verdicts.unverified()
        ? new Joins(reference, from, by)
        : new Suggests(reference, by);
  }

  private static boolean party(
      @org.jspecify.annotations.Nullable Case about, Optional<Mailbox> sender) {
    return about != null
        && sender
            .map(Mailbox::comparable)
            .filter(
                s ->
                    about.customer().email().map(Mailbox::comparable).filter(s::equals).isPresent())
            .isPresent();
  }
}
