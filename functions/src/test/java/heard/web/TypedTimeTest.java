package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours and dates as a manager types them. */
final class TypedTimeTest {
  @ParameterizedTest
  @CsvSource({
    "10-20, 10:00-20:00",
    "9.30-18.00, 09:30-18:00",
    "10:00-20:00, 10:00-20:00",
    "25-26, 25:00-26:00",
    "noon-20, noon-20:00",
    "10:0-20, 10:0-20:00",
    "10, 10:00"
  })
  void hours_are_written_out_and_never_guessed(String typed, String span) {
    assertThat(TypedTime.span(typed)).isEqualTo(span);
  }

  @ParameterizedTest
  @CsvSource({
    "24.12.2026, 2026-12-24",
    "2.1.2027, 2027-01-02",
    "2026-12-24, 2026-12-24",
    "24/12/2026, 24/12/2026",
    "24.12.26, 24.12.26"
  })
  void a_date_is_written_as_documents_have_it(String typed, String date) {
    assertThat(TypedTime.date(typed)).isEqualTo(date);
  }
}
