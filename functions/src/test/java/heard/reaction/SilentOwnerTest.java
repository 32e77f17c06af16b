package heard.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Entry;
import heard.customer.Language;
import heard.feedback.Reference;
import heard.reaction.Postroom.Letter;
import heard.staff.Chain;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody answers, over Easter, in three countries: nobody waits in the dark all the same. */
class SilentOwnerTest {
  private static final Instant PALM_SUNDAY = Instant.parse("2027-03-21T06:00:00Z");
  private static final Instant LATE_IN_APRIL = Instant.parse("2027-04-20T06:00:00Z");

  @ParameterizedTest
  @CsvSource({"oslo, NB, NO", "stockholm, SV, SE", "helsinki, FI, FI"})
  void every_customer_hears_a_new_date_before_the_old_one_passes(
      String place, Language language, String country) {
    var house = new House(Chain.organisation(), PALM_SUNDAY);
    var references = new ArrayList<Reference>();
    for (int n = 0; n < 80; n++) {
      references.add(house.complaint(place, language));
      house.pass(Duration.ofMinutes(181));
    }
    house.until(LATE_IN_APRIL);
    for (Reference reference : references) {
      assertToldInTime(house.toCustomer(reference), house, reference, country);
    }
  }

  private static void assertToldInTime(
      List<Letter> told, House house, Reference reference, String country) {
    assertThat(told.subList(0, 5))
        .extracting(Letter::letter)
        .containsExactly("acknowledgement", "holding", "holding", "promise-broken", "holding");
    for (int n = 1; n < told.size(); n++) {
      Instant old = told.get(n - 1).about().promise().by();
      assertThat(told.get(n).at()).as("letter %d of %s", n, reference).isBefore(old);
      assertThat(told.get(n).about().promise().by()).isAfter(old);
      assertThat(told.get(n).about().promise().number()).isEqualTo(n + 1);
    }
    var days = new WorkingDays(House.HOLIDAYS, country);
    for (Letter letter : told) {
      var by = letter.about().promise().by().atZone(letter.about().customer().zone());
      assertThat(days.includes(by.toLocalDate())).isTrue();
      assertThat(by.toLocalTime()).isEqualTo(LocalTime.of(16, 0));
    }
    assertThat(house.head(reference).promise().by()).isAfter(house.now());
  }

  @ParameterizedTest
  @CsvSource({"oslo, NB", "stockholm, SV", "helsinki, FI"})
  void whoever_is_warned_is_at_work(String place, Language language) {
    var house = new House(Chain.organisation(), PALM_SUNDAY);
    var references = new ArrayList<Reference>();
    for (int n = 0; n < 40; n++) {
      references.add(house.complaint(place, language));
      house.pass(Duration.ofMinutes(301));
    }
    house.until(LATE_IN_APRIL);
    var warnings =
        house.letters.stream().filter(l -> l.letter().startsWith("promise-warning")).toList();
    assertThat(warnings).hasSizeGreaterThan(references.size() * 4);
    for (Letter warning : warnings) {
      Colleague reader = Chain.organisation().colleague(warning.to()).orElseThrow();
      assertThat(reader.atWorkFrom(warning.at(), House.HOLIDAYS))
          .as(warning.dispatch().key() + " at " + warning.at())
          .contains(warning.at());
      assertThat(warning.at()).isBefore(warning.about().promise().by());
    }
  }

  @ParameterizedTest
  @CsvSource({"warn-morning, 2026-11-24T07:00:00Z", "warn-2h, 2026-11-24T13:00:00Z"})
  void an_owner_is_warned_in_the_morning_and_two_hours_before(String reason, Instant at) {
    var house = new House(Chain.organisation(), Instant.parse("2026-11-23T09:00:00Z"));
    Reference reference = house.complaint("oslo", Language.NB);
    house.pass(Duration.ofDays(2));
    assertThat(house.letters)
        .filteredOn(l -> l.dispatch().key().reason().equals(reason + "#" + reference + "#1"))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.at()).isEqualTo(at);
              assertThat(warning.to()).isEqualTo("ane");
              assertThat(warning.letter()).isEqualTo("promise-warning");
            });
  }

  @org.junit.jupiter.api.Test
  void somebody_at_work_is_warned_for_an_owner_on_leave() {
    var house = new House(Chain.organisation(), Instant.parse("2026-11-23T09:00:00Z"));
    Reference reference = house.complaint("oslo", Language.NB);
    house.change(onLeave("ane"));
    house.pass(Duration.ofHours(29));
    assertThat(house.lettersTo("bo"))
        .containsExactly("promise-warning-team", "promise-warning-team");
    assertThat(house.lettersTo("ane")).containsExactly("staff-notice");
    assertThat(house.head(reference).owner()).contains("ane");
  }

  private static Organisation onLeave(String id) {
    var chain = Chain.organisation();
    var colleagues = new java.util.HashMap<>(chain.colleagues());
    Colleague c = chain.colleague(id).orElseThrow();
    colleagues.put(
        id,
        new Colleague(
            c.id(),
            c.name(),
            c.givenName(),
            c.role(),
            c.place(),
            c.teams(),
            c.email(),
            c.phone(),
            c.languages(),
            c.hours(),
            List.of(
                new Colleague.Leave(
                    java.time.LocalDate.parse("2026-11-23"),
                    java.time.LocalDate.parse("2026-12-23"))),
            true));
    return new Organisation(
        chain.markets(), chain.places(), chain.teams(), Map.copyOf(colleagues), Map.of());
  }

  @org.junit.jupiter.api.Test
  void who_answers_in_time_is_warned_of_nothing() {
    var house = new House(Chain.organisation(), Instant.parse("2026-11-23T09:00:00Z"));
    Reference reference = house.complaint("oslo", Language.NB);
    house.does("ane", reference, new heard.casework.Reply("Svar", true));
    house.pass(Duration.ofDays(2));
    assertThat(house.lettersTo("ane")).containsExactly("staff-notice");
    assertThat(house.namesToCustomer(reference)).containsExactly("acknowledgement", "reply");
    assertThat(house.ledger.to(reference.text()))
        .extracting(d -> d.verdict().orElse("?"))
        .containsOnly("PROMISE_NOT_OPEN");
    assertThat(house.file(reference).entries())
        .extracting(Entry::what)
        .doesNotContain(Entry.What.PROMISE_RENEWED);
  }

  @org.junit.jupiter.api.Test
  void a_broken_promise_is_told_to_customer_and_manager() {
    var house = new House(Chain.organisation(), Instant.parse("2026-11-23T09:00:00Z"));
    Reference reference = house.complaint("oslo", Language.NB);
    house.until(Instant.parse("2026-11-26T15:00:00Z"));
    assertThat(house.namesToCustomer(reference))
        .containsExactly("acknowledgement", "holding", "holding", "promise-broken");
    assertThat(house.letters).extracting(Letter::letter).contains("promise-broken-staff");
  }
}
