package heard.casework;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Outcome.Changed;
import heard.casework.Outcome.OverAuthority;
import heard.casework.Remedy.Basis;
import heard.casework.Remedy.Kind;
import heard.casework.Remedy.State;
import heard.customer.Money;
import heard.staff.Colleague;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty at once never give more than there is, and lose nothing, whoever keeps the cases. */
public abstract class AuthorityContract {
  private static final int AT_ONCE = 50;
  private static final AtomicInteger NEXT = new AtomicInteger();
  private ExecutorService threads = Executors.newFixedThreadPool(1);

  protected abstract Cases cases();

  protected abstract void opened(Case opened, List<Entry> entries);

  protected abstract int rounds();

  @BeforeEach
  void start() {
    threads = Executors.newFixedThreadPool(AT_ONCE);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private Case open(String customer) {
    int number = NEXT.incrementAndGet();
    var some = Some.complaint("H-1%03d-%04d".formatted(number / 10_000, number % 10_000));
    var opened = Varied.from(some).customer(customer, false).made();
    opened(opened, List.of(Some.entry(1, Entry.What.RECEIVED)));
    return opened;
  }

  private static String stranger() {
    return "s-" + NEXT.incrementAndGet();
  }

  private static Offer offer(String amount, Basis basis) {
    return new Offer(Kind.REFUND, Optional.of(Money.of(amount, "NOK")), basis, "");
  }

  /** As a colleague does who lost a race: they look again, and try again. */
  private Outcome act(Case about, Act act, Colleague by) {
    var acting = new Acting(cases(), () -> Desk.HOUSE, Desk.CHARTER);
    for (int tried = 0; ; tried++) {
      int version = cases().head(about.reference()).orElseThrow().version();
      try {
        return acting.act(about.reference(), version, act, by, Desk.NOW).orElseThrow();
      } catch (Stale raced) {
        if (tried == 1000) {
          throw raced;
        }
      }
    }
  }

  private List<Outcome> all(List<Callable<Outcome>> acts) throws Exception {
    var outcomes = new ArrayList<Outcome>();
    for (Future<Outcome> done : threads.invokeAll(acts)) {
      outcomes.add(done.get());
    }
    return outcomes;
  }

  private static long changed(List<Outcome> outcomes) {
    return outcomes.stream().filter(Changed.class::isInstance).count();
  }

  private long used(String customer) {
    return cases().used(customer, 2026, "NOK").hundredths();
  }

  @Test
  protected void fifty_in_one_case_stay_within_what_a_colleague_may_give() throws Exception {
    for (int round = 0; round < rounds(); round++) {
      var about = open(stranger());
      var outcomes = all(manyOffers(List.of(about), "70", Desk.BO));
      assertThat(changed(outcomes)).isEqualTo(7);
      assertThat(outcomes.stream().filter(OverAuthority.class::isInstance)).hasSize(43);
      assertGiven(about, 49_000);
    }
  }

  @Test
  protected void fifty_in_one_case_stay_within_what_a_manager_may_give() throws Exception {
    for (int round = 0; round < rounds(); round++) {
      var about = open(stranger());
      assertThat(changed(all(manyOffers(List.of(about), "400", Desk.EVA)))).isEqualTo(3);
      assertGiven(about, 120_000);
    }
  }

  @Test
  protected void fifty_cases_of_one_customer_stay_within_the_year() throws Exception {
    for (int round = 0; round < rounds(); round++) {
      String customer = stranger();
      var abouts = new ArrayList<Case>();
      for (int n = 0; n < AT_ONCE; n++) {
        abouts.add(open(customer));
      }
      var outcomes = all(manyOffers(abouts, "70", Desk.BO));
      assertThat(changed(outcomes)).isEqualTo(21);
      assertThat(used(customer)).isEqualTo(147_000);
      long given = 0;
      for (Case about : abouts) {
        given += given(about);
      }
      assertThat(given).isEqualTo(147_000);
    }
  }

  @Test
  protected void what_is_taken_back_is_given_back_exactly_and_once() throws Exception {
    for (int round = 0; round < rounds(); round++) {
      var about = open(stranger());
      act(about, offer("123.45", Basis.GOODWILL), Desk.ANE);
      act(about, offer("200", Basis.GOODWILL), Desk.ANE);
      var acts = new ArrayList<Callable<Outcome>>();
      for (int n = 0; n < AT_ONCE; n++) {
        var state = n % 2 == 0 ? State.REVERSED : State.DECLINED;
        acts.add(() -> act(about, new Step("r2", state), Desk.ANE));
      }
      assertThat(changed(all(acts))).isEqualTo(1);
      assertGiven(about, 20_000);
    }
  }

  @Test
  protected void a_voucher_is_found_by_its_code() {
    var about = open(stranger());
    String code = VoucherCode.mint();
    var voucher =
        new Offer(Kind.VOUCHER, Optional.of(Money.of("50", "NOK")), Basis.GOODWILL, "Her", code);
    act(about, voucher, Desk.ANE);
    act(about, new Step("r2", State.DELIVERED), Desk.ANE);
    assertThat(cases().voucher(code)).contains(about.reference());
    assertThat(cases().voucher(VoucherCode.mint())).isEmpty();
    assertThat(
            VoucherCode.read(
                " "
                    + code.toLowerCase(java.util.Locale.ROOT).substring(0, 4)
                    + "-"
                    + code.substring(4)))
        .contains(code);
    assertThat(VoucherCode.read(code + "A")).isEmpty();
  }

  @Test
  protected void what_the_law_owes_is_taken_from_an_exhausted_wallet() throws Exception {
    String customer = stranger();
    var full = open(customer);
    act(full, offer("1500", Basis.GOODWILL), Desk.EVA);
    assertThat(act(open(customer), offer("1", Basis.GOODWILL), Desk.BO))
        .isInstanceOf(OverAuthority.class);
    var about = open(customer);
    var acts = new ArrayList<Callable<Outcome>>();
    for (int n = 0; n < 10; n++) {
      acts.add(() -> act(about, offer("9999", Basis.ENTITLEMENT), Desk.BO));
    }
    assertThat(changed(all(acts))).isEqualTo(10);
    assertThat(used(customer)).isEqualTo(150_000);
  }

  private List<Callable<Outcome>> manyOffers(List<Case> abouts, String amount, Colleague by) {
    var acts = new ArrayList<Callable<Outcome>>();
    for (int n = 0; n < AT_ONCE; n++) {
      Case about = abouts.get(n % abouts.size());
      acts.add(() -> act(about, offer(amount, Basis.GOODWILL), by));
    }
    return acts;
  }

  private long given(Case about) {
    return cases().head(about.reference()).orElseThrow().given().map(Money::hundredths).orElse(0L);
  }

  private void assertGiven(Case about, long hundredths) {
    var file = cases().file(about.reference()).orElseThrow();
    assertThat(given(about)).isEqualTo(hundredths);
    assertThat(used(about.customer().id())).isEqualTo(hundredths);
    assertThat(
            Remedy.of(file.entries()).stream()
                .filter(r -> !r.state().ended())
                .mapToLong(r -> r.amount().orElseThrow().hundredths())
                .sum())
        .isEqualTo(hundredths);
  }
}
