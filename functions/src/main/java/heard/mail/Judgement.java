package heard.mail;

import heard.customer.Mailbox;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.Submission.Doubt;
import heard.feedback.Trait;
import heard.mail.Arrival.Outcome;
import heard.mail.Arrivals.Background;
import heard.mail.Arrivals.Settlement;
import heard.mail.Arrivals.Tally;
import heard.mail.Arrivals.Twin;
import heard.mail.Enclosure.From;
import heard.mail.Threads.Joins;
import heard.mail.Threads.Match;
import heard.mail.Threads.Nowhere;
import heard.mail.Threads.Suggests;
import heard.mail.Verdicts.Verdict;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What becomes of a mail, once it is known what it is and what there is already. */
record Judgement(Threads threads, Breaker breaker) {

  Settlement of(Letterhead letter, Sort sort, Clues clues, Submission as, Background known) {
    Match match = threads.match(clues, letter.sender(), letter.receipt().verdicts(), known);
    return switch (sort) {
      case Sort.Person(var quiet) -> person(letter, quiet, match, as, known);
      case Sort.Bounced bounced -> bounced(letter, bounced, match, as, known);
      case Sort.Away() -> noted(letter, "AWAY", match, as, known);
      case Sort.Automatic(String marker) -> noted(letter, code(marker), match, as, known);
      case Sort.Delayed() -> machine(letter, "DELAYED", match, known);
      case Sort.SpamReport(var about) -> machine(letter, "SPAM_REPORT", match, known);
      case Sort.Own() -> machine(letter, "OWN", new Nowhere(), known);
    };
  }

  /** As a person decided: a case of its own, with a hint at where it may belong. */
  Settlement released(Letterhead letter, Clues clues, Submission as, Background known, String by) {
    Match match = threads.match(clues, letter.sender(), letter.receipt().verdicts(), known);
    Match hint = where(match).<Match>map(r -> new Suggests(r, Threads.By.MESSAGE_ID)).orElse(match);
    if (known.twin().filter(Twin.OPENED::equals).isPresent()) {
      return twin(letter, as, known).anew();
    }
    Submission released = with(as, Map.of(Trait.RELEASED_BY, by), Optional.empty());
    return opened(letter, Optional.of(Sort.Quiet.ASKED_NOT_TO), hint, released, known).anew();
  }

  private Settlement person(
      Letterhead letter, Optional<Sort.Quiet> quiet, Match match, Submission as, Background known) {
    if (known.twin().isPresent()) {
      return twin(letter, as, known);
    }
    Verdicts verdicts = letter.receipt().verdicts();
    if (verdicts.spam() == Verdict.FAIL && verdicts.unverified()) {
      return Settlement.of(letter.arrival(Outcome.QUARANTINE, "SPAM", where(match)), known);
    }
    return match instanceof Joins joins
        ? replied(letter, joins, as, known)
        : opened(letter, quiet, match, as, known);
  }

  private static Settlement twin(Letterhead letter, Submission as, Background known) {
    return Settlement.of(letter.arrival(Outcome.CASE, "TWIN", Optional.of(as.reference())), known);
  }

  private Settlement replied(Letterhead letter, Joins joins, Submission as, Background known) {
    boolean tired = breaker.tired(known.tally()) && joins.from() != From.COLLEAGUE;
    Submission reply = with(as, Map.of(Trait.BY, joins.by().name()), Optional.empty());
    return Settlement.of(
            letter.arrival(Outcome.REPLY, joins.by().name(), Optional.of(joins.reference())), known)
        .adding(new Enclosure(joins.reference(), tired ? From.FLOOD : joins.from(), reply))
        .counting(known.tally().oneMoreReply());
  }

