package heard.mail;

import heard.customer.Mailbox;
import heard.feedback.Channel;
import heard.feedback.Draft;
import heard.feedback.Feedback;
import heard.feedback.Reference;
import heard.feedback.Trait;
import heard.mail.Arrival.Outcome;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A mail together with its receipt: whom it is from, and what it would be as feedback. */
record Letterhead(Receipt receipt, Mail mail) {
  /** Stands where somebody sent a mail without a word. */
  private static final String WORDLESS = "—";

  private static final int LONGEST_FILES = 4_000;

  /** Who wrote it, or whose server sent it. */
  Optional<Mailbox> sender() {
    return mail.from().map(Address::mailbox).or(receipt::from).or(receipt::sender);
  }

  /** What makes two mails the same one: the same words under the same message id. */
  String identity() {
    return mail.headers()
        .first("message-id")
        .map(id -> String.join("\n", "mail", id, from(), subject(), mail.text()))
        .orElseGet(() -> "object\n" + receipt.object());
  }

  Draft draft() {
    Feedback feedback = Feedback.words(message(), mail.from().flatMap(Address::name), sender());
    return new Draft(
        feedback, Channel.EMAIL, receipt.at(), Optional.empty(), Optional.empty(), facts());
  }

  Arrival arrival(Outcome outcome, String reason, Optional<Reference> reference) {
    return new Arrival(
        receipt.object(),
        receipt.at(),
        outcome,
        reason,
        reference,
        from(),
        subject(),
        receipt.verdicts());
  }

  String subject() {
    return mail.subject().isEmpty() ? receipt.subject() : mail.subject();
  }

  /** Nothing of its words could be read, or they may be others. */
  boolean unreadable() {
    boolean broken =
        mail.flaws().contains(Mail.Flaw.BROKEN_OFF) || mail.flaws().contains(Mail.Flaw.NO_HEADERS);
    return broken && mail.text().isBlank();
  }

  private String from() {
    return sender().map(Mailbox::address).orElse("");
  }

  /** The subject is part of what they say, unless they say it again. */
  private String message() {
    String words = mail.text().strip();
    String line = subject();
    boolean said = line.isBlank() || Subjects.answers(line) || words.startsWith(line);
    String message = said ? words : words.isEmpty() ? line : line + "\n\n" + words;
    return message.isBlank() ? WORDLESS : cut(message);
  }

  private static String cut(String text) {
    int most = Feedback.LONGEST_MESSAGE;
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  private Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    facts.put(Trait.MAIL, receipt.object());
    if (!subject().isBlank()) {
      facts.put(Trait.SUBJECT, subject());
    }
    String files =
        mail.attachments().stream().map(Attachment::line).collect(Collectors.joining("\n"));
    if (!files.isEmpty()) {
      facts.put(Trait.FILES, files.substring(0, Math.min(files.length(), LONGEST_FILES)));
    }
    String flaws =
        mail.flaws().stream()
            .map(f -> f.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(" "));
    if (!flaws.isEmpty()) {
      facts.put(Trait.FLAWS, flaws);
    }
    return facts;
  }
}
