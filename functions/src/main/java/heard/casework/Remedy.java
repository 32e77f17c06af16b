package heard.casework;

import heard.customer.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What puts it right, as the time-line tells it.
 *
 * @param id within its case
 * @param code what a voucher is used with at the till
 * @param year whose goodwill it was drawn from; empty for what the law owes, and what costs nothing
 */
public record Remedy(
    String id,
    Kind kind,
    Optional<Money> amount,
    Basis basis,
    State state,
    Optional<String> code,
    Optional<Integer> year) {

  /** Of what sort. */
  public enum Kind {
    APOLOGY,
    REFUND,
    VOUCHER,
    REPLACEMENT,
    GIFT,
    VISIT;

    /** Whether it still has to reach the customer when the offer has. */
    boolean travels() {
      return switch (this) {
        case APOLOGY, VOUCHER -> false;
        case REFUND, REPLACEMENT, GIFT, VISIT -> true;
      };
    }
  }

  /** Why it is given. */
  public enum Basis {
    /** More than the law owes: counts against authority. */
    GOODWILL,
    /** The law owes it: no limit refuses it. */
    ENTITLEMENT
  }

  /** How far it is. */
  public enum State {
    OFFERED,
    ACCEPTED,
    DELIVERED,
    CONFIRMED,
    DECLINED,
    REVERSED;

    /** Whether it may come after {@code seen}: forwards, until somebody ends it. */
    public boolean follows(State seen) {
      return switch (this) {
        case OFFERED -> false;
        case ACCEPTED, DECLINED -> seen == OFFERED;
        case DELIVERED -> seen == OFFERED || seen == ACCEPTED;
        case CONFIRMED -> seen == OFFERED || seen == ACCEPTED || seen == DELIVERED;
        case REVERSED -> seen == OFFERED || seen == ACCEPTED || seen == DELIVERED;
      };
    }

    /** Whether nothing comes of it any more. */
    public boolean ended() {
      return this == DECLINED || this == REVERSED;
    }
  }

  /** The remedies of a case, each as it stands last. */
  public static List<Remedy> of(List<Entry> entries) {
    var remedies = new LinkedHashMap<String, Remedy>();
    entries.stream()
        .filter(e -> e.what() == Entry.What.REMEDY && e.facts().containsKey(Fact.REMEDY))
        .map(e -> read(e.facts()))
        .forEach(remedy -> remedies.put(remedy.id(), remedy));
    return List.copyOf(remedies.values());
  }

  /** The codes of vouchers that these entries give out. */
  public static List<String> codes(List<Entry> entries) {
    return of(entries).stream()
        .filter(r -> r.state() == State.OFFERED)
        .flatMap(r -> r.code().stream())
        .toList();
  }

  /** Whether something the customer took up has not reached them yet. */
  static boolean onTheWay(List<Entry> entries) {
    return of(entries).stream().anyMatch(Remedy::onTheWay);
  }

  boolean onTheWay() {
    return state == State.ACCEPTED && kind.travels();
  }

  /** The step that most likely comes next; empty when none does. */
  public Optional<State> next() {
    return switch (state) {
      case OFFERED -> Optional.of(State.ACCEPTED);
      case ACCEPTED -> Optional.of(kind.travels() ? State.DELIVERED : State.CONFIRMED);
      case DELIVERED -> Optional.of(State.CONFIRMED);
      case CONFIRMED, DECLINED, REVERSED -> Optional.empty();
    };
  }

  Remedy at(State changed) {
    return new Remedy(id, kind, amount, basis, changed, code, year);
  }

  /** What of it counts against authority. */
  Optional<Money> drawn() {
    return year.flatMap(y -> amount);
  }

  /** As the facts of an entry. */
  public Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    facts.put(Fact.REMEDY, id);
    facts.put(Fact.STATE, state.name());
    facts.put(Fact.KIND, kind.name());
    facts.put(Fact.BASIS, basis.name());
    amount.ifPresent(
        money -> {
          facts.put(Fact.AMOUNT, money.amount().toPlainString());
          facts.put(Fact.CURRENCY, money.currency());
        });
    code.ifPresent(c -> facts.put(Fact.CODE, c));
    year.ifPresent(y -> facts.put(Fact.YEAR, y.toString()));
    return facts;
  }

  /** The remedy that the facts of an entry tell of. */
  public static Remedy read(Map<String, String> facts) {
    return new Remedy(
        text(facts, Fact.REMEDY),
        Kind.valueOf(text(facts, Fact.KIND)),
        Optional.ofNullable(facts.get(Fact.AMOUNT))
            .map(amount -> new Money(new BigDecimal(amount), text(facts, Fact.CURRENCY))),
        Basis.valueOf(text(facts, Fact.BASIS)),
        State.valueOf(text(facts, Fact.STATE)),
        Optional.ofNullable(facts.get(Fact.CODE)),
        Optional.ofNullable(facts.get(Fact.YEAR)).map(Integer::valueOf));
  }

  private static String text(Map<String, String> facts, String name) {
    return Optional.ofNullable(facts.get(name))
        .orElseThrow(() -> new IllegalArgumentException("a remedy without " + name));
  }
}
