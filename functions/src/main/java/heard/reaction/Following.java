package heard.reaction;

import heard.casework.Case;
import heard.casework.Charter;
import heard.casework.Entry;
import heard.casework.Entry.By;
import heard.casework.Fact;
import heard.casework.PassOn;
import heard.casework.Promise;
import heard.casework.Remedy;
import heard.dispatch.Dispatch;
import heard.feedback.Kind;
import heard.feedback.Trait;
import heard.staff.Colleague;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry of the time-line leads to. */
public record Following(Organisation organisation, Charter charter) {
  /** Whether it is something the owner has to hear from the customer. */
  public static boolean asksFor(Entry.What what) {
    return switch (what) {
      case MISUNDERSTOOD, CUSTOMER_WROTE, PHOTO, NOT_SATISFIED, WITHDRAWN, ACCEPTED -> true;
      case RECEIVED,
          OWNED,
          UNDERSTOOD,
          STAFF_WROTE,
          ANSWERED,
          PROMISED,
          PROMISE_RENEWED,
          PROMISE_BROKEN,
          REMEDY,
          HANDED_OVER,
          CORRECTED,
          PRAISE_PASSED_ON,
          PRAISE_ANSWERED,
          SCORED,
          GIVEN_BACK,
          SET_ASIDE,
          APPROVAL_ASKED,
          APPROVAL_REFUSED,
          LINKED ->
          false;
    };
  }

  /** Whether somebody must hear of an entry; only these wake the reaction. */
  public static boolean asksFor(Entry entry) {
    return switch (entry.what()) {
      case MISUNDERSTOOD, CUSTOMER_WROTE, PHOTO, NOT_SATISFIED, WITHDRAWN, ACCEPTED ->
          entry.by() == By.CUSTOMER && !entry.facts().containsKey(Trait.FLOOD);
      case STAFF_WROTE,
          ANSWERED,
          PROMISE_RENEWED,
          PROMISE_BROKEN,
          HANDED_OVER,
          GIVEN_BACK,
          SET_ASIDE,
          APPROVAL_ASKED,
          APPROVAL_REFUSED,
          PRAISE_PASSED_ON,
          PRAISE_ANSWERED ->
          true;
      case PROMISED, REMEDY -> entry.by() == By.STAFF;
      case OWNED ->
          entry.facts().containsKey(Fact.TOLD_OTHER) || entry.facts().containsKey(Fact.ADMITTED);
      case SCORED -> entry.facts().containsKey(Fact.LOW);
      case CORRECTED -> entry.facts().containsKey(Fact.PROMISE);
      case RECEIVED, UNDERSTOOD, LINKED -> false;
    };
  }

  public List<Dispatch> of(Case about, Entry entry, Instant now) {
    var dispatches = new ArrayList<Dispatch>();
    if (watched(about, entry)) {
      dispatches.addAll(new Watch(charter).over(about, now));
    }
    var told = new Told(about, entry, new AtWork(organisation, charter.holidays()), now);
    letters(told, entry).forEach(dispatches::add);
    return dispatches;
  }

  /** A promise that is no longer the last one has been overtaken by another entry's. */
  private static boolean watched(Case about, Entry entry) {
    return Integer.toString(about.promise().number()).equals(entry.facts().get(Fact.PROMISE))
        && about.promise().state() == Promise.State.OPEN;
  }

  private Stream<Dispatch> letters(Told told, Entry entry) {
    return switch (entry.what()) {
      case MISUNDERSTOOD, CUSTOMER_WROTE, PHOTO, NOT_SATISFIED, WITHDRAWN, ACCEPTED ->
          told.holder("news", "staff-news");
      case STAFF_WROTE -> told.customer("reply");
      case ANSWERED -> entry.text().isPresent() ? told.customer("reply") : Stream.empty();
      case PROMISED, CORRECTED -> told.customer("promise-made");
      case PROMISE_RENEWED -> told.customer(entry.by() == By.HEARD ? "holding" : "promise-renewed");
      case PROMISE_BROKEN ->
          Stream.concat(told.customer("promise-broken"), told.manager("promise-broken-staff"));
      case REMEDY -> remedy(told, entry);
      case HANDED_OVER -> handedOver(told, entry);
      case GIVEN_BACK -> told.team("handed-over");
      case OWNED -> owned(told, entry);
      case SET_ASIDE -> told.reminder();
      case APPROVAL_ASKED -> told.manager("approval-asked");
      case APPROVAL_REFUSED -> told.asker("approval-refused");
      case PRAISE_PASSED_ON -> passedOn(told, entry);
      case PRAISE_ANSWERED -> told.customer("praise-answer");
      case RECEIVED, UNDERSTOOD, SCORED, LINKED -> Stream.empty();
    };
  }

  private static Stream<Dispatch> remedy(Told told, Entry entry) {
    return switch (Remedy.read(entry.facts()).state()) {
      case OFFERED ->
          Stream.concat(
              told.customer("remedy-offered"),
              entry.facts().containsKey(Fact.COLLEAGUE)
                  ? told.asker("approval-given")
                  : Stream.empty());
      case DELIVERED -> told.customer("remedy-delivered");
      case REVERSED -> told.customer("remedy-withdrawn");
      case ACCEPTED, CONFIRMED, DECLINED -> Stream.empty();
    };
  }

  private Stream<Dispatch> handedOver(Told told, Entry entry) {
    Optional<Colleague> to =
        Optional.ofNullable(entry.facts().get(Fact.TO)).flatMap(organisation::colleague);
    if (to.isEmpty()) {
      return told.team("handed-over");
    }
    String letter = entry.facts().containsKey(Fact.BECAUSE) ? "second-look" : "handed-over";
    return Stream.concat(told.colleague(to.get(), letter), told.customer("new-owner"));
  }

  private Stream<Dispatch> owned(Told told, Entry entry) {
    return entry.facts().containsKey(Fact.ADMITTED)
        ? Notices.acknowledgement(told.about(), told.now())
        : told.customer("new-owner");
  }

  private Stream<Dispatch> passedOn(Told told, Entry entry) {
    Optional<Integer> thanks =
        Optional.ofNullable(entry.facts().get(Fact.BECAUSE)).map(Integer::valueOf);
    // Whoever only said thank you is not thanked for it again: it would never end.
    Stream<Dispatch> customer =
        thanks.isPresent() ? Stream.empty() : told.customer("praise-arrived");
    Optional<Colleague> praised =
        Optional.ofNullable(entry.facts().get(Fact.COLLEAGUE)).flatMap(organisation::colleague);
    // When Heard itself writes this entry the words have gone out before.
    if (entry.by() == By.HEARD || praised.isEmpty()) {
      return customer;
    }
    Instant due = praised.get().atWorkFrom(told.now(), charter.holidays()).orElse(told.now());
    int words = thanks.orElse(PraiseRound.WORDS);
    var round = new PraiseRound(organisation, charter);
    boolean read = entry.who().filter(praised.get().id()::equals).isPresent();
    return Stream.concat(
        customer,
        (thanks.isPresent() && read
                ? round.copy(told.about(), words, praised.get(), due)
                : round.to(told.about(), words, praised.get(), due))
            .stream());
  }

  /** Whether anything is promised: to somebody whose praise may not be told, nothing is. */
  static boolean promises(Case opened, List<Entry> entries) {
    return opened.held().isEmpty()
        && (opened.understood().kind() != Kind.COMPLIMENT || PassOn.mayTell(entries));
  }
}
