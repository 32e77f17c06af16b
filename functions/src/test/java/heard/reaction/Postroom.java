package heard.reaction;

import heard.casework.Case;
import heard.casework.Entry;
import heard.dispatch.Briefing;
import heard.dispatch.Carrier;
import heard.dispatch.Decision;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.State;
import heard.dispatch.DispatchKey;
import heard.dispatch.Parcel;
import heard.dispatch.Sender;
import heard.feedback.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends what a {@link House} has to say, and keeps what went out. */
final class Postroom {
  /** A letter as it went out, with the case as it stood. */
  record Letter(Instant at, String to, String letter, Case about, Dispatch dispatch) {}

  final List<Letter> letters = new ArrayList<>();
  final Map<DispatchKey, Integer> taken = new HashMap<>();
  private final House house;

  Postroom(House house) {
    this.house = house;
  }

  /** Whether it falls due some day. */
  static boolean falling(Dispatch d) {
    return d.pending()
        || d.state() == State.CALLING
        || (d.state() == State.UNKNOWN && !d.verdict().equals(Optional.of(Sender.LISTED)));
  }

  void send(Dispatch ticket, Instant now) {
    Dispatch dispatch = house.ledgerPort().find(ticket.key()).orElseThrow();
    Optional<Case> about =
        dispatch.subject().reference().map(Reference::new).flatMap(house.casesPort()::head);
    Decision decision =
        CasePolicy.decide(
            new Briefing(dispatch, about, entry(dispatch, about), Optional.empty()), now);
    boolean clock = dispatch.channel() == Channel.CLOCK;
    Carrier carrier = clock ? clock(now) : house.port(Carrier.class, mail(dispatch, about, now));
    new Sender(house.ledgerPort(), carrier)
        .send(dispatch, decision, () -> clock ? CaseClock.parcel(dispatch) : parcel(dispatch), now);
  }

  private Optional<Entry> entry(Dispatch dispatch, Optional<Case> about) {
    return about.flatMap(
        c ->
            house.file(c.reference()).entries().stream()
                .filter(e -> e.number() == dispatch.subject().entry())
                .findFirst());
  }

  private Carrier clock(Instant now) {
    return new CaseClock(
        house.casesPort(),
        house.ledgerPort(),
        house.outboxPort(),
        house::organisation,
        House.CHARTER,
        () -> now);
  }

  private Carrier mail(Dispatch dispatch, Optional<Case> about, Instant now) {
    return parcel -> {
      String to = dispatch.key().recipient();
      letters.add(new Letter(now, to, dispatch.letter(), about.orElseThrow(), dispatch));
      taken.merge(dispatch.key(), 1, Integer::sum);
      return new Carrier.Taken("m" + letters.size());
    };
  }

  private static Parcel parcel(Dispatch d) {
    return new Parcel(d.key(), d.channel(), d.address(), "", "", "", "", Map.of(), List.of());
  }
}
