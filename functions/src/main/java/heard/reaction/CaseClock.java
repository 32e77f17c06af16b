package heard.reaction;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Change;
import heard.casework.Charter;
import heard.casework.Overdue;
import heard.casework.PraiseArrived;
import heard.casework.Stale;
import heard.dispatch.Carrier;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import heard.dispatch.Parcel;
import heard.dispatch.Sender;
import heard.feedback.Reference;
import heard.reaction.AtWork.Reader;
import heard.staff.Colleague;
import heard.staff.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Wakes a case when its clock says so: warns whoever is at work, puts a promise off before it
 * breaks, looks whether praise has arrived. Woken twice it has one effect, so it may always be
 * asked again.
 */
public final class CaseClock implements Carrier {
  private static final int TRIES = 4;
  private static final Duration SOON = Duration.ofMinutes(30);
  private static final Taken DONE = new Taken("clock");

  private final Cases cases;
  private final Dispatches ledger;
  private final Outbox outbox;
  private final Organisations organisations;
  private final Charter charter;
  private final InstantSource time;

  public CaseClock(
      Cases cases,
      Dispatches ledger,
      Outbox outbox,
      Organisations organisations,
      Charter charter,
      InstantSource time) {
    this.cases = cases;
    this.ledger = ledger;
    this.outbox = outbox;
    this.organisations = organisations;
    this.charter = charter;
    this.time = time;
  }

  /** What is handed to the clock: nothing has to be written for it. */
  public static Parcel parcel(Dispatch dispatch) {
    return new Parcel(dispatch.key(), Channel.CLOCK, "", "", "", "", "", Map.of(), List.of());
  }

  @Override
  public Answer carry(Parcel parcel) {
    String[] reason = parcel.key().reason().split("#", 3);
    Reference about = new Reference(reason[1]);
    Instant now = time.instant();
    return switch (reason[0]) {
      case Watch.MORNING, Watch.SOON -> warn(about, reason[0], Integer.parseInt(reason[2]), now);
      case Watch.HOLD -> {
        var overdue = new Overdue(Integer.parseInt(reason[2]));
        yield change(about, file -> overdue.on(file, charter, now));
      }
      case PraiseRound.TOLD -> praise(about, reason[2], now);
      default -> new Refused("NOT_OF_THE_CLOCK");
    };
  }

  private Answer warn(Reference reference, String what, int promise, Instant now) {
    Optional<Case> about = cases.head(reference).filter(new Overdue(promise)::current);
    if (about.isEmpty()) {
      return DONE;
    }
    Instant latest =
        what.equals(Watch.MORNING)
            ? about.get().promise().by().minus(Watch.WARNED)
            : now.plus(SOON);
    new AtWork(organisations.current(), charter.holidays())
        .reader(about.get(), now, latest)
        .flatMap(reader -> warning(about.get(), what + "#" + reference + "#" + promise, reader))
        .ifPresent(dispatch -> plan(dispatch, now));
    return DONE;
  }

  private static Optional<Dispatch> warning(Case about, String reason, Reader reader) {
    boolean owner = about.owner().filter(reader.colleague().id()::equals).isPresent();
    String letter = owner ? "promise-warning" : "promise-warning-team";
    return Notices.toColleague(reader.colleague(), reason, letter, about, 0, reader.from());
  }

  private Answer praise(Reference reference, String colleague, Instant now) {
    Optional<Case> about = cases.head(reference);
    Optional<Colleague> praised = organisations.current().colleague(colleague);
    if (about.isEmpty() || praised.isEmpty()) {
      return DONE;
    }
    return ledger
        .find(new DispatchKey(colleague, PraiseRound.reason(about.get())))
        .map(sent -> arrived(sent, about.get(), praised.get(), now))
        .orElseGet(() -> byHand(about.get(), now));
  }

  private Answer arrived(Dispatch sent, Case about, Colleague praised, Instant now) {
    return switch (sent.state()) {
      case PENDING, CALLING, HELD, DEFERRED -> new NotNow("NOT_SENT_YET");
      case SENT, DELIVERED ->
          change(about.reference(), file -> new PraiseArrived(praised).on(file, now));
      case UNKNOWN ->
          sent.verdict().filter(Sender.LISTED::equals).isPresent()
              ? byHand(about, now)
              : new NotNow("NOT_SENT_YET");
      case BOUNCED, REJECTED, SKIPPED, EXPIRED, CANCELLED -> byHand(about, now);
    };
  }

  private Answer byHand(Case about, Instant now) {
    new PraiseRound(organisations.current(), charter)
        .byHand(about, now)
        .forEach(dispatch -> plan(dispatch, now));
    return DONE;
  }

  private Answer change(Reference reference, Function<CaseFile, Optional<Change>> to) {
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        cases.file(reference).flatMap(to).ifPresent(cases::change);
        return DONE;
      } catch (Stale raced) {
        // Somebody else wrote first: perhaps they kept it.
      }
    }
    return new NotNow("CASE_BUSY");
  }

  private void plan(Dispatch dispatch, Instant now) {
    if (ledger.plan(dispatch) && !dispatch.due().isAfter(now)) {
      outbox.add(List.of(new Outbox.Ticket(dispatch.key(), dispatch.subject())));
    }
  }
}
