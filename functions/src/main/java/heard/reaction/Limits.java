package heard.reaction;

import heard.casework.Case.Held;
import heard.casework.Party;
import heard.customer.Mailbox;
import heard.feedback.Channel;
import heard.feedback.Submission;
import heard.feedback.Submission.Doubt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * How much one sender may send before a person looks first. Over it nothing is dropped: it is held.
 * The limit of a network is wide, for a shop's guests and a carrier's customers share one.
 *
 * @param perContact submissions an hour from one mailbox or number
 * @param perNetwork submissions an hour from one network address
 */
public record Limits(int perContact, int perNetwork) {
  /** What came back faster than people read may fill only this part of a limit. */
  private static final int HASTE_SHARE = 4;

  /** Mails of one sender that are acknowledged in a day: enough for a person, an end for a loop. */
  private static final int MAILS_A_DAY = 3;

  /** Mails of one firm that are acknowledged in an hour. */
  private static final int MAILS_OF_A_DOMAIN = 200;

  /** Where everybody has a mailbox: their domain says nothing of a sender. */
  private static final Set<String> PROVIDERS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "hotmail.no",
          "hotmail.se",
          "hotmail.fi",
          "hotmail.co.uk",
          "live.com",
          "live.no",
          "live.se",
          "live.fi",
          "msn.com",
          "yahoo.com",
          "yahoo.no",
          "yahoo.se",
          "yahoo.co.uk",
          "icloud.com",
          "me.com",
          "mac.com",
          "aol.com",
          "gmx.com",
          "gmx.net",
          "gmx.de",
          "web.de",
          "proton.me",
          "protonmail.com",
          "online.no",
          "broadpark.no",
          "getmail.no",
          "lyse.net",
          "altibox.no",
          "telia.com",
          "comhem.se",
          "bredband.net",
          "spray.se",
          "elisanet.fi",
          "kolumbus.fi",
          "saunalahti.fi",
          "luukku.com",
          "suomi24.fi",
          "welho.com",
          "netti.fi",
          "pp.inet.fi",
          "fastmail.com",
          "yandex.com",
          "mail.com",
          "zoho.com");

  public Optional<Held> check(Submission submission, Party party, Reactions counters) {
    Optional<Held> doubted = submission.doubt().flatMap(Limits::held);
    if (doubted.isPresent()) {
      return doubted;
    }
    Instant hour = submission.receivedAt().truncatedTo(ChronoUnit.HOURS);
    int mine = submission.doubt().isPresent() ? perContact / HASTE_SHARE : perContact;
    boolean contact = over("contact#" + party.id(), hour, submission, mine, counters);
    boolean network =
        submission
            .network()
            .filter(n -> over("network#" + n, hour, submission, perNetwork, counters))
            .isPresent();
    if (contact || network) {
      return Optional.of(Held.FLOOD);
    }
    return submission.channel() == Channel.EMAIL && looped(submission, party, counters)
        ? Optional.of(Held.REPEATED)
        : Optional.empty();
  }

  private static Optional<Held> held(Doubt doubt) {
    return switch (doubt) {
      case TRAP -> Optional.of(Held.ROBOT);
      case HASTE -> Optional.empty();
      case UNVERIFIED -> Optional.of(Held.UNVERIFIED);
      case UNREADABLE -> Optional.of(Held.UNREADABLE);
      case QUIET -> Optional.of(Held.QUIET);
      case FLOOD -> Optional.of(Held.FLOOD);
    };
  }

  /** Holds when every mark of a machine is missing. */
  private static boolean looped(Submission submission, Party party, Reactions counters) {
    Instant day = submission.receivedAt().truncatedTo(ChronoUnit.DAYS);
    Instant hour = submission.receivedAt().truncatedTo(ChronoUnit.HOURS);
    return over("mails#" + party.id(), day, submission, MAILS_A_DAY, counters)
        || party
            .email()
            .map(Mailbox::domain)
            .filter(domain -> !PROVIDERS.contains(domain))
            .filter(
                domain -> over("domain#" + domain, hour, submission, MAILS_OF_A_DOMAIN, counters))
            .isPresent();
  }

  private static boolean over(
      String key, Instant hour, Submission submission, int limit, Reactions counters) {
    return counters.count(key, hour, submission.reference(), limit + 1) > limit;
  }
}
