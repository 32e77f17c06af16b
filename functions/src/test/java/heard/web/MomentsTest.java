package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.time.OpeningHours;
import heard.time.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and times as people say them. */
final class MomentsTest {
  private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 11, 24, 16, 0);

  @ParameterizedTest
  @CsvSource({
    "EN, by Tuesday 24 November at 16:00, Tue 24 Nov 16:00, 24 November 2026",
    "NB, senest tirsdag 24. november kl. 16.00, ti. 24.11. kl. 16.00, 24. november 2026",
    "SV, senast tisdag 24 november kl. 16.00, tis 24/11 kl. 16.00, 24 november 2026",
    "FI, viimeistään tiistaina 24.11. klo 16.00, ti 24.11. klo 16.00, 24. marraskuuta 2026"
  })
  void a_promise_is_told_in_words(Language language, String by, String brief, String date) {
    var moments = Moments.in(language);
    assertThat(moments.by(TUESDAY)).isEqualTo(by);
    assertThat(moments.brief(TUESDAY)).isEqualTo(brief);
    assertThat(moments.date(TUESDAY.toLocalDate())).isEqualTo(date);
  }

  @Test
  void minutes_have_two_digits() {
    assertThat(Moments.in(Language.NB).clock(LocalTime.of(8, 5))).isEqualTo("08.05");
  }

  @Test
  void days_with_the_same_hours_stand_together() {
    var day = List.of(new Span(LocalTime.of(10, 0), LocalTime.of(20, 0)));
    var short_ = List.of(new Span(LocalTime.of(10, 0), LocalTime.of(18, 0)));
    var hours =
        new OpeningHours(
            ZoneOffset.UTC,
            "FI",
            Map.of(DayOfWeek.MONDAY, day, DayOfWeek.TUESDAY, day, DayOfWeek.SATURDAY, short_),
            Map.of());
    assertThat(new Hours(Texts.of(Language.FI)).lines(hours))
        .containsExactly("Ma–ti 10.00–20.00", "Ke–pe suljettu", "La 10.00–18.00", "Su suljettu");
  }
}
