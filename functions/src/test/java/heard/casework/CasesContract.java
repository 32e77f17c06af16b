package heard.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.feedback.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of cases must do. */
public abstract class CasesContract {
  private static final AtomicInteger NEXT = new AtomicInteger();

  protected abstract Cases cases();

  /** How many may ask at once; fewer only where a stand-in does not keep its own conditions. */
  protected int atOnce() {
    return 4;
  }

  /** Puts a case there as the reaction would, with these entries. */
  protected abstract void opened(Case opened, List<Entry> entries);

  /** A case nobody else uses, of a colleague, team and customer nobody else uses. */
  private static Case fresh(String owner) {
    int number = NEXT.incrementAndGet();
    var some = Some.complaint("H-0000-%04d".formatted(number));
    return with(some, some.state(), owner.isEmpty() ? "" : owner + number, some.promise(), 1);
  }

  private static Case with(Case c, CaseState state, String owner, Promise promise, int version) {
    return Varied.from(c)
        .state(state)
        .owner(Optional.of(owner).filter(o -> !o.isEmpty()))
        .promise(promise)
        .held(Case.Held.FLOOD)
        .linked(new Reference("H-ZZZZ-ZZZZ"))
        .version(version)
        .made();
  }

  private static Case changed(Case c, CaseState state) {
    return with(c, state, c.owner().orElse(""), c.promise(), c.version() + 1);
  }

  private Case open(Case c) {
    opened(c, List.of(Some.entry(1, Entry.What.RECEIVED)));
    return c;
  }

  @Test
  protected void a_case_is_read_as_it_was_written() {
    var opened = open(fresh("ane"));
    assertThat(cases().head(opened.reference())).contains(opened);
    assertThat(cases().file(opened.reference()))
        .contains(new CaseFile(opened, List.of(Some.entry(1, Entry.What.RECEIVED)), List.of()));
  }

  @Test
  protected void what_is_not_there_is_not_found() {
    var nowhere = new Reference("H-ZZZZ-0000");
    assertThat(cases().head(nowhere)).isEmpty();
    assertThat(cases().file(nowhere)).isEmpty();
    assertThat(cases().load("nobody")).isZero();
    assertThat(cases().of("nobody", 10)).isEmpty();
  }

