package heard.mail;

import heard.casework.Case;
import heard.customer.Mailbox;
import heard.feedback.Reference;
import heard.feedback.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger of mail that came: looked up once and written once for each. */
public interface Arrivals {
  /** One read of all that may matter for a mail. */
  Background look(Inquiry inquiry);

  /**
   * Writes what became of a mail, in one transaction.
   *
   * @return whether it was; else nothing is written
   */
  Settled settle(Settlement settlement);

  /** How writing ended. */
  enum Settled {
    DONE,
    /** A mail of the same words is in that case already. */
    TWIN,
    /** Something it was decided by has changed: look again. */
    CHANGED
  }

  /**
   * What to look for.
   *
   * @param as the references the mail would have as a case, and what they derive from
   * @param sender by whom mails are counted
   * @param hour in which they are counted
   */
  record Inquiry(
      String object,
      Submission as,
      Set<Reference> cases,
      List<String> ids,
      String sender,
      Instant hour) {}

  /**
   * What there is.
   *
   * @param before what became of it already
   * @param twin where a mail of the same words went that came before it, by another way
   * @param taken whether another submission has the reference it would have
   * @param cases those that were asked for and are there
   * @param sent what we sent, by the message id recipients see
   */
  record Background(
      Optional<Arrival> before,
      Optional<Twin> twin,
      boolean taken,
      Map<Reference, Case> cases,
      Map<String, Sent> sent,
      Tally tally) {}

  /**
   * A mail of ours.
   *
   * @param to its recipient's comparable address
   */
  record Sent(Reference about, String to) {}

  /**
   * How much one sender has sent within the hour.
   *
   * @param flood the case that takes what is too much, for as long as it keeps coming: a loop opens
   *     no new ones hour by hour
   * @param version counts the changes; 0 when nothing is written yet
   */
  record Tally(
      String sender, Instant hour, int cases, int replies, Optional<Reference> flood, int version) {
    /** Nothing was sent today. */
    public static Tally none(String sender, Instant hour) {
      return new Tally(sender, hour, 0, 0, Optional.empty(), 0);
    }

    /** After how many hours of quiet a flood is over. */
    static final int OVER = 6;

    /** The tally of another hour, not before this one. */
    public Tally at(Instant later) {
      boolean over = hour.plus(Duration.ofHours(OVER)).isBefore(later);
      return hour.equals(later)
          ? this
          : new Tally(sender, later, 0, 0, over ? Optional.empty() : flood, version);
    }

    Tally oneMoreCase() {
      return new Tally(sender, hour, cases + 1, replies, flood, version + 1);
    }

    Tally oneMoreReply() {
      return new Tally(sender, hour, cases, replies + 1, flood, version + 1);
    }

    Tally flooded(Reference into) {
      return new Tally(sender, hour, cases + 1, replies, Optional.of(into), version + 1);
    }
  }

  /**
   * What became of a mail, with all that follows at once.
   *
   * @param opens the submission it becomes
   * @param adds what is put into a case that is there
   * @param seen the tally it was decided by
   * @param counted the tally after it; empty when it is not counted
   * @param dead an address that mail certainly does not reach
   * @param again whether a person decided anew, over what the ledger says
   */
  record Settlement(
      Arrival arrival,
      Optional<Submission> opens,
      Optional<Enclosure> adds,
      Tally seen,
      Optional<Tally> counted,
      Optional<Mailbox> dead,
      boolean again) {
    static Settlement of(Arrival arrival, Background known) {
      return new Settlement(
          arrival,
          Optional.empty(),
          Optional.empty(),
          known.tally(),
          Optional.empty(),
          Optional.empty(),
          false);
    }

    Settlement opening(Submission submission, Tally after) {
      return new Settlement(
          arrival, Optional.of(submission), adds, seen, Optional.of(after), dead, again);
    }

    Settlement adding(Enclosure enclosure) {
      return new Settlement(arrival, opens, Optional.of(enclosure), seen, counted, dead, again);
    }

    Settlement counting(Tally after) {
      return new Settlement(arrival, opens, adds, seen, Optional.of(after), dead, again);
    }

    Settlement without(Optional<Mailbox> reach) {
      return new Settlement(arrival, opens, adds, seen, counted, reach, again);
    }

    Settlement anew() {
      return new Settlement(arrival, opens, adds, seen, counted, dead, true);
    }
  }

  /** Where a mail of the same words already is. */
  enum Twin {
    /** It is a submission of its own. */
    OPENED,
    /** It was put into the case. */
    ENCLOSED
  }
}
