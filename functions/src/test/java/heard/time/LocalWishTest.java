package heard.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A wish by the wall clock is one moment, whatever the clocks of its zone do that day.
final class LocalWishTest {
  @ParameterizedTest(name = "{2}: {1} in {0}")
  @CsvSource({
    "Europe/London,        2027-03-28T01:30, a gap,               2027-03-28T01:30:00Z",
    "Europe/London,        2027-10-31T01:30, an overlap,          2027-10-31T00:30:00Z",
    "America/New_York,     2027-03-14T02:30, a gap,               2027-03-14T07:30:00Z",
    "America/New_York,     2027-11-07T01:30, an overlap,          2027-11-07T05:30:00Z",
    "Australia/Lord_Howe,  2027-10-03T02:15, a half-hour gap,     2027-10-02T15:45:00Z",
    "Australia/Lord_Howe,  2027-04-04T01:45, a half-hour overlap, 2027-04-03T14:45:00Z",
    "Africa/Cairo,         2027-04-30T00:30, a midnight gap,      2027-04-29T22:30:00Z",
    "Asia/Beirut,          2027-03-28T00:00, no midnight,         2027-03-27T22:00:00Z",
    "America/Santiago,     2027-09-05T00:00, no midnight,         2027-09-05T04:00:00Z",
    "Antarctica/Troll,     2027-03-28T02:00, a two-hour gap,      2027-03-28T02:00:00Z",
    "Africa/Casablanca,    2027-02-07T02:30, a Ramadan overlap,   2027-02-07T01:30:00Z",
    "Pacific/Apia,         2011-12-30T09:00, a day left out,      2011-12-30T19:00:00Z",
    "Pacific/Kiritimati,   2027-01-01T09:00, fourteen ahead,      2026-12-31T19:00:00Z",
    "Asia/Kathmandu,       2027-02-28T09:00, quarter hours,       2027-02-28T03:15:00Z",
  })
  void is_the_moment_the_books_give(ZoneId zone, LocalDateTime wish, String why, Instant moment) {
    assertThat(new LocalWish(wish.toLocalDate(), wish.toLocalTime(), zone).at())
        .as(why)
        .isEqualTo(moment);
  }

  @ParameterizedTest(name = "{1} in {0} has {2}")
  @CsvSource({
    "Europe/London,       2027-03-28, PT23H",
    "Europe/London,       2027-10-31, PT25H",
    "Europe/Oslo,         2027-06-15, PT24H",
    "Australia/Lord_Howe, 2027-10-03, PT23H30M",
    "Australia/Lord_Howe, 2027-04-04, PT24H30M",
  })
  void days_are_as_long_as_their_clocks_make_them(ZoneId zone, LocalDate day, Duration length) {
    var begins = new LocalWish(day, LocalTime.MIDNIGHT, zone).at();
    var ends = new LocalWish(day.plusDays(1), LocalTime.MIDNIGHT, zone).at();
    assertThat(Duration.between(begins, ends)).isEqualTo(length);
  }

  @Test
  void a_day_left_out_is_the_same_moment_on_the_next() {
    var apia = ZoneId.of("Pacific/Apia");
    var nine = LocalTime.of(9, 0);
    assertThat(new LocalWish(LocalDate.of(2011, 12, 30), nine, apia).at())
        .isEqualTo(new LocalWish(LocalDate.of(2011, 12, 31), nine, apia).at());
  }

  /// Every zone, three years, every half hour of each day that is odd there and of every 23rd
  /// besides: one moment, the wished one, the first of two, or later by the length of the gap.
  @Test
  void is_one_moment_in_every_zone() {
    var wrong = new ArrayList<String>();
    long wishes =
        ZoneId.getAvailableZoneIds().stream()
            .sorted()
            .mapToLong(id -> check(ZoneId.of(id), wrong))
            .sum();
    assertThat(wrong).isEmpty();
    assertThat(wishes).isGreaterThan(1_000_000);
  }

  private static long check(ZoneId zone, List<String> wrong) {
    long wishes = 0;
    var last = LocalDate.of(2029, 12, 31);
    for (var day = LocalDate.of(2027, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
      if (day.toEpochDay() % 23 == 0 || odd(zone, day)) {
        for (int half = 0; half < 48; half++, wishes++) {
          var time = LocalTime.of(half / 2, half % 2 * 30);
          var moment = new LocalWish(day, time, zone).at();
          if (!moment.equals(expected(day.atTime(time), zone.getRules()))) {
            wrong.add(zone + " " + day + " " + time + " -> " + moment);
          }
        }
      }
    }
    return wishes;
  }

  private static boolean odd(ZoneId zone, LocalDate day) {
    var rules = zone.getRules();
    var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return !rules
        .getOffset(noon.minus(Duration.ofDays(2)))
        .equals(rules.getOffset(noon.plus(Duration.ofDays(2))));
  }

  /** The rule said by the transitions of the zone. */
  private static Instant expected(LocalDateTime wish, ZoneRules rules) {
    var change = rules.getTransition(wish);
    if (change == null) {
      return wish.toInstant(rules.getOffset(wish));
    }
    return change.isGap()
        ? wish.plus(change.getDuration()).toInstant(change.getOffsetAfter())
        : wish.toInstant(change.getOffsetBefore());
  }
}
