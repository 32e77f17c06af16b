package heard.mail;

import heard.casework.Case;
import heard.casework.Cases;
import heard.feedback.InMemorySubmissions;
import heard.feedback.Reference;
import heard.feedback.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ledger of mail for tests. */
public final class InMemoryArrivals implements Arrivals {
  private final Cases cases;
  private final InMemorySubmissions submissions;
  private final Map<String, Arrival> ledger = new LinkedHashMap<>();
  private final Map<String, Enclosure> enclosures = new LinkedHashMap<>();
  private final Set<String> enclosed = new TreeSet<>();
  private final Map<String, Sent> sent = new HashMap<>();
  private final Map<String, Tally> tallies = new HashMap<>();
  private final Set<String> dead = new TreeSet<>();

  public InMemoryArrivals(Cases cases, InMemorySubmissions submissions) {
    this.cases = cases;
    this.submissions = submissions;
  }

  /** Notes a mail of ours by the id its recipient sees. */
  public synchronized void sent(String id, Reference about, String to) {
    sent.put(id, new Sent(about, to));
  }

  public synchronized List<Arrival> ledger() {
    return List.copyOf(ledger.values());
  }

  public synchronized List<Enclosure> enclosures() {
    return List.copyOf(enclosures.values());
  }

  /** Takes what waits to be put into cases. */
  public synchronized List<Enclosure> taken() {
    var waiting = new ArrayList<>(enclosures.values());
    enclosures.clear();
    return waiting;
  }

  public synchronized Set<String> dead() {
    return Set.copyOf(dead);
  }

  @Override
  public synchronized Background look(Inquiry inquiry) {
    Reference as = inquiry.as().reference();
    Optional<Submission> holder = submissions.find(as);
    boolean opened = holder.filter(h -> h.key().equals(inquiry.as().key())).isPresent();
    boolean inside = inquiry.cases().stream().anyMatch(c -> enclosed.contains(name(c, as)));
    var heads = new HashMap<Reference, Case>();
    inquiry.cases().forEach(c -> cases.head(c).ifPresent(head -> heads.put(c, head)));
    var known = new HashMap<String, Sent>();
    inquiry.ids().stream().filter(sent::containsKey).forEach(id -> known.put(id, sent.get(id)));
    return new Background(
        Optional.ofNullable(ledger.get(inquiry.object())),
        opened ? Optional.of(Twin.OPENED) : inside ? Optional.of(Twin.ENCLOSED) : Optional.empty(),
        holder.isPresent() && !opened,
        heads,
        known,
        tally(inquiry));
  }

  private Tally tally(Inquiry inquiry) {
    return tallies
        .getOrDefault(inquiry.sender(), Tally.none(inquiry.sender(), inquiry.hour()))
        .at(inquiry.hour());
  }

  @Override
  public synchronized Settled settle(Settlement s) {
    Arrival before = ledger.get(s.arrival().object());
    boolean free = before == null || (s.again() && before.releasable());
    boolean counted =
        s.counted().isEmpty()
            || tallies.getOrDefault(s.seen().sender(), s.seen()).version() == s.seen().version();
    boolean opened = s.opens().filter(o -> submissions.find(o.reference()).isPresent()).isPresent();
    if (!free || !counted || opened) {
      return Settled.CHANGED;
    }
    if (s.adds().filter(e -> enclosed.contains(name(e))).isPresent()) {
      return Settled.TWIN;
    }
    ledger.put(s.arrival().object(), s.arrival());
    s.opens().ifPresent(submissions::add);
    s.adds().ifPresent(e -> enclosures.put(name(e), e));
    s.adds().ifPresent(e -> enclosed.add(name(e)));
    s.counted().ifPresent(after -> tallies.put(after.sender(), after));
    s.dead().ifPresent(mailbox -> dead.add(mailbox.comparable()));
    return Settled.DONE;
  }

  private static String name(Enclosure enclosure) {
    return name(enclosure.into(), enclosure.mail().reference());
  }

  private static String name(Reference into, Reference mail) {
    return into + " " + mail;
  }
}
