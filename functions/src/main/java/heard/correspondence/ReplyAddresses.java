package heard.correspondence;

import heard.correspondence.Signatures.Purpose;
import heard.customer.Mailbox;
import heard.feedback.Reference;
import java.util.Locale;
import java.util.Optional;

/**
 * The addresses that answers come back to: one for each case and for each side of it, so that what
 * a colleague answers to a notice never reaches the customer as their own words. The part after the
 * plus (RFC 5233) names the case and is sealed; letters' case does not matter in it.
 *
 * @param inbox where mail is received, such as {@code feedback@mail.example.com}
 */
public record ReplyAddresses(Mailbox inbox, Signatures signatures) {
  /** Who is written to, and answers. */
  public enum Side {
    CUSTOMER('c'),
    STAFF('s');

    private final char letter;

    Side(char letter) {
      this.letter = letter;
    }
  }

  /** A case, and who answers about it. */
  public record Answering(Reference reference, Side side) {}

  public Mailbox of(Reference reference, Side side) {
    String said = said(reference, side);
    String tag = said + signatures.seal(Purpose.REPLY, said);
    return new Mailbox(local() + "+" + tag + "@" + inbox.domain());
  }

  /** Who answers about what; empty when we did not give this address out. */
  public Optional<Answering> read(Mailbox recipient) {
    String local = recipient.address().substring(0, recipient.address().lastIndexOf('@'));
    String tag = local.substring(local.lastIndexOf('+') + 1).toLowerCase(Locale.ROOT);
    if (local.indexOf('+') < 0
        || tag.length() != 25
        || !recipient.domain().equals(inbox.domain())) {
      return Optional.empty();
    }
    String said = tag.substring(0, 9);
    return signatures.sealed(Purpose.REPLY, said, tag.substring(9))
        ? side(said.charAt(0))
            .flatMap(side -> Reference.parse(said.substring(1)).map(r -> new Answering(r, side)))
        : Optional.empty();
  }

  /** Whether mail to this address is mail to us. */
  public boolean ours(Mailbox address) {
    String local = address.address().substring(0, address.address().lastIndexOf('@'));
    return address.domain().equals(inbox.domain())
        && local.split("\\+", 2)[0].equalsIgnoreCase(local());
  }

  private String local() {
    return inbox.address().substring(0, inbox.address().lastIndexOf('@'));
  }

  private static String said(Reference reference, Side side) {
    return side.letter + reference.text().replace("-", "").substring(1).toLowerCase(Locale.ROOT);
  }

  private static Optional<Side> side(char letter) {
    for (Side side : Side.values()) {
      if (side.letter == letter) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }
}
