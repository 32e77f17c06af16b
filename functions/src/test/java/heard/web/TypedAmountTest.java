package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as they are typed between two customers. */
final class TypedAmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOK|500|500",
        "NOK|' 1 000 '|1000",
        "NOK|'1\u00a0500,50'|1500.50",
        "NOK|500,-|500",
        "NOK|kr 500|500",
        "NOK|500 kr.|500",
        "NOK|500 KR|500",
        "NOK|kr. 49,90|49.90",
        "NOK|500,–|500",
        "SEK|500:-|500",
        "SEK|499:50|",
        "SEK|250 kr|250",
        "SEK|500 SEK|500",
        "EUR|20 €|20",
        "EUR|€20|20",
        "EUR|49.90|49.90",
        "EUR|20 eur|20",
        "EUR|20 euroa|20",
        "EUR|20 kr|",
        "NOK|20 €|",
        "NOK|20 eur|",
        "NOK|500 SEK|"
      })
  void is_read_in_the_currency_of_the_case_or_not_at_all(
      String currency, String typed, String read) {
    assertThat(TypedAmount.read(typed, currency).orElse(null)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e9",
        "-5",
        "+5",
        "٥٠٠",
        "５００",
        "0x10",
        "1.000",
        "1,000",
        "1.000,00",
        "10000000000",
        "5.5.5",
        ".",
        ",",
        ",50",
        "kr",
        "NaN",
        "Infinity",
        "500,-5",
        "5 0 0 ,",
        "1/2",
        "½"
      })
  void what_could_mean_two_things_or_none_is_asked_for_again(String typed) {
    assertThat(TypedAmount.read(typed, "NOK")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0"})
  void nothing_typed_is_no_amount(String typed) {
    assertThat(TypedAmount.read(typed, "NOK")).contains("");
  }
}
