package heard.reaction;

import heard.casework.Case;
import heard.casework.Party;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.feedback.Kind;
import heard.staff.Colleague;
import heard.staff.Organisation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is told what about a case, as dispatches we owe. */
final class Notices {
  /** The recipient that stands for everybody who subscribed to the staff topic. */
  static final String TOPIC = "staff-topic";

  /** The beginning of every letter that acknowledges. */
  static final String ACKNOWLEDGEMENT = "acknowledgement";

  private Notices() {}

  /** The acknowledgement, the owner's notice and the topic's; of a held case only that it waits. */
  static List<Dispatch> ofOpening(Case opened, Organisation organisation, Instant now) {
    Optional<Colleague> owner = opened.owner().flatMap(organisation::colleague);
    if (opened.held().isPresent()) {
      String hour = now.truncatedTo(ChronoUnit.HOURS).toString();
      return owner.stream()
          .flatMap(o -> toColleague(o, "held#" + hour, "held", opened, 0, now).stream())
          .toList();
    }
    var dispatches = new ArrayList<Dispatch>();
    acknowledgement(opened, now).forEach(dispatches::add);
    owner
        .flatMap(
            o -> toColleague(o, "notice#" + opened.reference(), "staff-notice", opened, 0, now))
        .ifPresent(dispatches::add);
    dispatches.add(
        owed(
            new DispatchKey(TOPIC, "notice#" + opened.reference()),
            Channel.TOPIC,
            "staff-topic",
            Language.EN,
            "",
            opened,
            0,
            now));
    return dispatches;
  }

  static Stream<Dispatch> acknowledgement(Case about, Instant now) {
    boolean praise = about.understood().kind() == Kind.COMPLIMENT;
    String thanks = praise ? "acknowledgement-compliment" : "acknowledgement";
    // The first entry says whether the praised may be told.
    return toCustomer(about, "acknowledgement#" + about.reference(), thanks, 1, now).stream();
  }

  /** Wakes the case itself. */
  static Dispatch clock(Case about, String reason, Instant due) {
    return owed(
        new DispatchKey(about.reference().text(), reason),
        Channel.CLOCK,
        reason.substring(0, reason.indexOf('#')),
        about.customer().language(),
        "",
        about,
        0,
        due);
  }

  /** What we do not owe the customer: by the same road, never sent twice. */
  static Optional<Dispatch> kindly(Case about, String reason, String letter, Instant due) {
    return toCustomer(about, reason, letter, 0, due)
        .map(
            d ->
                Dispatch.planned(
                    d.key(),
                    d.channel(),
                    DispatchClass.KIND,
                    letter,
                    d.language(),
                    d.address(),
                    d.subject(),
                    due,
                    Optional.empty()));
  }

  /** By the road the customer asked for; empty when they left none. */
  static Optional<Dispatch> toCustomer(
      Case about, String reason, String letter, int entry, Instant due) {
    Party party = about.customer();
    var key = new DispatchKey(party.id(), reason);
    Optional<Dispatch> mail =
        party.email().map(m -> owed(key, Channel.EMAIL, letter, m.address(), about, entry, due));
    Optional<Dispatch> text =
        party.phone().map(p -> owed(key, Channel.SMS, letter, p.e164(), about, entry, due));
    return switch (party.contact()) {
      case NONE -> Optional.empty();
      case EMAIL -> mail.or(() -> text);
      // A written word reaches somebody who wants to be called too, and costs them nothing.
      case PHONE -> mail.or(() -> text);
    };
  }

  /** By mail, or by text message to those without a mailbox. */
  static Optional<Dispatch> toColleague(
      Colleague colleague, String reason, String letter, Case about, int entry, Instant due) {
    var key = new DispatchKey(colleague.id(), reason);
    Optional<Dispatch> mail =
        colleague
            .email()
            .map(Mailbox::address)
            .map(
                to ->
                    owed(key, Channel.EMAIL, letter, colleague.language(), to, about, entry, due));
    return mail.or(
        () ->
            colleague
                .phone()
                .map(Phone::e164)
                .map(
                    to ->
                        owed(
                            key,
                            Channel.SMS,
                            letter,
                            colleague.language(),
                            to,
                            about,
                            entry,
                            due)));
  }

  private static Dispatch owed(
      DispatchKey key,
      Channel channel,
      String letter,
      Language language,
      String address,
      Case about,
      int entry,
      Instant due) {
    return Dispatch.planned(
        key,
        channel,
        DispatchClass.OWED,
        letter,
        language,
        address,
        Dispatch.Subject.ofCase(about.reference().text(), entry),
        due,
        Optional.empty());
  }

  /** To the customer, with what we know of them. */
  private static Dispatch owed(
      DispatchKey key,
      Channel channel,
      String letter,
      String address,
      Case about,
      int entry,
      Instant due) {
    Party party = about.customer();
    return Dispatch.planned(
        key,
        channel,
        DispatchClass.OWED,
        letter,
        party.language(),
        address,
        new Dispatch.Subject(
            Optional.of(about.reference().text()),
            entry,
            Optional.of(party.id()).filter(id -> party.known()),
            Optional.empty(),
            Optional.empty()),
        due,
        Optional.empty());
  }
}
