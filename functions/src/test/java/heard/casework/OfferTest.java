package heard.casework;

import static heard.casework.Desk.ANE;
import static heard.casework.Desk.BO;
import static heard.casework.Desk.EVA;
import static heard.casework.Desk.nok;
import static heard.casework.Desk.some;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Entry.What;
import heard.casework.Outcome.Limit;
import heard.casework.Outcome.OverAuthority;
import heard.casework.Outcome.Reason;
import heard.casework.Outcome.Refused;
import heard.casework.Outcome.Same;
import heard.casework.Remedy.Basis;
import heard.casework.Remedy.Kind;
import heard.casework.Remedy.State;
import heard.customer.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a colleague gives to put it right, alone or with a manager's word. */
class OfferTest {
  private final Desk desk = Desk.complaint();

  private static Offer goodwill(String amount) {
    return new Offer(Kind.REFUND, some(amount), Basis.GOODWILL, "Her", "CODE");
  }

  private static Offer owed(String amount) {
    return new Offer(Kind.REFUND, some(amount), Basis.ENTITLEMENT, "Her", "CODE");
  }

  private Remedy only() {
    var remedies = Remedy.of(desk.file().entries());
    assertThat(remedies).hasSize(1);
    return remedies.getFirst();
  }

  @Test
  void up_to_the_limit_alone() {
    desk.did(ANE, goodwill("500"));
    assertThat(desk.head().given()).contains(nok("500"));
    assertThat(desk.used()).isEqualTo(50_000);
    assertThat(only())
        .isEqualTo(
            new Remedy(
                "r2",
                Kind.REFUND,
                some("500"),
                Basis.GOODWILL,
                State.OFFERED,
                Optional.empty(),
                Optional.of(2026)));
  }

  @Test
  void not_one_hundredth_more() {
    assertThat(desk.does(ANE, goodwill("500.01")))
        .isEqualTo(new OverAuthority(Limit.PER_CASE, nok("500"), nok("0")));
    desk.did(ANE, goodwill("300"));
    assertThat(desk.does(ANE, goodwill("200.01")))
        .isEqualTo(new OverAuthority(Limit.PER_CASE, nok("500"), nok("300")));
    assertThat(desk.does(BO, goodwill("200.01"))).isInstanceOf(OverAuthority.class);
    desk.did(BO, goodwill("200"));
    assertThat(desk.used()).isEqualTo(50_000);
  }

  @Test
  void a_manager_more_but_never_above_what_one_customer_may_be_given_in_a_year() {
    assertThat(desk.does(EVA, goodwill("1500.01")))
        .isEqualTo(new OverAuthority(Limit.PER_CUSTOMER_AND_YEAR, nok("1500"), nok("0")));
    desk.did(EVA, goodwill("1400"));
    assertThat(desk.does(EVA, goodwill("100.01")))
        .isEqualTo(new OverAuthority(Limit.PER_CUSTOMER_AND_YEAR, nok("1500"), nok("1400")));
    assertThat(desk.head().given()).contains(nok("1400"));
    desk.did(EVA, goodwill("100"));
  }

  /** Who corrects the shop to one of another country and back has no second limit. */
  @Test
  void what_was_given_in_another_currency_begins_no_new_limit() {
    Case there = Some.complaint("H-0000-0001");
    var given = new Revision(there).given(Money.of("500", "SEK")).same();
    var other = Desk.of(given, Some.entry(1, What.RECEIVED));
    assertThat(other.does(ANE, goodwill("1"))).isEqualTo(new Refused(Reason.OTHER_CURRENCY));
    assertThat(other.does(EVA, goodwill("1"))).isEqualTo(new Refused(Reason.OTHER_CURRENCY));
    assertThat(Allowance.of(given, ANE, Desk.HOUSE, (id, year, currency) -> nok("0"), 2026))
        .isEmpty();
    other.did(ANE, owed("1"));
    var back = new Revision(there).given(Money.of("0", "SEK")).same();
    Desk.of(back, Some.entry(1, What.RECEIVED)).did(ANE, goodwill("500"));
  }

