package heard.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Act;
import heard.casework.Approve;
import heard.casework.Ask;
import heard.casework.Claim;
import heard.casework.GiveBack;
import heard.casework.HandOver;
import heard.casework.Offer;
import heard.casework.Outcome;
import heard.casework.Promise;
import heard.casework.Recur;
import heard.casework.Refuse;
import heard.casework.Remark;
import heard.casework.Remedy;
import heard.casework.Remedy.Basis;
import heard.casework.Remedy.Kind;
import heard.casework.Reply;
import heard.casework.SetAside;
import heard.casework.Step;
import heard.casework.Undertake;
import heard.casework.Withdraw;
import heard.customer.Language;
import heard.customer.Money;
import heard.feedback.Reference;
import heard.staff.Chain;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears what of each thing that staff do. */
class ActingLettersTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private final House house = new House(withManager(), MONDAY);
  private Reference reference = new Reference("H-0000-0000");

  private static Organisation withManager() {
    var chain = Chain.organisation();
    var colleagues = new HashMap<>(chain.colleagues());
    Colleague c = chain.colleague("bo").orElseThrow();
    colleagues.put(
        "bo",
        new Colleague(
            c.id(),
            c.name(),
            c.givenName(),
            Role.MANAGER,
            c.place(),
            c.teams(),
            c.email(),
            c.phone(),
            c.languages(),
            c.hours(),
            c.leave(),
            true));
    return new Organisation(
        chain.markets(), chain.places(), chain.teams(), colleagues, chain.authorities());
  }

  @BeforeEach
  void open() {
    reference = house.complaint("oslo", Language.NB);
    assertThat(house.head(reference).owner()).contains("ane");
    house.letters.clear();
  }

  private void did(String who, Act act) {
    assertThat(house.does(who, reference, act)).isInstanceOf(Outcome.Changed.class);
  }

  private void assertTold(String... letters) {
    assertThat(house.letters.stream().map(l -> l.letter() + " to " + recipient(l.to())))
        .containsExactlyInAnyOrder(letters);
    house.letters.clear();
  }

  private String recipient(String id) {
    return id.startsWith("s-") ? "customer" : id;
  }

  private static Offer offer(String amount) {
    return new Offer(
        Kind.REFUND, Optional.of(Money.of(amount, "NOK")), Basis.GOODWILL, "Vær så god");
  }

  @Test
  void words_reach_the_customer_and_notes_nobody() {
    did("ane", new Reply("Hei", false));
    assertTold("reply to customer");
    did("ane", new Remark("Internt"));
    did("ane", new Recur("Lokk"));
    assertTold();
    did("ane", new Reply("", true));
    assertTold();
  }

  @Test
  void a_new_date_reaches_the_customer() {
    Instant by = house.head(reference).promise().by();
    did("ane", new Undertake(Promise.What.FIRST_WORD, by.plusSeconds(86_400), "Mer tid"));
    assertTold("promise-renewed to customer");
    did("ane", new Undertake(Promise.What.ANSWER, by.plusSeconds(3600), ""));
    assertTold("promise-made to customer");
  }

  @Test
  void a_remedy_is_told_at_each_step_the_customer_does_not_take() {
    did("ane", offer("100"));
    assertTold("remedy-offered to customer");
    did("ane", new Step("r4", Remedy.State.ACCEPTED));
    assertTold();
    did("ane", new Step("r4", Remedy.State.DELIVERED));
    assertTold("remedy-delivered to customer");
    did("ane", new Step("r4", Remedy.State.REVERSED));
    assertTold("remedy-withdrawn to customer");
  }

  @Test
  void who_holds_it_is_told_and_so_is_the_customer() {
    did("ane", new HandOver("eva", "Din"));
    assertTold("handed-over to eva", "new-owner to customer");
    did("eva", new GiveBack(""));
    house.letters.clear();
    did("ane", new Claim());
    assertTold("new-owner to customer");
    did("ane", new GiveBack(""));
    assertTold("handed-over to eva");
    did("ane", new Claim());
    assertTold();
    did("ane", new HandOver("oslo", ""));
    assertTold("handed-over to bo");
  }

  @Test
  void a_manager_is_asked_and_the_colleague_hears() {
    did("ane", new Ask(offer("900"), ""));
    assertTold("approval-asked to bo");
    did("bo", new Approve("r4"));
    assertTold("approval-given to ane", "remedy-offered to customer");
    did("ane", new Ask(offer("950"), ""));
    did("bo", new Refuse("r6", "Nei"));
    assertTold("approval-asked to bo", "approval-refused to ane");
  }

  @Test
  void later_today_reminds_later_today() {
    did("ane", new SetAside(MONDAY.plus(Duration.ofHours(3))));
    assertTold();
    house.pass(Duration.ofHours(4));
    assertTold("reminder to ane");
  }

  @Test
  void what_is_over_is_not_reminded_of() {
    did("ane", new SetAside(MONDAY.plus(Duration.ofHours(3))));
    did("ane", new Withdraw(""));
    house.pass(Duration.ofDays(20));
    assertTold();
  }

  @Test
  void a_promise_to_the_minute_is_not_put_off_before_anybody_could_keep_it() {
    did("ane", new Undertake(Promise.What.ANSWER, house.now().plusSeconds(3600), ""));
    assertTold("promise-made to customer");
    house.pass(Duration.ofMinutes(44));
    assertTold();
    house.pass(Duration.ofMinutes(2));
    assertTold("holding to customer");
  }

  @Test
  void everything_told_has_a_name_that_no_other_has() {
    assertThat(List.copyOf(house.ledger.all())).doesNotHaveDuplicates();
  }
}
