package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Twenty thousand customers in twenty-five zones, five hundred of them born on 29 February, over
/// eight years: as many cards as are owed.
final class EightYearsTest {
  private static final List<String> ZONES =
      List.of(
          "Europe/Oslo",
          "Europe/Stockholm",
          "Europe/Helsinki",
          "Europe/London",
          "Europe/Lisbon",
          "America/New_York",
          "America/Los_Angeles",
          "America/Santiago",
          "America/St_Johns",
          "America/Sao_Paulo",
          "Asia/Tokyo",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Asia/Beirut",
          "Africa/Cairo",
          "Africa/Casablanca",
          "Africa/Nairobi",
          "Australia/Lord_Howe",
          "Australia/Sydney",
          "Pacific/Apia",
          "Pacific/Kiritimati",
          "Pacific/Pago_Pago",
          "Pacific/Chatham",
          "Antarctica/Troll",
          "UTC");

  @Test
  void eight_years_of_birthdays_bring_every_card_once_in_the_morning_of_its_day() {
    simulate(20_000, 500, 8);
  }

  /// Everybody gets one card a year, on their day, at nine by their own clock or where nine is
  /// skipped an hour later.
  private static void simulate(int people, int leapers, int years) {
    var world = new World(Instant.parse("2024-01-01T00:00:00Z"));
    var chance = new Random(29);
    for (int i = 0; i < people; i++) {
      var day =
          i < leapers
              ? MonthDay.of(2, 29)
              : MonthDay.from(LocalDate.of(2023, 1, 1).plusDays(chance.nextInt(365)));
      world.customers.put(World.customer("c" + i, day.toString(), ZONES.get(i % ZONES.size())));
    }
    world.now = Instant.parse("2023-12-28T00:00:00Z");
    world.activate("birthday", World.birthdays());
    world.daily(LocalDate.of(2024 + years, 1, 3).atStartOfDay(ZoneId.of("UTC")).toInstant());

    var cards = world.sent;
    for (int year = 2024; year < 2024 + years; year++) {
      String reason = "birthday#" + year;
      assertThat(cards.stream().filter(s -> s.dispatch().key().reason().equals(reason)))
          .as(reason)
          .hasSize(people);
    }
    assertThat(cards.stream().map(s -> s.dispatch().key())).doesNotHaveDuplicates();
    for (World.Sent card : cards) {
      var customer = world.customers.find(card.dispatch().key().recipient()).orElseThrow();
      var local = card.at().atZone(customer.zone());
      int year = local.getYear();
      var day = LeapDay.FEB28.in(year, customer.birthday().orElseThrow().day()).orElseThrow();
      assertThat(local.toLocalDate()).isEqualTo(day);
      assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
    }
    assertThat(world.ledger.rows().stream().filter(Dispatch::pending))
        .noneMatch(d -> d.due().isBefore(world.now));
  }
}