  @Test
  protected void a_change_writes_head_entries_and_notes_together() {
    var opened = open(fresh("ane"));
    var answered = changed(opened, CaseState.ANSWERED);
    var entries = IntStream.rangeClosed(2, 12).mapToObj(n -> Some.entry(n, Entry.What.STAFF_WROTE));
    var note = new Note(1, Some.OPENED, "ane", "Ring lageret\n💙");
    cases().change(answered, entries.toList(), List.of(note));
    var file = cases().file(opened.reference()).orElseThrow();
    assertThat(file.head()).isEqualTo(answered);
    assertThat(file.entries().stream().map(Entry::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    assertThat(file.notes()).containsExactly(note);
  }

  @Test
  protected void a_change_of_something_older_is_refused_and_writes_nothing() {
    var opened = open(fresh("ane"));
    cases().change(changed(opened, CaseState.ANSWERED), List.of(), List.of());
    var before = cases().file(opened.reference());
    var late = changed(opened, CaseState.WITHDRAWN);
    assertThatThrownBy(
            () ->
                cases()
                    .change(
                        late,
                        List.of(Some.entry(2, Entry.What.WITHDRAWN)),
                        List.of(new Note(1, Some.OPENED, "bo", "x"))))
        .isInstanceOfSatisfying(
            Stale.class, stale -> assertThat(stale.reference()).isEqualTo(opened.reference()));
    assertThat(cases().file(opened.reference())).isEqualTo(before);
  }

  @Test
  protected void an_entry_is_never_written_over() {
    var opened = open(fresh("ane"));
    assertThatThrownBy(
            () ->
                cases()
                    .change(
                        changed(opened, CaseState.OPEN),
                        List.of(Some.entry(1, Entry.What.STAFF_WROTE)),
                        List.of()))
        .isInstanceOf(Stale.class);
    assertThat(cases().head(opened.reference())).contains(opened);
  }

  @Test
  protected void of_many_changes_at_once_one_is_first() throws Exception {
    var opened = open(fresh("ane"));
    try (var threads = Executors.newFixedThreadPool(atOnce())) {
      var changes =
          IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> tried(opened)).toList();
      int done = 0;
      for (var change : threads.invokeAll(changes)) {
        done += change.get() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
      assertThat(cases().head(opened.reference()).orElseThrow().version()).isEqualTo(2);
    }
  }

  private boolean tried(Case opened) {
    try {
      cases().change(changed(opened, CaseState.ANSWERED), List.of(), List.of());
      return true;
    } catch (Stale lost) {
      return false;
    }
  }

  @Test
  protected void a_desk_shows_what_is_open_by_next_promise() {
    var later = fresh("bo");
    var owner = later.owner().orElseThrow();
    var sooner = dueBy(fresh("").reference(), owner, later.promise().by().minusSeconds(60));
    open(later);
    open(sooner);
    var desk = new Cases.Owned(owner);
    assertThat(cases().desk(desk, 10)).containsExactly(sooner, later);
    assertThat(cases().desk(desk, 1)).containsExactly(sooner);
    assertThat(cases().load(owner)).isEqualTo(2);
    cases().change(changed(later, CaseState.ANSWERED), List.of(), List.of());
    assertThat(cases().load(owner)).isEqualTo(2);
    cases().change(changed(sooner, CaseState.ACCEPTED), List.of(), List.of());
    assertThat(cases().desk(desk, 10)).containsExactly(changed(later, CaseState.ANSWERED));
    assertThat(cases().load(owner)).isEqualTo(1);
  }

  private static Case dueBy(Reference reference, String owner, Instant by) {
    var some = Some.complaint(reference.text());
    return with(some, CaseState.OPEN, owner, Some.promise(by), 1);
  }

  @Test
  protected void what_nobody_holds_stands_on_the_desk_of_the_team() {
    var unclaimed = open(fresh(""));
    var team = new Cases.Unclaimed(unclaimed.team());
    assertThat(cases().desk(team, 200)).contains(unclaimed);
    var claimed = with(unclaimed, CaseState.OPEN, "claimer" + NEXT, unclaimed.promise(), 2);
    cases().change(claimed, List.of(), List.of());
    assertThat(cases().desk(team, 200)).doesNotContain(unclaimed, claimed);
    assertThat(cases().desk(new Cases.Owned(claimed.owner().orElseThrow()), 9))
        .containsExactly(claimed);
  }

  @Test
  protected void the_cases_of_a_customer_are_shown_newest_first() {
    var first =
        open(Varied.from(fresh("ane")).customer("c-" + NEXT, true).openedAt(Some.OPENED).made());
    var customer = first.customer().id();
    var second =
        open(
            Varied.from(fresh("ane"))
                .customer(customer, true)
                .openedAt(Some.OPENED.plusSeconds(1))
                .made());
    cases().change(changed(second, CaseState.WITHDRAWN), List.of(), List.of());
    assertThat(cases().of(customer, 10))
        .containsExactly(changed(second, CaseState.WITHDRAWN), first);
    assertThat(cases().of(customer, 1)).containsExactly(changed(second, CaseState.WITHDRAWN));
  }

  @Test
  protected void the_cases_about_a_shop_are_shown_newest_first() {
    var shop = Optional.of("shop-" + NEXT.incrementAndGet());
    var first = open(Varied.from(fresh("ane")).shop(shop).openedAt(Some.OPENED).made());
    var second =
        open(Varied.from(fresh("bo")).shop(shop).openedAt(Some.OPENED.plusSeconds(1)).made());
    var nowhere =
        open(
            Varied.from(fresh("bo"))
                .shop(Optional.empty())
                .openedAt(Some.OPENED.plusSeconds(2))
                .made());
    assertThat(cases().about(shop, 10)).containsExactly(second, first);
    assertThat(cases().about(shop, 1)).containsExactly(second);
    assertThat(cases().about(Optional.empty(), 200)).contains(nowhere).doesNotContain(first);
  }
}
