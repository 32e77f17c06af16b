package heard.casework;

import static org.assertj.core.api.Assertions.assertThat;

import heard.time.PublicHolidays;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is promised, by the customer's own working days and clock.
final class CharterTest {
  private final Charter charter = Charter.nordic(new PublicHolidays());

  @ParameterizedTest(name = "{0}: received {2}, a word by {3}, an answer by {4}")
  @CsvSource({
    "NO, Europe/Oslo,      2026-11-24T00:00, 2026-11-25T16:00, 2026-12-01T16:00",
    "NO, Europe/Oslo,      2026-11-24T23:59, 2026-11-25T16:00, 2026-12-01T16:00",
    "NO, Europe/Oslo,      2026-11-20T15:00, 2026-11-23T16:00, 2026-11-27T16:00",
    "NO, Europe/Oslo,      2026-11-22T15:00, 2026-11-23T16:00, 2026-11-27T16:00",
    "NO, Europe/Oslo,      2027-03-24T12:00, 2027-03-30T16:00, 2027-04-05T16:00",
    "SE, Europe/Stockholm, 2027-03-24T12:00, 2027-03-25T16:00, 2027-04-02T16:00",
    "FI, Europe/Helsinki,  2027-03-24T12:00, 2027-03-25T16:00, 2027-04-02T16:00",
    "NO, Europe/Oslo,      2027-06-24T12:00, 2027-06-25T16:00, 2027-07-01T16:00",
    "SE, Europe/Stockholm, 2027-06-24T12:00, 2027-06-28T16:00, 2027-07-02T16:00",
    "FI, Europe/Helsinki,  2027-06-24T12:00, 2027-06-28T16:00, 2027-07-02T16:00",
    "NO, Europe/Oslo,      2027-07-16T12:00, 2027-07-19T16:00, 2027-07-23T16:00",
    "NO, Europe/Oslo,      2026-12-22T12:00, 2026-12-23T16:00, 2027-01-04T16:00",
    "NO, Europe/Oslo,      2026-12-23T12:00, 2026-12-28T16:00, 2027-01-05T16:00",
    "SE, Europe/Stockholm, 2026-12-23T12:00, 2026-12-28T16:00, 2027-01-05T16:00",
    "FI, Europe/Helsinki,  2026-12-23T12:00, 2026-12-28T16:00, 2027-01-05T16:00",
    "NO, Europe/Oslo,      2026-12-30T12:00, 2027-01-04T16:00, 2027-01-08T16:00",
    "SE, Europe/Stockholm, 2026-12-30T12:00, 2027-01-04T16:00, 2027-01-11T16:00",
    "NO, America/New_York, 2026-11-24T23:00, 2026-11-25T16:00, 2026-12-01T16:00",
  })
  void is_by_16_on_a_working_day(
      String country,
      ZoneId zone,
      LocalDateTime received,
      LocalDateTime word,
      LocalDateTime answer) {
    var party = Some.party(country, zone.getId());
    var at = received.atZone(zone).toInstant();
    var by = word.atZone(zone).toInstant();
    assertThat(charter.firstWord(at, party))
        .isEqualTo(new Promise(1, Promise.What.FIRST_WORD, by, Promise.State.OPEN, 0));
    assertThat(charter.praisePassedOn(at, party))
        .isEqualTo(new Promise(1, Promise.What.PRAISE_PASSED_ON, by, Promise.State.OPEN, 0));
    assertThat(charter.answerBy(at, party)).isEqualTo(answer.atZone(zone).toInstant());
  }

  @Test
  void the_clocks_going_forward_do_not_move_sixteen_hundred() {
    assertThat(charter.firstWord(Instant.parse("2027-03-27T12:00:00Z"), Some.norwegian()).by())
        .isEqualTo("2027-03-30T14:00:00Z");
  }

  @Test
  void nothing_is_promised_for_a_day_the_customer_does_not_work() {
    var holidays = new PublicHolidays();
    for (var country : new String[] {"NO", "SE", "FI"}) {
      var party = Some.party(country, "Europe/Oslo");
      var days = new heard.time.WorkingDays(holidays, country);
      for (int day = 0; day < 800; day++) {
        var received = Instant.parse("2026-01-01T11:00:00Z").plusSeconds(day * 86_400L);
        var by = charter.firstWord(received, party).by();
        assertThat(by).isAfter(received);
        assertThat(days.includes(by.atZone(party.zone()).toLocalDate())).isTrue();
      }
    }
  }
}
