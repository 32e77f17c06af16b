package heard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Telephone numbers as people write them.
final class PhoneTest {
  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    "400 12 345,          NO, +4740012345",
    "+47 400 12 345,      SE, +4740012345",
    "0047 40012345,       NO, +4740012345",
    "070-123 45 67,       SE, +46701234567",
    "040 1234567,         FI, +358401234567",
    "(+358) 40-123 4567,  NO, +358401234567",
    "tel:+4740012345,     NO, +4740012345",
  })
  void are_read_by_the_country_they_are_written_in(String typed, String country, String e164) {
    assertThat(Phone.parse(typed, country)).contains(new Phone(e164));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ring me",
        "1",
        "112",
        "+",
        "++++",
        "+47",
        "12345678901234567890",
        "+49 123456789012345678",
        "\r\n",
        "\u0000",
        "\u560a",
        "\"\"",
      })
  void other_things_are_none(String typed) {
    assertThat(Phone.parse(typed, "NO")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ", "", "no", "\u0000"})
  void an_unknown_country_still_reads_international_ones(String country) {
    assertThat(Phone.parse("+4740012345", country)).contains(new Phone("+4740012345"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void no_row_of_digits_makes_it_throw(long seed) {
    var chance = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      var typed = new StringBuilder(chance.nextBoolean() ? "+" : "");
      int length = chance.nextInt(22);
      for (int c = 0; c < length; c++) {
        typed.append("0123456789 -()".charAt(chance.nextInt(chance.nextInt(20) == 0 ? 14 : 10)));
      }
      var phone = Phone.parse(typed.toString(), chance.nextBoolean() ? "NO" : "DE");
      phone.ifPresent(p -> assertThat(p.e164()).matches("\\+[1-9][0-9]{5,14}"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"40012345", "+0400123456", "+47 40012345", "+4740012345\n", "+1234567890123456"})
  void only_the_international_form_is_one(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Phone(text));
  }
}
