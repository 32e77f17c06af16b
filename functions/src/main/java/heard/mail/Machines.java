package heard.mail;

import heard.customer.Mailbox;
import heard.mail.Sort.Quiet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells people's mail from machines' (RFC 3834, RFC 3464, and what is met besides). The one place
 * that says whether anything may be answered.
 *
 * @param ours whether an address is one of ours
 */
public record Machines(Predicate<Mailbox> ours) {
  /** The header field that our own mail carries. */
  public static final String LOOP = "x-heard-loop";

  private static final List<String> NO_REPLY =
      List.of(
          "noreply",
          "no-reply",
          "no_reply",
          "donotreply",
          "do-not-reply",
          "do_not_reply",
          "ikkesvar",
          "ikke-svar",
          "svarinte",
          "svara-inte",
          "svara-ej",
          "alavastaa",
          "ala-vastaa",
          "eivastata",
          "ei-vastausta",
          "nicht-antworten",
          "ne-pas-repondre",
          "no-responder",
          "nobody");

  private static final List<String> ROBOTS =
      List.of(
          "x-cron-env",
          "x-fc-machinegenerated",
          "x-github-reason",
          "x-jira-fingerprint",
          "x-failed-recipients",
          "x-campaign",
          "x-campaignid",
          "x-mailer-recptid",
          "feedback-id");

  /**
   * @param sender the envelope's sender; empty for a null one
   */
  public Sort sort(Mail mail, Optional<Mailbox> sender) {
    if (own(mail, sender)) {
      return new Sort.Own();
    }
    return Bounces.read(mail, sender)
        .or(() -> automatic(mail))
        .orElseGet(() -> new Sort.Person(quiet(mail, sender)));
  }

  /** A field of ours, even with a mark we cannot check: no person writes it. */
  private boolean own(Mail mail, Optional<Mailbox> sender) {
    return mail.headers().has(LOOP)
        || sender.filter(ours).isPresent()
        || mail.from().map(Address::mailbox).filter(ours).isPresent();
  }

  private static Optional<Sort> automatic(Mail mail) {
    Headers headers = mail.headers();
    if (Aways.read(mail)) {
      return Optional.of(new Sort.Away());
    }
    String submitted = headers.word("auto-submitted");
    if (!submitted.isEmpty() && !submitted.startsWith("no")) {
      return Optional.of(new Sort.Automatic("auto-submitted"));
    }
    for (String marker : ROBOTS) {
      if (headers.has(marker)) {
        return Optional.of(new Sort.Automatic(marker));
      }
    }
    boolean discussed = headers.has("list-post") || headers.has("mailing-list");
    boolean mass = headers.has("list-unsubscribe") || (bulk(headers) && headers.has("list-id"));
    return mass && !discussed ? Optional.of(new Sort.Automatic("newsletter")) : Optional.empty();
  }

  private static boolean bulk(Headers headers) {
    String precedence = headers.word("precedence");
    return precedence.equals("bulk") || precedence.equals("junk");
  }

  private static Optional<Quiet> quiet(Mail mail, Optional<Mailbox> sender) {
    Headers headers = mail.headers();
    if (headers.has("list-id")
        || headers.has("list-post")
        || headers.has("mailing-list")
        || headers.word("precedence").equals("list")) {
      return Optional.of(Quiet.LIST);
    }
    if (headers.has("x-auto-response-suppress") || bulk(headers)) {
      return Optional.of(Quiet.ASKED_NOT_TO);
    }
    if (mail.from().filter(a -> unread(a.mailbox())).isPresent()) {
      return Optional.of(Quiet.NO_REPLY);
    }
    return sender.isEmpty() ? Optional.of(Quiet.NO_RETURN_PATH) : Optional.empty();
  }

  private static boolean unread(Mailbox mailbox) {
    String local = mailbox.address().toLowerCase(Locale.ROOT).split("@", 2)[0];
    return NO_REPLY.stream().anyMatch(local::startsWith);
  }
}
