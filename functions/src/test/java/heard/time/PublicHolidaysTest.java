package heard.time;

import static heard.time.Holidays.Day.EVE;
import static heard.time.Holidays.Day.HOLIDAY;
import static heard.time.Holidays.Day.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which days are not ordinary in the three countries Heard starts in.
final class PublicHolidaysTest {
  private final PublicHolidays holidays = new PublicHolidays();

  @ParameterizedTest(name = "{1} ({0})")
  @CsvSource({
    "2026-12-23, the day before,         ORDINARY, ORDINARY, ORDINARY",
    "2026-12-24, Christmas Eve,          EVE,      HOLIDAY,  HOLIDAY",
    "2026-12-25, Christmas Day,          HOLIDAY,  HOLIDAY,  HOLIDAY",
    "2026-12-26, Boxing Day,             HOLIDAY,  HOLIDAY,  HOLIDAY",
    "2026-12-27, the Sunday after,       ORDINARY, ORDINARY, ORDINARY",
    "2026-12-31, New Year's Eve,         EVE,      HOLIDAY,  EVE",
    "2027-01-01, New Year's Day,         HOLIDAY,  HOLIDAY,  HOLIDAY",
    "2027-01-06, Epiphany,               ORDINARY, HOLIDAY,  HOLIDAY",
    "2027-03-24, Wednesday before,       ORDINARY, ORDINARY, ORDINARY",
    "2027-03-25, Maundy Thursday,        HOLIDAY,  ORDINARY, ORDINARY",
    "2027-03-26, Good Friday,            HOLIDAY,  HOLIDAY,  HOLIDAY",
    "2027-03-27, Easter Eve,             EVE,      EVE,      EVE",
    "2027-03-28, Easter Sunday,          HOLIDAY,  HOLIDAY,  HOLIDAY",
    "2027-03-29, Easter Monday,          HOLIDAY,  HOLIDAY,  HOLIDAY",
    "2027-05-01, Labour Day,             HOLIDAY,  HOLIDAY,  HOLIDAY",
    "2026-05-17, Norway's day,           HOLIDAY,  ORDINARY, ORDINARY",
    "2026-05-23, Whit Eve,               EVE,      ORDINARY, ORDINARY",
    "2026-05-24, Whit Sunday,            HOLIDAY,  HOLIDAY,  HOLIDAY",
    "2026-05-25, Whit Monday,            HOLIDAY,  ORDINARY, ORDINARY",
    "2026-06-06, Sweden's day,           ORDINARY, HOLIDAY,  ORDINARY",
    "2027-06-24, Thursday before,        ORDINARY, ORDINARY, ORDINARY",
    "2027-06-25, Midsummer Eve,          ORDINARY, HOLIDAY,  HOLIDAY",
    "2027-06-26, Midsummer Day,          ORDINARY, HOLIDAY,  HOLIDAY",
    "2026-12-06, Finland's day,          ORDINARY, ORDINARY, HOLIDAY",
    "2023-12-23, a Saturday before two,  ORDINARY, ORDINARY, ORDINARY",
    "2023-12-30, another,                ORDINARY, ORDINARY, ORDINARY",
  })
  void are_what_each_country_keeps(
      LocalDate date, String name, Holidays.Day no, Holidays.Day se, Holidays.Day fi) {
    assertThat(holidays.on("NO", date)).as(name).isEqualTo(no);
    assertThat(holidays.on("SE", date)).as(name).isEqualTo(se);
    assertThat(holidays.on("FI", date)).as(name).isEqualTo(fi);
  }

  @Test
  void small_letters_name_the_same_country() {
    assertThat(holidays.on("no", LocalDate.of(2026, 5, 17))).isEqualTo(HOLIDAY);
  }

  /// A complaint from somebody whose country has no book must still become a case.
  @ParameterizedTest
  @CsvSource({"ZZ", "''", "N", "../NO"})
  void a_country_without_a_book_has_only_the_last_days_of_the_year(String country) {
    assertThat(holidays.on(country, LocalDate.of(2026, 12, 25))).isEqualTo(ORDINARY);
    assertThat(holidays.on(country, LocalDate.of(2026, 12, 24))).isEqualTo(EVE);
  }
}
