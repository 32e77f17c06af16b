package heard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The two ways a birthday is written.
final class BirthdayTest {
  @Test
  void with_or_without_the_year() {
    assertThat(Birthday.parse("--11-21"))
        .contains(new Birthday(MonthDay.of(11, 21), OptionalInt.empty()));
    assertThat(Birthday.parse("1980-11-21"))
        .contains(new Birthday(MonthDay.of(11, 21), OptionalInt.of(1980)));
    assertThat(Birthday.parse("--02-29"))
        .contains(new Birthday(MonthDay.of(2, 29), OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--11-21", "1980-11-21", "--02-29", "2000-02-29", "0980-01-01"})
  void is_written_as_it_was_read(String text) {
    assertThat(Birthday.parse(text).map(Birthday::toString)).contains(text);
  }

  @Test
  void is_written_in_ascii_digits_wherever_it_runs() {
    var usual = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(new Birthday(MonthDay.of(1, 2), OptionalInt.of(1980))).hasToString("1980-01-02");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, usual);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "--",
        "--2-29",
        "--02-30",
        "--13-01",
        "1981-02-29",
        "21.11.1980",
        "1980-11-21T00:00",
        "+12345-01-01",
        "-0001-01-01",
        "1980-11-21\n",
        "\u0000",
        "\u560a",
        "\"1980-11-21\"",
      })
  void everything_else_is_none(String text) {
    assertThat(Birthday.parse(text)).isEqualTo(Optional.empty());
  }

  @Test
  void a_long_row_of_digits_is_none() {
    assertThat(Birthday.parse("1".repeat(300))).isEmpty();
  }
}