  private Settlement opened(
      Letterhead letter, Optional<Sort.Quiet> quiet, Match match, Submission as, Background known) {
    Tally tally = known.tally();
    var facts = new LinkedHashMap<String, String>();
    if (match instanceof Suggests suggests) {
      facts.put(Trait.SUGGESTS, suggests.reference().text());
      facts.put(Trait.BY, suggests.by().name());
    }
    quiet.ifPresent(q -> facts.put(Trait.QUIET, q.name()));
    if (tally.flood().isPresent()) {
      Reference flood = tally.flood().get();
      Submission one = with(as, facts, Optional.of(Doubt.FLOOD));
      return Settlement.of(letter.arrival(Outcome.REPLY, "FLOOD", tally.flood()), known)
          .adding(new Enclosure(flood, From.FLOOD, one))
          .counting(tally.oneMoreReply());
    }
    boolean flood = breaker.opensFlood(tally);
    Optional<Doubt> doubt = flood ? Optional.of(Doubt.FLOOD) : doubt(letter, quiet);
    Submission opens = with(as, facts, doubt);
    Outcome outcome = letter.unreadable() ? Outcome.UNREADABLE : Outcome.CASE;
    String reason = doubt.map(Enum::name).orElse("NEW");
    return Settlement.of(letter.arrival(outcome, reason, Optional.of(opens.reference())), known)
        .opening(opens, flood ? tally.flooded(opens.reference()) : tally.oneMoreCase());
  }

  private static Optional<Doubt> doubt(Letterhead letter, Optional<Sort.Quiet> quiet) {
    Verdicts verdicts = letter.receipt().verdicts();
    if (letter.unreadable()) {
      return Optional.of(Doubt.UNREADABLE);
    }
    if (verdicts.unverified() || verdicts.spam() == Verdict.FAIL) {
      return Optional.of(Doubt.UNVERIFIED);
    }
    return quiet.map(q -> Doubt.QUIET);
  }

  /** What came back is believed only when it names a message of ours. */
  private Settlement bounced(
      Letterhead letter, Sort.Bounced bounced, Match match, Submission as, Background known) {
    boolean named = !(match instanceof Suggests suggests && suggests.by() == Threads.By.SUBJECT);
    Optional<Reference> about = where(match).filter(r -> named);
    Settlement settlement =
        Settlement.of(
                letter.arrival(Outcome.BOUNCE, bounced.lasting() ? "LASTING" : "PASSING", about),
                known)
            .without(bounced.to().filter(to -> bounced.lasting() && written(to, known)));
    Submission note = with(as, Map.of("status", bounced.status()), Optional.empty());
    return about
        .filter(r -> known.twin().isEmpty())
        .map(reference -> settlement.adding(new Enclosure(reference, From.BOUNCE, note)))
        .orElse(settlement);
  }

  /** Whether we did write to that address, about a case the mail names. */
  private static boolean written(Mailbox to, Background known) {
    String address = to.comparable();
    return known.sent().values().stream().anyMatch(sent -> sent.to().equals(address))
        || known.cases().values().stream()
            .anyMatch(
                c -> c.customer().email().filter(m -> m.comparable().equals(address)).isPresent());
  }

  /** A machine's mail that belongs to a case is kept there as a note. */
  private static Settlement noted(
      Letterhead letter, String reason, Match match, Submission as, Background known) {
    Settlement settlement = machine(letter, reason, match, known);
    return match instanceof Joins joins && known.twin().isEmpty()
        ? settlement.adding(new Enclosure(joins.reference(), From.MACHINE, as))
        : settlement;
  }

  private static Settlement machine(
      Letterhead letter, String reason, Match match, Background known) {
    return Settlement.of(letter.arrival(Outcome.MACHINE, reason, where(match)), known);
  }

  private static Optional<Reference> where(Match match) {
    return switch (match) {
      case Nowhere() -> Optional.empty();
      case Joins joins -> Optional.of(joins.reference());
      case Suggests suggests -> Optional.of(suggests.reference());
    };
  }

  private static Submission with(Submission as, Map<String, String> more, Optional<Doubt> doubt) {
    var facts = new LinkedHashMap<>(as.facts());
    facts.putAll(more);
    return new Submission(
        as.reference(),
        as.feedback(),
        as.channel(),
        as.receivedAt(),
        as.key(),
        as.body(),
        as.network(),
        doubt,
        facts);
  }

  private static String code(String marker) {
    return marker.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
