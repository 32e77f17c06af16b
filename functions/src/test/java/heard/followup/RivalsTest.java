package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.customer.Occasion;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.Subject;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two words for one customer within the days of the cap: the one of the better rank goes, the
/// other gets a new date, or is left out, and says why.
final class RivalsTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant NINE = Instant.parse("2026-11-10T08:00:00Z");
  private static final Instant TWELVE = Instant.parse("2026-11-10T11:00:00Z");
  private static final Instant NEXT_NINE = Instant.parse("2026-11-11T08:00:00Z");
  private static final Instant END = Instant.parse("2026-11-20T00:00:00Z");

  private static final Occasion PURCHASE =
      new Occasion(
          "o-1",
          "kari",
          Occasion.Kind.PURCHASE,
          new Occasion.At(Instant.parse("2026-11-03T12:00:00Z")),
          Map.of(),
          Optional.empty(),
          1);

  private final World world = new World(START);

  /// A check-in at nine and a birthday at noon of the same day.
  private void both(Map<String, Object> birthday, Object... checkIn) {
    world.activate("birthday", birthday);
    var document = World.birthdays(checkIn);
    document.put("occasion", "purchase");
    document.put("offset", "P7D");
    document.put("letter", "check-in");
    world.activate("check-in", document);
    world.put(World.customer("kari", "--11-10", "Europe/Oslo"));
    world.put(PURCHASE);
  }

  private List<String> sent() {
    return world.sent.stream().map(s -> s.dispatch().letter() + " " + s.at()).toList();
  }

  private Dispatch checkIn() {
    return world.ledger.to("kari").stream()
        .filter(d -> d.subject().schedule().equals(Optional.of("check-in")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_check_in_gives_way_to_a_birthday_later_that_day_and_goes_on_the_next() {
    both(World.birthdays("at", "12:00"));
    world.until(NINE.plus(Duration.ofHours(1)));
    assertThat(checkIn().state()).isEqualTo(Dispatch.State.DEFERRED);
    assertThat(checkIn().verdict()).contains(Reason.GIVES_WAY.name());
    assertThat(checkIn().due()).isEqualTo(NEXT_NINE);
    assertThat(FollowUp.codes(checkIn())).containsEntry("first", "birthday " + TWELVE);
    world.until(END);
    assertThat(sent()).containsExactly("birthday " + TWELVE, "check-in " + NEXT_NINE);
  }

  @Test
  void what_cannot_wait_is_left_out_and_says_so() {
    both(World.birthdays("at", "12:00"), "goodUntil", "PT5H");
    world.until(END);
    assertThat(sent()).containsExactly("birthday " + TWELVE);
    assertThat(checkIn().state()).isEqualTo(Dispatch.State.SKIPPED);
    assertThat(checkIn().verdict()).contains(Reason.GIVES_WAY.name());
  }

  @Test
  void marketing_may_rank_them_otherwise() {
    both(World.birthdays("at", "12:00", "priority", 70, "late", "SKIP"));
    world.until(END);
    assertThat(sent()).containsExactly("check-in " + NINE);
  }

  @Test
  void nothing_gives_way_to_what_is_paused() {
    both(World.birthdays("at", "12:00"));
    world.until(NINE.minus(Duration.ofHours(1)));
    world.act("birthday", ScheduleFile.Action.PAUSE);
    world.until(NINE.plus(Duration.ofHours(1)));
    assertThat(sent()).containsExactly("check-in " + NINE);
  }

  @Test
  void without_a_cap_both_go() {
    both(World.birthdays("at", "12:00", "capDays", 0), "capDays", 0);
    world.until(END);
    assertThat(sent()).containsExactly("check-in " + NINE, "birthday " + TWELVE);
  }

  @Test
  void a_question_how_it_went_comes_before_a_card() {
    world.activate("birthday", World.birthdays("late", "SKIP"));
    world.put(World.customer("kari", "--11-10", "Europe/Oslo"));
    world.ledger.complaint("kari@example.com", "H-7K2M-PQ34", Optional.of(START));
    world.ledger.plan(
        Dispatch.planned(
            new DispatchKey("kari", "survey#H-7K2M-PQ34"),
            Channel.EMAIL,
            DispatchClass.KIND,
            "survey",
            Language.NB,
            "kari@example.com",
            Subject.ofCase("H-7K2M-PQ34", 0),
            NINE.plus(Duration.ofHours(1)),
            Optional.empty()));
    world.until(NINE.plusSeconds(1));
    assertThat(world.ledger.find(new DispatchKey("kari", "birthday#2026")).orElseThrow().verdict())
        .contains(Reason.GIVES_WAY.name());
  }

  /// The card on the day, and a schedule of its own that owns up to the day.
  private Dispatch belated(Object... more) {
    world.activate("belated", World.birthdays(more));
    world.put(World.customer("kari", "--11-10", "Europe/Oslo"));
    world.until(END);
    return world.ledger.find(new DispatchKey("kari", "belated#2026")).orElseThrow();
  }

  @Test
  void who_got_the_card_gets_no_belated_one() {
    world.activate("card", World.birthdays("late", "SKIP"));
    Dispatch belated = belated("at", "12:00", "late", "BELATED");
    assertThat(sent()).containsExactly("birthday " + NINE);
    assertThat(belated.state()).isEqualTo(Dispatch.State.SKIPPED);
    assertThat(belated.verdict()).contains(Reason.WISHED_WELL.name());
    assertThat(FollowUp.codes(belated)).containsEntry("greeted", "card " + NINE);
  }

  @Test
  void nor_do_they_on_another_road_the_day_after() {
    world.activate("card", World.birthdays("late", "SKIP"));
    Dispatch belated = belated("offset", "P1D", "letter", "birthday-belated");
    assertThat(sent()).containsExactly("birthday " + NINE);
    assertThat(belated.verdict()).contains(Reason.WISHED_WELL.name());
  }

  @Test
  void who_did_not_get_the_card_gets_the_belated_one() {
    world.activate("card", World.birthdays("late", "SKIP"));
    world.act("card", ScheduleFile.Action.PAUSE);
    Dispatch belated = belated("offset", "P1D", "letter", "birthday-belated");
    assertThat(sent()).containsExactly("birthday-belated " + NEXT_NINE);
    assertThat(belated.state()).isEqualTo(Dispatch.State.SENT);
  }

  @Test
  void a_card_that_was_refused_is_made_up_for() {
    world.activate("card", World.birthdays("late", "SKIP"));
    world.carrier =
        parcel ->
            parcel.subject().equals("birthday")
                ? new heard.dispatch.Carrier.Refused("550")
                : new heard.dispatch.Carrier.Taken("m");
    belated("offset", "P1D", "letter", "birthday-belated");
    assertThat(sent()).containsExactly("birthday-belated " + NEXT_NINE);
  }

  @Test
  void a_word_before_the_day_does_not_take_the_place_of_the_card() {
    world.activate("before", World.birthdays("offset", "-P7D", "letter", "season"));
    belated("late", "BELATED");
    assertThat(sent())
        .containsExactly("season " + NINE.minus(Duration.ofDays(7)), "birthday " + NINE);
  }

  @Test
  void another_feast_is_another_occasion() {
    world.activate(
        "feast", World.birthdays("occasion", "season", "season", "--11-09", "late", "SKIP"));
    belated("offset", "P1D", "letter", "birthday-belated");
    assertThat(sent()).contains("birthday-belated " + NEXT_NINE);
  }
}
