package heard.function;

import heard.casework.Act;
import heard.casework.Approve;
import heard.casework.Ask;
import heard.casework.Case;
import heard.casework.Claim;
import heard.casework.Correct;
import heard.casework.GiveBack;
import heard.casework.HandOver;
import heard.casework.Link;
import heard.casework.Offer;
import heard.casework.PassOn;
import heard.casework.PassThanks;
import heard.casework.Promise;
import heard.casework.Recur;
import heard.casework.Refuse;
import heard.casework.Remark;
import heard.casework.Remedy;
import heard.casework.Reply;
import heard.casework.SetAside;
import heard.casework.Step;
import heard.casework.Thank;
import heard.casework.Undertake;
import heard.casework.Withdraw;
import heard.customer.Money;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.staff.Colleague;
import heard.time.LocalWish;
import heard.web.Look;
import heard.web.TypedAmount;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a colleague sent from a case's page.
 *
 * @param brought its fields and files
 * @param other the case that it names besides, as far as this colleague may see it
 * @param currency what amounts are typed in
 */
record DeskForm(Brought brought, Colleague by, Case about, Optional<Case> other, String currency) {
  private static final Duration LATER = Duration.ofHours(3);

  /** What it asks for, or why it cannot be told. */
  sealed interface Read {}

  record Ready(Act act) implements Read {}

  /**
   * @param field what cannot be read
   */
  record Wrong(String field) implements Read {}

  Map<String, String> form() {
    return brought.fields();
  }

  String action() {
    return text("action");
  }

  /** The version that was seen; none when the page did not say. */
  int version() {
    return number(text("version"));
  }

  /** What makes two sendings of it the same. */
  Optional<String> key() {
    return brought.key();
  }

  /** What was seen, for telling what came after it. */
  Look.Meanwhile meanwhile() {
    String[] seen = text("seen").split("-", 2);
    return new Look.Meanwhile(number(seen[0]), seen.length < 2 ? 0 : number(seen[1]));
  }

  Read read(Instant now) {
    return switch (action()) {
      case "reply" -> reply();
      case "step" -> step();
      case "withdraw" -> new Ready(new Withdraw(text("reason")));
      case "thank" -> new Ready(new Thank(text("thanks")));
      case "pass-thanks" -> new Ready(new PassThanks(text("praised")));
      case "pass-on" -> new Ready(new PassOn(List.of(text("praised"))));
      case "link" ->
          other.<Read>map(found -> new Ready(new Link(found))).orElseGet(() -> new Wrong("other"));
      case "claim" -> new Ready(new Claim());
      case "give-back" -> new Ready(new GiveBack(""));
      case "set-aside" -> new Ready(new SetAside(later(now)));
      case "approve" -> new Ready(new Approve(text("request")));
      case "refuse" -> new Ready(new Refuse(text("request"), ""));
      case "promise" -> undertake();
      case "remedy" -> offer(offer -> offer);
      case "ask" -> offer(offer -> new Ask(offer, text("why")));
      case "hand-over" ->
          text("to").isEmpty()
              ? new Wrong("to")
              : new Ready(new HandOver(text("to"), text("context")));
      case "correct" -> new Ready(correct());
      case "note" -> new Ready(new Remark(text("note")));
      case "recur" -> new Ready(new Recur(text("word")));
      default -> new Wrong("action");
    };
  }

  /** In a while, but before the promise: a reminder after it would be none. */
  private Instant later(Instant now) {
    Instant later = now.plus(LATER);
    Instant due = about.promise().by();
    return due.isAfter(now) && later.isAfter(due) ? due : later;
  }

  private Read reply() {
    return brought.fits()
        ? new Ready(
            new Reply(
                text("reply"),
                !text("answered").isEmpty(),
                !text("instruction").isEmpty(),
                brought.attached()))
        : new Wrong("files");
  }

  private Read step() {
    return constant(Remedy.State.values(), "step")
        .<Read>map(to -> new Ready(new Step(text("request"), to)))
        .orElseGet(() -> new Wrong("action"));
  }

  private Correct correct() {
    return new Correct(
        Kind.of(text("kind")),
        Topic.of(text("topic")),
        Optional.of(text("place")).filter(place -> !place.isEmpty()),
        constant(Severity.values(), "severity"));
  }

  private Read undertake() {
    Optional<Promise.What> what = constant(Promise.What.values(), "promised");
    if (what.isEmpty()) {
      return new Wrong("promised");
    }
    try {
      var wish =
          new LocalWish(
              LocalDate.parse(text("date")), LocalTime.parse(text("time")), by.hours().zone());
      return new Ready(new Undertake(what.get(), wish.at(), text("said")));
    } catch (DateTimeException malformed) {
      return new Wrong("date");
    }
  }

  private Read offer(Function<Offer, Act> then) {
    Optional<Remedy.Kind> kind = constant(Remedy.Kind.values(), "remedy");
    Optional<Remedy.Basis> basis = constant(Remedy.Basis.values(), "basis");
    Optional<String> amount = TypedAmount.read(text("amount"), currency);
    if (kind.isEmpty()) {
      return new Wrong("remedy");
    }
    if (amount.isEmpty()) {
      return new Wrong("amount");
    }
    if (basis.isEmpty()) {
      return new Wrong("basis");
    }
    Optional<Money> money =
        amount.filter(digits -> !digits.isEmpty()).map(digits -> Money.of(digits, currency));
    return new Ready(then.apply(new Offer(kind.get(), money, basis.get(), text("words"))));
  }

  private String text(String field) {
    return form().getOrDefault(field, "").strip();
  }

  private <E extends Enum<E>> Optional<E> constant(E[] all, String field) {
    String word = text(field).replace('-', '_');
    return Arrays.stream(all).filter(c -> c.name().equalsIgnoreCase(word)).findFirst();
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
  }
}
