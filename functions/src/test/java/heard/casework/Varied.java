package heard.casework;

import heard.customer.Mailbox;
import heard.feedback.Reference;
import heard.feedback.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A case like another, but for what a test is about. */
public final class Varied {
  private final Case like;
  private CaseState state;
  private Party customer;
  private Understanding understood;
  private Optional<String> wanted;
  private Optional<String> owner;
  private Optional<String> ownerName;
  private String team;
  private Promise promise;
  private Optional<Case.Held> held;
  private List<Reference> linked;
  private Instant openedAt;
  private int version;

  private Varied(Case like) {
    this.like = like;
    this.state = like.state();
    this.customer = like.customer();
    this.understood = like.understood();
    this.wanted = like.wanted();
    this.owner = like.owner();
    this.ownerName = like.ownerName();
    this.team = like.team();
    this.promise = like.promise();
    this.held = like.held();
    this.linked = like.linked();
    this.openedAt = like.openedAt();
    this.version = like.version();
  }

  public static Varied from(Case like) {
    return new Varied(like);
  }

  public Varied state(CaseState other) {
    state = other;
    return this;
  }

  /** Somebody else, of whom the same is known. */
  public Varied customer(String id, boolean known) {
    return customer(id, known, customer.email());
  }

  public Varied mailbox(String address) {
    return customer(customer.id(), customer.known(), Mailbox.parse(address));
  }

  private Varied customer(String id, boolean known, Optional<Mailbox> email) {
    var p = customer;
    customer =
        new Party(
            id,
            known,
            p.name(),
            email,
            p.phone(),
            p.contact(),
            p.language(),
            p.country(),
            p.zone());
    return this;
  }

  public Varied understood(Understanding other) {
    understood = other;
    return this;
  }

  public Varied shop(Optional<String> other) {
    var u = understood;
    return understood(new Understanding(u.kind(), u.topic(), other, u.severity()));
  }

  public Varied wanted(Optional<String> other) {
    wanted = other;
    return this;
  }

  /** Nobody, where it is empty; the name stays. */
  public Varied owner(Optional<String> id) {
    owner = id;
    return this;
  }

  public Varied ownerName(Optional<String> other) {
    ownerName = other;
    return this;
  }

  public Varied team(String other) {
    team = other;
    return this;
  }

  public Varied promise(Promise other) {
    promise = other;
    return this;
  }

  public Varied held(Case.Held why) {
    held = Optional.of(why);
    return this;
  }

  public Varied linked(Reference other) {
    linked = List.of(other);
    return this;
  }

  public Varied openedAt(Instant at) {
    openedAt = at;
    return this;
  }

  public Varied version(int other) {
    version = other;
    return this;
  }

  public Case made() {
    return new Case(
        like.reference(),
        state,
        customer,
        like.channel(),
        understood,
        like.gist(),
        wanted,
        owner,
        ownerName,
        team,
        promise,
        held,
        linked,
        openedAt,
        like.entries(),
        version);
  }
}