  @Test
  void what_the_law_owes_is_given_from_an_empty_wallet() {
    desk.did(EVA, goodwill("1500")).did(ANE, owed("25000"));
    assertThat(desk.head().given()).contains(nok("1500"));
    assertThat(desk.used()).isEqualTo(150_000);
    assertThat(Remedy.of(desk.file().entries()).getLast().year()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_of_remedy_is_offered(Kind kind) {
    Optional<Money> amount = kind == Kind.APOLOGY ? Optional.empty() : some("10");
    desk.did(ANE, new Offer(kind, amount, Basis.GOODWILL, ""));
    assertThat(only().kind()).isEqualTo(kind);
    assertThat(only().code().isPresent()).isEqualTo(kind == Kind.VOUCHER);
    assertThat(desk.used()).isEqualTo(kind == Kind.APOLOGY ? 0 : 1000);
  }

  @Test
  void money_needs_an_amount_and_an_apology_has_none() {
    var none = new Offer(Kind.VOUCHER, Optional.empty(), Basis.GOODWILL, "");
    assertThat(desk.does(ANE, none)).isEqualTo(new Refused(Reason.NO_AMOUNT));
    var zero = new Offer(Kind.REFUND, some("0"), Basis.ENTITLEMENT, "");
    assertThat(desk.does(ANE, zero)).isEqualTo(new Refused(Reason.NO_AMOUNT));
    var replaced = new Offer(Kind.REPLACEMENT, Optional.empty(), Basis.GOODWILL, "");
    assertThat(desk.does(ANE, replaced)).isEqualTo(new Refused(Reason.NO_AMOUNT));
    desk.did(ANE, new Offer(Kind.REPLACEMENT, Optional.empty(), Basis.ENTITLEMENT, ""));
    var sorry = new Offer(Kind.APOLOGY, some("1"), Basis.GOODWILL, "");
    assertThat(desk.does(ANE, sorry)).isEqualTo(new Refused(Reason.AMOUNT_TOO_MUCH));
    var euros = new Offer(Kind.REFUND, Optional.of(Money.of("5", "EUR")), Basis.GOODWILL, "");
    assertThat(desk.does(ANE, euros)).isEqualTo(new Refused(Reason.OTHER_CURRENCY));
  }

  @Test
  void the_one_line_says_what_is_left_of_both_limits() {
    desk.did(ANE, goodwill("120"));
    var mine = Allowance.of(desk.head(), ANE, Desk.HOUSE, desk.cases(), 2026).orElseThrow();
    assertThat(mine).isEqualTo(new Allowance(nok("500"), nok("120"), nok("1500"), nok("120")));
    assertThat(mine.left()).isEqualTo(nok("380"));
    desk.did(EVA, goodwill("1300"));
    var hers = Allowance.of(desk.head(), EVA, Desk.HOUSE, desk.cases(), 2026).orElseThrow();
    assertThat(hers.left()).isEqualTo(nok("80"));
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, ACCEPTED DELIVERED CONFIRMED",
    "DELIVERED, DELIVERED CONFIRMED",
    "CONFIRMED, CONFIRMED",
    "DECLINED, DECLINED",
    "REVERSED, REVERSED",
  })
  void a_remedy_goes_forwards_only(State first, String rest) {
    desk.did(ANE, goodwill("100")).did(ANE, new Step("r2", first));
    for (State to : State.values()) {
      var outcome = new Step("r2", to).on(scene());
      boolean ended = first.ended() || first == State.CONFIRMED;
      if (to == first) {
        assertThat(outcome).isEqualTo(new Same());
      } else if (rest.contains(to.name()) || (to == State.REVERSED && !ended)) {
        assertThat(outcome).as(first + " " + to).isInstanceOf(Outcome.Changed.class);
      } else {
        assertThat(outcome).as(first + " " + to).isEqualTo(new Refused(Reason.NOT_THAT_STEP));
      }
    }
  }

  private Scene scene() {
    return new Scene(desk.file(), ANE, Desk.HOUSE, Desk.CHARTER, Desk.NOW);
  }

  @Test
  void what_was_drawn_for_a_remedy_that_ends_is_given_back_once() {
    desk.did(ANE, goodwill("100.50")).did(ANE, goodwill("200"));
    desk.did(ANE, new Step("r2", State.REVERSED));
    assertThat(desk.used()).isEqualTo(20_000);
    assertThat(desk.head().given()).contains(nok("200"));
    assertThat(desk.does(ANE, new Step("r2", State.REVERSED))).isEqualTo(new Same());
    assertThat(desk.does(ANE, new Step("r2", State.DECLINED)))
        .isEqualTo(new Refused(Reason.NOT_THAT_STEP));
    desk.did(ANE, new Step("r3", State.DECLINED));
    assertThat(desk.used()).isZero();
    assertThat(desk.does(ANE, new Step("r9", State.DECLINED)))
        .isEqualTo(new Refused(Reason.NO_SUCH_REMEDY));
  }

  @Test
  void what_they_took_up_is_promised_until_it_has_reached_them() {
    desk.did(ANE, goodwill("100")).did(ANE, new Reply("Slik", true));
    desk.said(Saying.Action.ACCEPT);
    assertThat(desk.head().state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(only().state()).isEqualTo(State.ACCEPTED);
    assertThat(desk.head().promise().what()).isEqualTo(Promise.What.REMEDY);
    assertThat(desk.head().unfinished()).isTrue();
    assertThat(desk.cases().desk(new Cases.Owned("ane"), 10)).hasSize(1);
    desk.did(ANE, new Step("r2", State.DELIVERED));
    assertThat(desk.head().promise().state()).isEqualTo(Promise.State.KEPT);
    assertThat(desk.head().unfinished()).isFalse();
  }

  @Test
  void an_answer_does_not_forget_what_is_on_its_way() {
    desk.did(ANE, goodwill("100"))
        .did(ANE, new Step("r2", State.ACCEPTED))
        .did(ANE, new Reply("Slik", true));
    assertThat(desk.head().state()).isEqualTo(CaseState.ANSWERED);
    assertThat(desk.head().promise().what()).isEqualTo(Promise.What.REMEDY);
    assertThat(desk.head().promise().state()).isEqualTo(Promise.State.OPEN);
  }

  @Test
  void a_manager_approves_in_one_tap_and_once() {
    desk.did(ANE, new Ask(goodwill("900"), "Fast kunde"));
    assertThat(desk.last().facts()).containsEntry(Fact.ALLOWED, "false");
    assertThat(desk.used()).isZero();
    assertThat(desk.file().notes()).extracting(Note::text).containsExactly("Fast kunde");
    assertThat(desk.does(ANE, new Approve("r2"))).isEqualTo(new Refused(Reason.NOT_A_MANAGER));
    desk.did(EVA, new Approve("r2"));
    assertThat(only().state()).isEqualTo(State.OFFERED);
    assertThat(desk.last().text()).contains("Her");
    assertThat(desk.last().facts()).containsEntry(Fact.COLLEAGUE, "ane");
    assertThat(desk.used()).isEqualTo(90_000);
    assertThat(desk.does(EVA, new Approve("r2"))).isEqualTo(new Refused(Reason.NO_SUCH_REQUEST));
    assertThat(Request.of(desk.file().entries())).isEmpty();
  }

  @Test
  void asking_although_it_was_allowed_is_counted() {
    desk.did(ANE, new Ask(goodwill("500"), ""));
    assertThat(desk.last().facts()).containsEntry(Fact.ALLOWED, "true");
  }

  @Test
  void a_manager_is_bound_too() {
    desk.did(ANE, new Ask(goodwill("2500"), ""));
    assertThat(desk.does(EVA, new Approve("r2")))
        .isEqualTo(new OverAuthority(Limit.PER_CASE, nok("2000"), nok("0")));
    desk.did(EVA, new Refuse("r2", "For mye"));
    assertThat(desk.last().what()).isEqualTo(What.APPROVAL_REFUSED);
    assertThat(desk.does(EVA, new Approve("r2"))).isEqualTo(new Refused(Reason.NO_SUCH_REQUEST));
  }

  @Test
  void a_voucher_code_is_long_and_nobody_misreads_it() {
    assertThat(VoucherCode.mint()).matches("[ACDEFGHJKMNPQRTUVWXY34679]{12}");
    assertThat(VoucherCode.mint()).isNotEqualTo(VoucherCode.mint());
  }
}
